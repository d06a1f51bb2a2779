import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCorpus } from "./load.ts";

let root = "";

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "corpus-"));
  for (const folder of ["documents", "events", "gazetteer"]) {
    fs.mkdirSync(path.join(root, "corpus", folder), { recursive: true });
  }
  write("gazetteer/places.yaml", "kind: place\nentries:\n  - { id: nara, ja: 奈良, en: Nara }\n");
  write(
    "events/2031.yaml",
    "events:\n  - { id: summit, kind: summit, name: { ja: 会談, en: summit }, date: '2031-04-05', place: nara, participants: [], evidence: {} }\n",
  );
});

afterEach(() => fs.rmSync(root, { recursive: true }));

const document = (fact: string): string => `id: sample
kind: joint-statement
title: { ja: 声明, en: Statement }
shortTitle: { ja: 声明, en: Statement }
publisher: null
published: '2031-04-05'
language: ja
source: sample.txt
facts:
  - id: goal
    kind: target
    event: summit
    by: [leaders]
    act: agree
    layer: joint-statement
    topic: energy
    importance: 1
${fact}
    evidence: { source: sample.txt, lines: [1], section: null, terms: [目標] }
`;

const good =
  document(`    statement: { ja: '期限は{year:2033年}とする。', en: 'It is due in {year:2033}.' }
    gaps: { year: { type: date } }`);

test("a correct corpus loads, and the same text gives the same version", () => {
  write("documents/sample.yaml", good);
  const [first, second] = [loadCorpus(root), loadCorpus(root)];
  if (!first.ok || !second.ok) throw new Error("refused");
  expect(first.value.corpus.facts).toHaveLength(1);
  expect(first.value.corpus.version).toBe(second.value.corpus.version);
  expect(first.value.placeOf("sample/goal")).toEqual({
    file: "corpus/documents/sample.yaml",
    line: 10,
  });
});

test.each([
  ["an unknown kind", good.replace("kind: target", "kind: goal"), 11, "facts.0.kind", "target"],
  [
    "a gap that English lacks",
    good.replace("{year:2033}", "2033"),
    18,
    "facts.0 (goal).statement.en",
    "{year:…}",
  ],
  [
    "a name the gazetteer lacks",
    good.replace("期限は", "{@kobe}の期限は"),
    18,
    "facts.0 (goal).statement.ja",
    "“kobe”",
  ],
  ["broken YAML", good.replace("facts:", "facts: ["), 25, "(yaml)", ""],
  ["an id that is not the file's name", good.replace("id: sample", "id: other"), 1, "id", "file"],
])(
  "%s is reported with file, line, field and what was expected",
  (_what, text, line, field, expected) => {
    write("documents/sample.yaml", text);
    const loaded = loadCorpus(root);
    if (loaded.ok) throw new Error("accepted");
    expect(loaded.error[0]).toMatchObject({ file: "corpus/documents/sample.yaml", field });
    expect(loaded.error[0]?.message).toContain(expected);
    if (field !== "(yaml)") expect(loaded.error[0]?.line).toBe(line);
    else expect(loaded.error[0]?.line).toBeGreaterThan(8);
  },
);

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(root, "corpus", file), text);
}
