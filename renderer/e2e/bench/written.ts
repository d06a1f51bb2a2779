import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { root } from "#build/tree.mjs";
import type { summary } from "./figures.ts";

type Row = ReturnType<typeof summary>;

/** What a run was made on, taken before it; its figures say little without it. */
export type Circumstances = {
  readonly beganAt: Date;
  /** Average number of processes that wanted a core, over a minute and a quarter of an hour. */
  readonly load: readonly [number, number];
};

export function circumstances(): Circumstances {
  return { beganAt: new Date(), load: loadNow() };
}

/** What follows this line in a written page was written by hand, and stays when the figures are made anew. */
export const byHandFromHere = "<!-- By hand from here on: --write keeps what follows. -->";

/** The part of an earlier page that is to stay, its first line included; empty where it has none. */
export function handWrittenPart(earlier: string): string {
  const from = earlier.indexOf(byHandFromHere);
  return from < 0 ? "" : `\n${earlier.slice(from)}`;
}

/** The figures as a page of Markdown that says when, on what and by which command they were made. */
export function benchMarkdown(
  rows: readonly Row[],
  args: readonly string[],
  { beganAt, load }: Circumstances,
): string {
  const [first] = cpus();
  const ended = loadNow();
  return `# Benchmark

Made by \`npm run bench -- ${args.join(" ")}\` on the built app in real Chromium, with a made-up collection. Each
goal is about the quantile it names. The other figures of the row are beside it for comparison.

- When: ${beganAt.toISOString().slice(0, 16).replace("T", " ")} UTC, at commit ${commit()}
- On: ${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}
- Load average (1 and 15 minutes): ${load.join(" and ")} before, ${ended.join(" and ")} after. With more than ${cpus().length} the cores
  were shared with other work, and every time below is longer by it.

| what | runs | median | p95 | most | unit | goal | met |
|---|--:|--:|--:|--:|---|---|---|
${rows.map(line).join("\n")}
`;
}

function line({ what, runs, median, p95, max, unit, goal, met }: Row): string {
  const cells = [what.replaceAll("|", "\\|"), runs, median, p95, max, unit, goal];
  return `| ${[...cells, met === null ? "" : met ? "yes" : "**no**"].join(" | ")} |`;
}

function loadNow(): readonly [number, number] {
  const [minute = 0, , quarter = 0] = loadavg();
  return [Math.round(minute * 10) / 10, Math.round(quarter * 10) / 10];
}

function commit(): string {
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") === "" ? "" : ", changed";
  return `${git("rev-parse", "--short", "HEAD")}${changed}`;
}
