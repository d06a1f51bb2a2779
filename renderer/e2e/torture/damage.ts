import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";

/** What can become of a browser's profile behind the app's back. */
const kinds = [
  // Nothing else keeps Chromium from opening, and from deleting, what is left.
  "manifest deleted",
  "folder deleted",
  "file deleted",
  "file truncated",
  "bytes flipped",
  "block zeroed",
] as const;
export type Damage = { readonly kind: (typeof kinds)[number]; readonly where: string };

const blockBytes = 4_096;

/**
 * Spoils one thing in what the profile keeps for pages: of the database mostly, of Web Storage at times,
 * and sometimes the whole of it is gone. `first` says what, else chance does.
 */
export function damageProfile(
  profile: string,
  random: () => number,
  first: Damage["kind"] | null,
): Damage {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const kind = first ?? pick(kinds);
  const databases = join(profile, "Default", "IndexedDB");
  if (kind === "folder deleted") {
    const storage = join(profile, "Default", "Local Storage");
    const where = pick([databases, databases, storage, join(profile, "Default")]);
    rmSync(where, { recursive: true, force: true });
    return { kind, where };
  }
  const files = readdirSync(databases, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size > 0)
    .toSorted();
  if (files.length === 0 || !existsSync(databases)) throw new Error("there is nothing to damage");
  const manifest = files.find((path) => basename(path).startsWith("MANIFEST"));
  const where = (kind === "manifest deleted" ? manifest : null) ?? pick(files);
  if (kind === "file deleted" || kind === "manifest deleted") rmSync(where);
  else if (kind === "file truncated")
    truncateSync(where, Math.floor(random() * statSync(where).size));
  else {
    const bytes = readFileSync(where);
    const at = Math.floor(random() * bytes.length);
    if (kind === "block zeroed") bytes.fill(0, at, Math.min(bytes.length, at + blockBytes));
    else {
      for (let n = 1 + Math.floor(random() * 8); n > 0; n -= 1) {
        const place = Math.floor(random() * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(random() * 255));
      }
    }
    writeFileSync(where, bytes);
  }
  return { kind, where };
}
