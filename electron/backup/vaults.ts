import { isAbsolute, join, relative, resolve } from "node:path";
import type { BackupFailure, BackupPlace, BackupRef, Reply } from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import { devicePattern } from "#electron/journal/store.ts";
import { listIfThere } from "./list-if-there.ts";
import { openVault, type Vault } from "./vault.ts";

/** A vault and whose it is. */
export type PlacedVault = {
  readonly place: BackupPlace;
  /** "" for the one beside the journal. */
  readonly owner: string;
  readonly folder: string;
  readonly vault: Vault;
};

/** Inside the folder a student chose, which may hold other things and backups of other computers. */
const secondName = "communique-backups";

/**
 * The folders of backups. Beside the journal there is one. In the second place each device has a
 * folder of its own: several computers may share it, and none tidies up what another has made.
 */
export function createVaults(files: Files, dataFolder: string) {
  const opened = new Map<string, Vault>();

  function vaultAt(folder: string): Vault {
    const vault = opened.get(folder) ?? openVault(files, folder);
    opened.set(folder, vault);
    return vault;
  }

  const firstFolder = join(dataFolder, "backups");
  const first: PlacedVault = {
    place: "first",
    owner: "",
    folder: firstFolder,
    vault: vaultAt(firstFolder),
  };

  function second(chosen: string, owner: string): PlacedVault {
    const folder = join(chosen, secondName, owner);
    return { place: "second", owner, folder, vault: vaultAt(folder) };
  }

  /** All there are, ours and those of other devices. */
  async function all(chosen: string | null): Promise<readonly PlacedVault[]> {
    if (chosen === null) return [first];
    const owners = await listIfThere(files, join(chosen, secondName));
    const known = owners.filter((name) => devicePattern.test(name));
    return [first, ...known.map((owner) => second(chosen, owner))];
  }

  /** The one a reference names; null where it names none. */
  function named({ place, owner }: BackupRef, chosen: string | null): PlacedVault | null {
    if (place === "first") return owner === "" ? first : null;
    return chosen !== null && devicePattern.test(owner) ? second(chosen, owner) : null;
  }

  return {
    first,
    second,
    all,
    named,
    /** What was known of the first is forgotten: it has been erased. */
    removeFirst: () => files.remove(firstFolder),
  };
}

export type Vaults = ReturnType<typeof createVaults>;

/** The folder as it is kept, or why it cannot serve. */
export async function usableFolder(
  files: Files,
  dataFolder: string,
  chosen: string,
): Promise<Reply<string, BackupFailure>> {
  const no = (detail: string): Reply<string, BackupFailure> => ({
    ok: false,
    error: { code: "folder-unusable", params: { detail } },
  });
  if (!isAbsolute(chosen)) return no("not an absolute path");
  const folder = resolve(chosen);
  const inside = relative(dataFolder, folder);
  // A copy that goes down with the original is none.
  if (inside === "" || (!inside.startsWith("..") && !isAbsolute(inside))) {
    return no("inside the data folder");
  }
  try {
    await files.list(folder);
    await files.makeFolder(join(folder, secondName));
  } catch (error) {
    return no(error instanceof Error && "code" in error ? String(error.code) : "unknown");
  }
  return { ok: true, value: folder };
}
