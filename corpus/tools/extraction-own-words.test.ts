import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const sources = path.resolve(root, "../shared/sources");
const folder = path.join(root, "corpus/extraction");
const longest = 8;

/** Rules are written for a genre: apart from the lexicons, none holds eight letters in a row of a source. */
test.skipIf(!fs.existsSync(sources))("no rule of the extraction quotes a source", () => {
  const read = fs.readdirSync(sources).filter((name) => name.endsWith(".txt"));
  const text = read.map((name) => fs.readFileSync(path.join(sources, name), "utf8")).join("\n");
  const seen = new Set<string>();
  for (let at = 0; at + longest <= text.length; at++) seen.add(text.slice(at, at + longest));
  const found: string[] = [];
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || /lexicon-|\.test\.ts$|^testing/.test(name)) continue;
    const code = fs.readFileSync(path.join(folder, name), "utf8");
    for (let at = 0; at + longest <= code.length; at++) {
      const run = code.slice(at, at + longest);
      if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(run) && seen.has(run)) found.push(`${name}: ${run}`);
    }
  }
  expect([...new Set(found)]).toEqual([]);
});
