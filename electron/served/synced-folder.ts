import { existsSync, realpathSync } from "node:fs";
import { dirname, join, win32 } from "node:path";

/** How to tell the folder of a service, by what a folder is called or by what the service leaves in it. */
type Service = {
  readonly name: string;
  /** Matches the name of one folder of the path. */
  readonly folder?: RegExp;
  /** Files or folders the service keeps at the top of what it synchronizes. */
  readonly marks?: readonly string[];
  /** Environment variables in which its program names its folders. */
  readonly variables?: readonly string[];
};

const services: readonly Service[] = [
  {
    name: "Dropbox",
    folder: /^dropbox(?: \([^)]*\))?$/i,
    // Not `.dropbox`: its program keeps one in the home folder, which is not synchronized.
    marks: [".dropbox.cache"],
  },
  {
    name: "OneDrive",
    folder: /^onedrive(?: ?- ?.+)?$/i,
    variables: ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"],
  },
  { name: "iCloud Drive", folder: /^(?:mobile documents|icloud ?drive|com~apple~clouddocs)$/i },
  {
    name: "Google Drive",
    folder: /^(?:google ?drive(?:[ -].+)?|my drive|マイドライブ)$/i,
    marks: [".tmp.drivedownload", ".tmp.driveupload"],
  },
  { name: "Syncthing", folder: /^syncthing$/i, marks: [".stfolder"] },
  { name: "Nextcloud", folder: /^nextcloud$/i, marks: [".nextcloudsync.log"] },
];

/** What the search looks at besides the path; the defaults are this computer. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const here: Surroundings = { env: process.env, exists: existsSync };

/**
 * Name of the service that synchronizes `folder`, null where none is seen. It copies a database while it
 * is being written, and brings the data of another computer under a running app; either can damage it.
 * It goes by names and marks, so a service that leaves neither stays unseen. Follows links.
 */
export function syncedBy(folder: string, surroundings: Surroundings = here): string | null {
  const paths = new Set([folder, realOf(folder)]);
  for (const path of paths) {
    const service = serviceOf(path, surroundings);
    if (service !== null) return service;
  }
  return null;
}

function serviceOf(path: string, { env, exists }: Surroundings): string | null {
  const folders = ancestors(path);
  for (const service of services) {
    const named = folders.some((folder) => service.folder?.test(lastName(folder)));
    const marked = service.marks?.some((mark) => folders.some((at) => exists(join(at, mark))));
    const declared = service.variables?.some((name) => folders.includes(env[name] ?? ""));
    if (named || marked || declared) return service.name;
  }
  return cloudStorageOf(path);
}

/** macOS keeps every service's folder in one place and names it `<service>-<account>`. */
function cloudStorageOf(path: string): string | null {
  return /\/Library\/CloudStorage\/([^/-]+)/.exec(path)?.[1] ?? null;
}

/** The folder itself and all above it, in whichever way the path is written. */
function ancestors(path: string): readonly string[] {
  const up = path.includes("\\") ? win32.dirname : dirname;
  const found = [path];
  for (let at = path; up(at) !== at; at = up(at)) found.push(up(at));
  return found;
}

function lastName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

/** The folder may not be there yet; then the nearest one that is. */
function realOf(folder: string): string {
  for (const path of ancestors(folder)) {
    try {
      return realpathSync(path) + folder.slice(path.length);
    } catch {
      // Not there: its parent may be.
    }
  }
  return folder;
}
