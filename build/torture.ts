import { readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Line, writePage } from "./torture-page.ts";
import type { TortureResult, TortureRow } from "./torture-row.ts";
import { root, say, seconds } from "./tree.mjs";

/**
 * `npm run torture`: everything that could lose or spoil a student's work, done on purpose and counted.
 * Each row is a file `*.row.ts` beside the code it torments. Ends with 0 when every count is nought.
 */
const usage = `npm run torture -- [options]
  --short        a few runs of each (the default; part of npm test)
  --full         as many as the table in the documentation names
  --seed N       the same seed gives the same runs (default: one of chance, printed)
  --only TEXT    rows whose name holds the text
  --minutes N    each row begins no run after so long; the table has the runs there were
  --json FILE    writes the table to a file as well
  --write FILE   writes the page docs/torture.md of these rows and of what is known of the others`;

const counts = ["lost", "duplicated", "partial", "crashes"] as const;

process.exitCode = await torture(process.argv.slice(2));

async function torture(args: readonly string[]): Promise<number> {
  const options = optionsFrom(args);
  if (options === null) {
    say(usage);
    return 2;
  }
  const { seed, length, only, json, write, minutes } = options;
  const all = await findRows();
  const rows = all.filter(({ row }) => row.name.includes(only));
  if (rows.length === 0) {
    say("There is no such row.");
    return 2;
  }
  say(`${length} form, seed ${seed}`);
  say(`${"runs".padStart(6)}${counts.map((name) => name.padStart(11)).join("")}      time   row`);
  const table: Line[] = [];
  for (const { file, row } of rows) {
    const startedAtMs = performance.now();
    const lastMs = Date.now() + minutes * 60_000;
    const result = await resultOf(row, { seed, length, lastMs });
    const ms = performance.now() - startedAtMs;
    table.push({ row: row.name, file, ...result, ms: Math.round(ms) });
    const figures = counts.map((name) => String(result[name]).padStart(11)).join("");
    say(`${String(result.runs).padStart(6)}${figures}${seconds(ms).padStart(10)}   ${row.name}`);
    if (result.note !== undefined) say(`${" ".repeat(63)}${result.note}`);
  }
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ seed, length, table }, null, 2)}\n`);
  if (write !== undefined) {
    const names = all.map(({ file, row }) => ({ name: row.name, file }));
    writePage(write, table, { seed, length, minutes }, names);
  }
  const failed = table.filter((line) => line.runs === 0 || counts.some((name) => line[name] > 0));
  say(`${table.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** A row that breaks has failed; the others still run. */
async function resultOf(
  row: TortureRow,
  options: Parameters<TortureRow["run"]>[0],
): Promise<TortureResult> {
  try {
    return await row.run(options);
  } catch (error) {
    const note = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { runs: 0, lost: 0, duplicated: 0, partial: 0, crashes: 1, note };
  }
}

async function findRows(): Promise<readonly { readonly file: string; readonly row: TortureRow }[]> {
  const rows: { readonly file: string; readonly row: TortureRow }[] = [];
  for (const folder of ["corpus", "electron", "renderer"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".row.ts")) continue;
      const path = join(entry.parentPath, entry.name);
      const { row }: { readonly row?: TortureRow } = await import(pathToFileURL(path).href);
      if (row === undefined) throw new Error(`${path} exports no row`);
      rows.push({ file: relative(root, path), row });
    }
  }
  return rows.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function optionsFrom(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        short: { type: "boolean", default: false },
        full: { type: "boolean", default: false },
        seed: { type: "string" },
        only: { type: "string", default: "" },
        json: { type: "string" },
        write: { type: "string" },
        minutes: { type: "string" },
      },
    });
    const seed =
      values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
    const minutes =
      values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes);
    if (!Number.isInteger(seed) || !(minutes > 0) || (values.short && values.full)) return null;
    const length = values.full ? ("full" as const) : ("short" as const);
    const { only, json, write } = values;
    return { seed, length, only, json, write, minutes };
  } catch {
    return null;
  }
}
