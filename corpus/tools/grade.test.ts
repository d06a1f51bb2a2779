import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { langs } from "../bilingual.ts";
import { generateCards } from "../generation/cards.ts";
import { gradeAnswer } from "../grading/grade.ts";
import { knownTerms, noKnownTerms } from "../grading/known-terms.ts";
import { gradeLines } from "./grade.ts";
import { loadCorpus } from "./load.ts";

const root = path.resolve(import.meta.dirname, "../..");
const loaded = loadCorpus(root);
if (!loaded.ok) throw new Error("the bundled corpus does not load");
const { corpus } = loaded.value;
const known = knownTerms(corpus.gazetteer, corpus.facts);

describe("the bundled corpus", () => {
  test("every card's answer and every accepted form is right", () => {
    const refused = generateCards(corpus).flatMap(
      ({ id, answerType: type, lang, answer, accept }) =>
        [answer, ...accept]
          .filter(
            (given) =>
              gradeAnswer({ type, lang, answer, accept, given, knownTerms: known }).verdict !==
              "right",
          )
          .map((given) => `${id}: ${given}`),
    );
    expect(refused).toEqual([]);
  });

  test("no answer of another gap of the same fact and type is right", () => {
    const taken = corpus.facts.flatMap(({ id, gaps }) =>
      gaps.flatMap((gap) =>
        gaps
          .filter((other) => other !== gap && other.type === gap.type)
          .flatMap((other) => [other.answer.ja, other.answer.en, ...other.accept])
          .flatMap((given) =>
            langs
              .filter((lang) => {
                const { type, accept } = gap;
                const question = { type, lang, answer: gap.answer[lang], accept, given };
                return gradeAnswer({ ...question, knownTerms: known }).verdict === "right";
              })
              .map((lang) => `${id}/${gap.id} ${lang}: ${given}`),
          ),
      ),
    );
    expect(taken).toEqual([]);
  });

  test("dates, people, figures, articles and places are not taken for each other", () => {
    const pairs = langs.flatMap((lang) =>
      (["date", "person", "number", "article", "place", "organization"] as const).flatMap(
        (type) => {
          const gaps = corpus.facts.flatMap((fact) => fact.gaps).filter((gap) => gap.type === type);
          const answers = new Map(gaps.map((gap) => [gap.answer[lang], gap]));
          return [...answers].flatMap(([answer, gap]) =>
            [...answers]
              .filter(([given, other]) => given !== answer && !sharesForm(gap, other))
              .filter(
                ([given]) =>
                  gradeAnswer({ type, lang, answer, accept: [], given, knownTerms: known })
                    .verdict !== "wrong",
              )
              .map(([given]) => `${answer} | ${given}`),
          );
        },
      ),
    );
    expect(pairs).toEqual([]);
  });
});

function sharesForm(
  a: {
    readonly answer: { readonly ja: string; readonly en: string };
    readonly accept: readonly string[];
  },
  b: typeof a,
): boolean {
  const forms = new Set([a.answer.ja, a.answer.en, ...a.accept]);
  return [b.answer.ja, b.answer.en, ...b.accept].some((form) => forms.has(form));
}

describe("grade --json", () => {
  const good =
    '{"type":"fiscal-year","lang":"ja","answer":"2027年度","accept":[],"given":"令和９年度"}';

  test("a line that cannot be read has its error in its place and spoils no other", () => {
    const graded = gradeLines(
      [good, "{", '{"type":"colour"}', "", good, ""].join("\r\n"),
      noKnownTerms,
    );
    expect(graded).toMatchObject([
      { verdict: "right", normalised: "FY2027" },
      { error: { code: "bad-line", line: 2 } },
      { error: { code: "bad-line", line: 3, message: expect.stringContaining("type") } },
      { error: { code: "bad-line", line: 4 } },
      { verdict: "right" },
    ]);
  });

  test("the command reads standard input, and fails where a line could not be read", () => {
    const run = (input: string) =>
      spawnSync(
        process.execPath,
        ["--import", "tsx", path.join(root, "corpus/tools/cli.ts"), "grade", "--json"],
        {
          cwd: root,
          encoding: "utf8",
          input,
        },
      );
    const fine = run(`${good}\n`);
    expect(JSON.parse(fine.stdout)).toMatchObject({ verdict: "right" });
    expect(fine.status).toBe(0);
    const bad = run(`nonsense\n${good}\n`);
    expect(
      bad.stdout
        .trim()
        .split("\n")
        .map((line) => Object.keys(JSON.parse(line))[0]),
    ).toEqual(["error", "verdict"]);
    expect(bad.stderr).toContain("line 1");
    expect(bad.status).toBe(1);
  });
});
