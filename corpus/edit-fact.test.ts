import { describe, expect, test } from "vitest";
import { editFact, statementMarkup } from "./edit-fact.ts";
import { cardSource, cardsOfFact, generateCards } from "./generation/cards.ts";
import { namesById } from "./names.ts";
import { sampleCorpus, sampleFact, sampleGazetteer } from "./testing/sample.ts";

const fact = sampleFact();
const names = namesById(sampleGazetteer);
const en = statementMarkup(fact.statement.en);
const edit = (ja: string) => editFact(fact, { ja, en }, names);

describe("a fact in the student's own words", () => {
  test("is the same fact where the markup is given back as it was", () => {
    expect(editFact(fact, { ja: statementMarkup(fact.statement.ja), en }, names)).toEqual({
      ok: true,
      value: fact,
    });
  });

  test("gives cards of the same ids with the new wording, evidence and answers untouched", () => {
    const edited = edit("巡視船は{year:2033年度}には{count:20隻}になる。");
    if (!edited.ok) throw new Error(edited.error.code);
    expect(edited.value.evidence).toBe(fact.evidence);
    expect(edited.value.gaps).toEqual(fact.gaps);
    const corpus = sampleCorpus([fact]);
    const cards = cardsOfFact(edited.value, cardSource(corpus));
    expect(cards.map(({ id }) => id)).toEqual(generateCards(corpus).map(({ id }) => id));
    expect(cards.find(({ form }) => form === "cloze")?.prompt).toContain("になる");
  });

  test("asks for a changed answer and no longer accepts the old one", () => {
    const edited = edit("巡視船は{year:2035年度}までに{count:20隻}とする。");
    if (!edited.ok) throw new Error(edited.error.code);
    const [year, count] = edited.value.gaps;
    expect(year?.answer.ja).toBe("2035年度");
    expect(year?.accept.join(" ")).not.toContain("2033");
    expect(count).toEqual(fact.gaps[1]);
  });

  test("may write a name of the gazetteer", () => {
    const edited = edit("{@nara}で{year:2033年度}までに{count:20隻}とした。");
    expect(edited.ok && edited.value.statement.ja[0]).toEqual({ text: "奈良" });
  });

  test.each([
    ["巡視船を{count:20隻}にする。", { code: "lost-gap", params: { lang: "ja", gap: "year" } }],
    [
      "{year:1}と{year:2}と{count:3}",
      { code: "repeated-gap", params: { lang: "ja", gap: "year" } },
    ],
    ["{year:1}{count:2}{who:3}", { code: "unknown-gap", params: { lang: "ja", gap: "who" } }],
    ["{year:1}{count:2", { code: "bad-markup", params: { lang: "ja" } }],
    ["{year: }{count:2}", { code: "bad-markup", params: { lang: "ja" } }],
    [
      "{@nobody}{year:1}{count:2}",
      { code: "unknown-name", params: { lang: "ja", name: "nobody" } },
    ],
  ])("is refused with a reason: %s", (ja, error) => {
    expect(edit(ja)).toMatchObject({ ok: false, error });
  });
});
