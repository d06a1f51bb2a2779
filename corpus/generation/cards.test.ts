import { describe, expect, test } from "vitest";
import { blank, cardFront } from "../card.ts";
import { sampleCorpus, sampleFact } from "../testing/sample.ts";
import { generateCards } from "./cards.ts";

function cardsOf(...facts: Parameters<typeof sampleCorpus>[0] & object) {
  return generateCards(sampleCorpus(facts));
}

describe("generateCards", () => {
  test("makes a question and a cloze of each gap in both languages, with ids free of wording", () => {
    expect(cardsOf(sampleFact()).map((card) => card.id)).toEqual([
      "sample-statement/patrol-goal/year/basic/ja",
      "sample-statement/patrol-goal/year/cloze/ja",
      "sample-statement/patrol-goal/year/basic/en",
      "sample-statement/patrol-goal/year/cloze/en",
      "sample-statement/patrol-goal/count/cloze/ja",
      "sample-statement/patrol-goal/count/cloze/en",
    ]);
  });

  test("rewording a fact changes no id", () => {
    const reworded = sampleFact({
      statement: {
        ja: "巡視船は{year:2033年度}までに{count:20隻}とすることとなった。",
        en: "Patrol ships are to number {count:20 ships} by {year:FY2033}.",
      },
    });
    expect(cardsOf(reworded).map((card) => card.id)).toEqual(
      cardsOf(sampleFact()).map((card) => card.id),
    );
  });

  test("a correction of an answer marks the cards of that gap, and no id changes", () => {
    const reverse = { ja: "20隻は何年度か。", en: "When is it to be 20 ships?", asks: "year" };
    const corrected = { on: "2031-06-01", note: { ja: "年度を訂正。", en: "Year put right." } };
    const ask = { ja: "期限は何年度か。", en: "By which fiscal year?" };
    const year = { type: "fiscal-year", ask } as const;
    const count = { type: "number", reverse } as const;
    const before = cardsOf(sampleFact({ gaps: { year, count } }));
    const after = cardsOf(sampleFact({ gaps: { year: { ...year, corrected }, count } }));
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(before.filter((card) => card.corrected !== undefined)).toEqual([]);
    const marked = after.filter((card) => card.corrected === corrected);
    expect(marked.map(({ gapId, form, lang }) => `${gapId}/${form}/${lang}`)).toEqual([
      "year/basic/ja",
      "year/cloze/ja",
      "year/basic/en",
      "year/cloze/en",
      "count/reverse/ja",
      "count/reverse/en",
    ]);
  });

  test("a question names its event where it asks for it, a cloze on a line of its own", () => {
    const cards = cardsOf(sampleFact());
    expect(cards.find((card) => card.form === "basic" && card.lang === "ja")).toMatchObject({
      context: null,
      prompt: "2031年4月の首脳会談で、巡視船を増やす期限とされたのは何年度か。",
      answer: "2033年度",
    });
    const cloze = cards.find((card) => card.form === "cloze" && card.lang === "en");
    expect(cloze && cardFront(cloze)).toBe(
      `The April 2031 summit\nThe two leaders agreed to raise the patrol fleet to 20 ships by ${blank}.`,
    );
  });

  test("a card that asks when an event was shows no part of its date", () => {
    const when = sampleFact({
      kind: "date",
      statement: {
        ja: "会談は{date:2031年4月5日}に開かれた。",
        en: "It was held on {date:5 April 2031}.",
      },
      gaps: {
        date: {
          type: "date",
          ask: { ja: "{event}はいつ行われたか。", en: "When was {event} held?" },
        },
      },
    });
    for (const card of cardsOf(when)) expect(cardFront(card)).not.toMatch(/2031|4月|April/);
    expect(cardsOf(when)[0]?.prompt).toBe(
      "奈良で開かれた森・リー両氏による首脳会談はいつ行われたか。",
    );
  });

  test("a gap that is a name accepts the name's variants, each card in its own script", () => {
    const panel = sampleFact({
      statement: {
        ja: "実施は{body:@joint-panel}が担う。",
        en: "The {body:@joint-panel} carries it out.",
      },
      gaps: { body: { type: "organization" } },
    });
    const [ja, en] = cardsOf(panel);
    expect(ja?.accept).toEqual(["JP", "合同小委員会"]);
    expect(en?.accept).toEqual(["JP"]);
  });

  test("a reverse card asks for the other gap", () => {
    const acronym = sampleFact({
      kind: "organization",
      event: null,
      statement: {
        ja: "{abbr:JP}は{name:共同小委員会}を指す。",
        en: "{abbr:JP} is the {name:Joint Panel}.",
      },
      gaps: {
        abbr: {
          type: "term",
          reverse: { asks: "name", ja: "JPとは何か。", en: "What does JP stand for?" },
        },
        name: { type: "organization" },
      },
    });
    expect(cardsOf(acronym).find((card) => card.form === "reverse")).toMatchObject({
      id: "sample-statement/patrol-goal/abbr/reverse/ja",
      prompt: "JPとは何か。",
      answer: "共同小委員会",
    });
  });
});
