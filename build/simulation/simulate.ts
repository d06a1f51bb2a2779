import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calibrationChart } from "#renderer/domain/simulation/calibration-chart.ts";
import { compareFor } from "#renderer/domain/simulation/compare.ts";
import { deciles, summarise, type Table } from "#renderer/domain/simulation/summary.ts";

/*
 * npm run simulate -- [--students 200] [--seed 1] [--json] [--write]
 * Puts seeded students through the exam plan and what it is compared with, and prints the tables. `--write`
 * also puts tables and chart into docs/.
 */
const { values } = parseArgs({
  options: {
    students: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const students = Number(values.students);
const seed = Number(values.seed);
if (!(Number.isInteger(students) && students > 0 && Number.isInteger(seed))) {
  process.stderr.write("--students takes a whole number above 0, --seed a whole number\n");
  process.exit(2);
}

const results = Array.from({ length: students }, (_, index) => compareFor(seed * 100_000 + index));
const tables = summarise(results);
const text = tables.map(inMarkdown).join("\n");
process.stdout.write(values.json ? `${JSON.stringify(tables)}\n` : `${text}\n`);
if (values.write) writeDocs();

function writeDocs(): void {
  const folder = join(import.meta.dirname, "..", "..", "docs");
  const page = join(folder, "exam-plan.md");
  const [start, end] = ["<!-- simulation -->", "<!-- /simulation -->"];
  const old = readFileSync(page, "utf8");
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${page} has no ${start} … ${end}`);
  const command = `npm run simulate -- --students ${students} --seed ${seed} --write`;
  const inserted = `${start}\n\n\`${command}\`\n\n${text}\n`;
  writeFileSync(page, `${old.slice(0, from)}${inserted}${old.slice(to)}`);
  mkdirSync(join(folder, "figures"), { recursive: true });
  writeFileSync(
    join(folder, "figures", "exam-calibration.svg"),
    calibrationChart(deciles(results)),
  );
}

function inMarkdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = line(head.map((_, index) => (index === 0 ? "---" : "---:")));
  return `### ${title}\n\n${line(head)}${rule}${rows.map(line).join("")}`;
}
