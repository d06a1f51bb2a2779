import { join } from "node:path";
import { z } from "zod";
import type { Files } from "#electron/journal/files.ts";
import { parseJson, readIfThere, replaceFile } from "#electron/journal/whole-file.ts";

/** What is known of backups from reading them back; when it is lost they are read again. */
const stateSchema = z.object({
  /** Backup id → when it was last found whole. */
  verified: z.record(z.string(), z.number()).catch({}),
  /** Backup id → a file of it that was missing or damaged when it was last read. */
  damaged: z.record(z.string(), z.string()).catch({}),
  fullReadAtMs: z.number().nullable().catch(null),
});

export type VaultState = Readonly<z.infer<typeof stateSchema>>;

const empty: VaultState = { verified: {}, damaged: {}, fullReadAtMs: null };

export async function readVaultState(files: Files, folder: string): Promise<VaultState> {
  const text = await readIfThere(files, stateFile(folder));
  return stateSchema.catch(empty).parse(text === null ? undefined : parseJson(text));
}

export function writeVaultState(files: Files, folder: string, state: VaultState): Promise<void> {
  return replaceFile(files, stateFile(folder), `${JSON.stringify(state)}\n`);
}

function stateFile(folder: string): string {
  return join(folder, "state.json");
}

/** With what reading a backup has shown: a file that is missing or damaged, or null. */
export function withVerdict(
  state: VaultState,
  id: string,
  damage: string | null,
  atMs: number,
): VaultState {
  const { [id]: _, ...damaged } = state.damaged;
  return damage === null
    ? { ...state, damaged, verified: { ...state.verified, [id]: atMs } }
    : { ...state, damaged: { ...damaged, [id]: damage } };
}

/** Without what is known of other backups than these. */
export function onlyOf(state: VaultState, ids: ReadonlySet<string>): VaultState {
  const only = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return { ...state, verified: only(state.verified), damaged: only(state.damaged) };
}
