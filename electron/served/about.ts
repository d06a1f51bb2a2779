import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { About } from "#electron/bridge/contract.ts";

const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);
const packageSchema = z.object({ version: z.string() });

/** The third-party packages of the build, from `out/licences.json`. Rejects when there is no build. */
export async function readLicences(outFolder: string): Promise<About["licences"]> {
  return licencesSchema.parse(await readJson(join(outFolder, "licences.json")));
}

/** The version in the `package.json` the build was made from, which stands beside `out`. */
export async function readAppVersion(outFolder: string): Promise<string> {
  return packageSchema.parse(await readJson(join(outFolder, "..", "package.json"))).version;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
