import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder with as much of a build as the server reads, and room for data. */
export type ScratchBuild = {
  readonly out: string;
  readonly data: string;
  remove(): Promise<void>;
};

export async function scratchBuild(): Promise<ScratchBuild> {
  const root = await mkdtemp(join(tmpdir(), "communique-loopback-"));
  const out = join(root, "out");
  await mkdir(join(out, "renderer"), { recursive: true });
  await writeFile(join(root, "package.json"), '{"version": "1.2.3"}');
  await writeFile(join(out, "renderer/index.html"), "<!doctype html>");
  await writeFile(
    join(out, "served.json"),
    '{"files": {"/index.html": {"type": "text/html; charset=utf-8", "size": 15}}}',
  );
  await writeFile(
    join(out, "licences.json"),
    '[{"name": "zod", "version": "4", "licence": "MIT", "text": "MIT"}]',
  );
  return {
    out,
    data: join(root, "data"),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
