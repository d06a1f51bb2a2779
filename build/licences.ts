import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** One third-party package of the app, as the About page shows it. */
export type Licence = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
};

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
};

type LockedPackage = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** Installed for nothing but being somebody's peer. */
  readonly peer?: boolean;
};

type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

/** Files of a package that ship under terms of their own, which stand beside them. */
const furtherLicences: Readonly<Record<string, readonly string[]>> = {
  "pdfjs-dist": [
    "cmaps/LICENSE",
    "standard_fonts/LICENSE_FOXIT",
    "standard_fonts/LICENSE_LIBERATION",
  ],
};

const licenceFile = /^(licen[cs]e|copying)([.-].*)?$/i;

/**
 * Licences of everything that ships: the production packages of the lock file, transitively, and Electron.
 * @param root the repository
 */
export function collectLicences(root: string): readonly Licence[] {
  const lock: Lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return [...shippedPaths(lock), "node_modules/electron"]
    .flatMap((path) => licenceOf(join(root, path)) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Follows the dependencies from the root package. A peer is followed where nothing else brings it: the
 * others are named themselves, or belong to the development of a package and do not ship.
 */
function shippedPaths({ packages }: Lock): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (from: string): void => {
    const { dependencies, optionalDependencies, peerDependencies = {} } = packages[from] ?? {};
    const own = { ...dependencies, ...optionalDependencies };
    for (const name of Object.keys({ ...own, ...peerDependencies })) {
      const path = resolved(packages, from, name);
      if (path === undefined || found.has(path)) continue;
      if (!(name in own) && packages[path]?.peer !== true) continue;
      found.add(path);
      follow(path);
    }
  };
  follow("");
  return found;
}

/** Looks for a package the way Node does: beside the importer first, then one folder up at a time. */
function resolved(packages: Lock["packages"], from: string, name: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") return undefined;
  }
}

/**
 * Writes `out/licences.json`, and stops the build when a package ends up in it whose licence is not
 * listed there, since that would be a development dependency that ships.
 */
export function licences(root: string): Plugin {
  return {
    name: "communique:licences",
    apply: "build",
    generateBundle(_options, bundle) {
      const listed = collectLicences(root);
      const names = new Set(listed.map(({ name }) => name));
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const stranger = chunk.moduleIds.map(packageOf).find((name) => name && !names.has(name));
        if (stranger) {
          this.error(`${stranger} ends up in the build but is not a production dependency.`);
        }
      }
      mkdirSync(join(root, "out"), { recursive: true });
      writeFileSync(join(root, "out", "licences.json"), `${JSON.stringify(listed, null, 1)}\n`);
    },
  };
}

/** Name of the package a module belongs to; undefined for our own. */
function packageOf(moduleId: string): string | undefined {
  const path = moduleId.replaceAll("\\", "/");
  const [, inside] = /^(?!\0).*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return inside;
}

/** Undefined for an optional package of another system, which is not installed. */
function licenceOf(folder: string): Licence | undefined {
  const files = namesIn(folder);
  if (files.length === 0) return undefined;
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license = "see the package" } = manifest;
  const file = files.find((entry) => licenceFile.test(entry));
  const text =
    file === undefined ? attribution(manifest) : readFileSync(join(folder, file), "utf8");
  const further = (furtherLicences[name] ?? []).map((each) =>
    readFileSync(join(folder, each), "utf8"),
  );
  const whole = [text, ...further].map((each) => each.trim()).join("\n\n");
  return { name, version, licence: license, text: whole };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Some packages carry no licence file; what their manifest says is then all there is. */
function attribution({ name, author, homepage, license }: Manifest): string {
  const holder = typeof author === "string" ? author : author?.name;
  return [`${name}: ${license ?? "licence not stated"}`, holder, homepage]
    .filter((line) => line !== undefined)
    .join("\n");
}
