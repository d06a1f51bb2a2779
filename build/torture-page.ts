import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, type as systemName } from "node:os";
import { join } from "node:path";
import type { TortureOptions, TortureResult } from "./torture-row.ts";
import { root, seconds } from "./tree.mjs";

/** One row as it was run. */
export type Line = TortureResult & {
  readonly row: string;
  readonly file: string;
  readonly ms: number;
};

/** The last run of a row, with all that is needed to do it again. */
type Recorded = Line &
  Pick<TortureOptions, "seed" | "length"> & {
    /** The limit each row was given; null for none. */
    readonly minutes: number | null;
    /** `YYYY-MM-DD`. */
    readonly date: string;
    readonly command: string;
    readonly system: string;
  };

/** Beside the page: rows take hours together, so each may be run by itself and the page made of all. */
const record = join(root, "docs", "figures", "torture.json");

/** What the table cannot have, and what stands in for it. */
const notRun = [
  "The power of a real machine being cut. What stands in for it is a file system in memory that forgets what was not flushed (the row on failing calls). A disk that says it has flushed and has not cannot be shown at all.",
  "Electron's own processes being killed, since its program is not here: the journal's process is the same code in both hosts and is killed as a process of its own; browser and page are killed in real Chromium.",
  "A database whose manifest file is gone, in Firefox or Safari: Chromium makes it anew in a storage bucket (the row on the profile begins with it); a browser without buckets goes on from the journal and says so each time.",
  "Windows and macOS: continuous integration runs the short form on all three systems; this table is of the one named in it.",
  "Mutated PDFs among the mutated imports: no browser has to be there to print them. They are damaged and read in `corpus/tools/torture-reading.test.ts`, and from there on all formats are one.",
  "Mutated decks of other programs: they cannot be imported in this version. The app's own exported file has a row.",
  "Databases of released versions: nothing has been released yet, so the shapes are those of earlier stages of development.",
] as const;

/** Takes new lines into the record and writes the page anew. `rows` are all there are: none is left out. */
export function writePage(
  page: string,
  lines: readonly Line[],
  options: Pick<TortureOptions, "seed" | "length"> & { readonly minutes: number },
  rows: readonly { readonly name: string; readonly file: string }[],
): void {
  const known: readonly Recorded[] = existsSync(record)
    ? JSON.parse(readFileSync(record, "utf8"))
    : [];
  const byRow = new Map(known.map((line) => [line.row, line]));
  for (const line of lines) {
    // A long run is worth more than a later short one.
    if (options.length === "short" && byRow.get(line.row)?.length === "full") continue;
    // A limit that the row never came to has shortened nothing.
    const minutes = line.ms >= options.minutes * 60_000 ? options.minutes : null;
    const limit = minutes === null ? "" : `--minutes ${minutes} `;
    byRow.set(line.row, {
      ...line,
      ...options,
      minutes,
      date: new Date().toISOString().slice(0, 10),
      command: `npm run torture -- --${options.length} --seed ${options.seed} ${limit}--only ${JSON.stringify(line.row)}`,
      system: `${systemName()} ${arch()}, ${cpus().length} cores, Node ${process.versions.node}`,
    });
  }
  const recorded = rows.flatMap(({ name }) => byRow.get(name) ?? []);
  writeFileSync(record, `${JSON.stringify(recorded, null, 2)}\n`);
  const missing = rows.filter(({ name }) => !byRow.has(name));
  writeFileSync(page, pageOf(recorded, missing));
}

function pageOf(
  recorded: readonly Recorded[],
  missing: readonly { readonly name: string; readonly file: string }[],
): string {
  const table = recorded.map(({ row, runs, lost, duplicated, partial, crashes, ...line }) => {
    const form =
      line.minutes === null ? line.length : `${line.length}, at most ${line.minutes} min`;
    const cells = [row, runs, lost, duplicated, partial, crashes, form, line.seed];
    return `| ${[...cells, seconds(line.ms), line.date].join(" | ")} |`;
  });
  const details = recorded.map(({ row, note, file, command, system }) =>
    [`**${row}** (\`${file}\`)`, note ?? "", `${system}:`, `\`${command}\``]
      .filter(Boolean)
      .join("  \n"),
  );
  const absent = [
    ...missing.map(({ name, file }) => `“${name}” (\`${file}\`): not run yet.`),
    ...recorded
      .filter(({ length }) => length === "short")
      .map(({ row }) => `“${row}” in its full form: only the short one has been run.`),
    ...recorded
      .filter(({ minutes }) => minutes !== null)
      .map(
        ({ row, minutes, runs }) =>
          `“${row}”: began nothing after ${minutes} min, and came to ${runs} runs; without \`--minutes\` it goes on to its full number.`,
      ),
    ...notRun,
  ];
  return `# Torture

Everything that could lose or spoil a student's work, done on purpose and counted. \`npm run torture -- --full\` makes
this table anew, \`--only\` one row of it, with \`--write docs/torture.md\` this page; the short form is a part of
\`npm test\`. The goal in every column of counts is nought.

Lost: acknowledged and gone. Duplicated: there twice. Partial: neither the state before nor the one after, or not what
the journal gives. Crashes: failures that were not answered with a message; rows that prove nothing count as one.

| row | runs | lost | duplicated | partial | crashes | form | seed | time | date |
|---|---|---|---|---|---|---|---|---|---|
${table.join("\n")}

## What each row did

${details.join("\n\n")}

## Not run

${absent.map((line) => `- ${line}`).join("\n")}
`;
}
