import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { identity } from "#build/identity.mjs";
import { defaultDataFolder } from "./data-folder.ts";

export type Options = { readonly port: number; readonly data: string; readonly open: boolean };

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));

/** Reads the command line; what makes no sense is a problem in words. */
export function parseOptions(
  args: readonly string[],
): { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly error: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: String(identity.port) },
        data: { type: "string" },
        open: { type: "boolean", default: false },
      },
    });
    const port = portSchema.safeParse(values.port);
    if (!port.success) {
      return { ok: false, error: `A port is a number from 1 to 65535, not "${values.port}".` };
    }
    const data = values.data ? resolve(values.data) : defaultDataFolder();
    return { ok: true, value: { port: port.data, data, open: values.open } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
