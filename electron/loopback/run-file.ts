import { join } from "node:path";
import { z } from "zod";
import { nodeFiles } from "#electron/journal/files.ts";
import { systemProcesses } from "#electron/journal/processes.ts";
import { parseJson, readIfThere, replaceFile } from "#electron/journal/whole-file.ts";
import { originOf } from "./guard.ts";

const runSchema = z.object({
  pid: z.int().positive(),
  started: z.string().nullable(),
  markedAtMs: z.number(),
  port: z.int().min(1).max(65_535),
  token: z.string().regex(/^[\w-]+$/),
});

/** A running server: what a second start needs to open its page. */
export type Run = { readonly port: number; readonly token: string };

/** The address that hands the token to the page. A fragment is never sent over the network. */
export function addressOf({ port, token }: Run): string {
  return `${originOf(port)}/#token=${token}`;
}

/** The address for the program that opens the browser: good once, and for a minute. */
export function ticketAddressOf(port: number, ticket: string): string {
  return `${originOf(port)}/#ticket=${ticket}`;
}

/** Leaves word of this server for the next start. The file can be read by its owner alone. */
export async function writeRunFile(folder: string, { port, token }: Run): Promise<void> {
  const run = { ...(await systemProcesses.mark()), port, token };
  await replaceFile(nodeFiles, runFile(folder), `${JSON.stringify(run)}\n`);
}

/** The server that left word in this folder and is still running. */
export async function readRunFile(folder: string): Promise<Run | null> {
  const text = await readIfThere(nodeFiles, runFile(folder));
  const run = runSchema.safeParse(text === null ? undefined : parseJson(text));
  if (!run.success || !(await systemProcesses.isAlive(run.data))) return null;
  return { port: run.data.port, token: run.data.token };
}

export async function removeRunFile(folder: string, { token }: Run): Promise<void> {
  const text = await readIfThere(nodeFiles, runFile(folder));
  if (text?.includes(token)) await nodeFiles.remove(runFile(folder));
}

function runFile(folder: string): string {
  return join(folder, "run.json");
}
