import { join, resolve } from "node:path";
import { identity } from "#build/identity.mjs";

/** Where the choice may come from; empty strings count as not given. */
export type DataFolderSources = {
  /** Value of `--user-data-dir`, as Chromium programs know it. */
  readonly commandLine: string;
  /** Value of COMMUNIQUE_DATA. */
  readonly environment: string | undefined;
  /** The system's folder for the data of programs. */
  readonly appData: string;
};

/**
 * The folder all data is kept in, absolute. Its usual name is the frozen `communique`, not the
 * product's name, which has an accent and may change.
 */
export function dataFolderOf(sources: DataFolderSources): string {
  const chosen = sources.commandLine || sources.environment;
  return chosen ? resolve(chosen) : join(sources.appData, identity.name);
}
