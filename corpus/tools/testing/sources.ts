import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../../../shared/sources");

/** The source texts by the three figures their names begin with; empty where they do not lie beside the repository. */
export const sources: ReadonlyMap<string, string> = new Map(
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => [name.slice(0, 3), path.join(folder, name)])
    : [],
);

/** Said by the tests that compare with the source texts, where these do not lie beside the repository. */
export const sourcesMissing = sources.size === 0;
if (sourcesMissing) console.warn("../shared/sources is not here: tests on the source texts are skipped");

export function sourceText(id: string): string {
  const file = sources.get(id);
  if (file === undefined) throw new Error(`no source ${id}`);
  return readFileSync(file, "utf8");
}
