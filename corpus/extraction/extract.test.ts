import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractFacts, extractionSteps } from "./extract.ts";
import type { ExtractedFact } from "./extracted-fact.ts";
import {
  extractText,
  newsEn,
  newsJa,
  readoutJa,
  readText,
  recipeJa,
  statementEn,
  statementJa,
  whitePaperJa,
} from "./testing/documents.ts";

const documents = { statementJa, readoutJa, newsJa, whitePaperJa, statementEn, newsEn };

function answers(facts: readonly ExtractedFact[], kind: string): readonly string[] {
  return facts.filter((fact) => fact.kind === kind).map(({ answer }) => answer);
}

describe("every proposed fact", () => {
  test.each(Object.entries(documents))("of %s stands where it says", async (_, text) => {
    const document = await readText(text);
    const { facts } = extractFacts(document, []);
    expect(facts.length).toBeGreaterThan(3);
    for (const fact of facts) {
      expect(document.text.slice(fact.start, fact.end)).toBe(fact.quote);
      expect(fact.answerSpan.start).toBeGreaterThanOrEqual(fact.start);
      expect(fact.answerSpan.end).toBeLessThanOrEqual(fact.end);
      expect(fact.question).not.toContain("{event}");
      expect(fact.question).not.toContain(fact.answer);
    }
  });

  test("holds under any cut, repeat or foreign insertion into a document", async () => {
    const texts = Object.values(documents);
    const insertion = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("「", "（", "。", "\n\n", "\u202e", "\ud800", "12年"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(700),
        fc.nat(700),
        insertion,
        async (text, one, other, inserted) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const mutated = `${text.slice(0, from)}${inserted}${text.slice(to)}`;
          const read = await readText(mutated).catch(() => null);
          if (read === null) return;
          for (const fact of extractFacts(read, []).facts) {
            expect(read.text.slice(fact.start, fact.end)).toBe(fact.quote);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is proposed once", async () => {
    const { facts } = await extractText(`${statementJa}\n\n${statementJa}`);
    const keys = facts.map(({ question, answer }) => `${question}/${answer}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a joint statement nobody has read before", () => {
  test("gives its day, place, people, article, target, title and acronym", async () => {
    const { facts } = await extractText(statementJa);
    expect(answers(facts, "date")).toContain("2031年6月5日");
    expect(answers(facts, "place")).toContain("キャンベラ");
    expect(answers(facts, "participant")).toEqual(["森本花子", "ダニエル・ハート"]);
    expect(answers(facts, "treaty-article")).toContain("第3条");
    expect(answers(facts, "target")).toContain("2035年度");
    expect(answers(facts, "document")).toContain("太平洋エネルギー計画");
    expect(facts.map(({ answer }) => answer)).toContain("CWA");
  });

  test("in English does too", async () => {
    const { facts, lang } = await extractText(statementEn);
    expect(lang).toBe("en");
    expect(answers(facts, "date")).toContain("5 June 2031");
    expect(answers(facts, "place")).toContain("Ottawa");
    expect(answers(facts, "participant")).toEqual(["Anna Whitlock", "Marc Tremblay"]);
    expect(answers(facts, "treaty-article")).toContain("Article IV");
    expect(answers(facts, "target")).toEqual(expect.arrayContaining(["$4 billion", "2035"]));
    expect(answers(facts, "organization")).toContain("Pacific Energy Compact");
  });

  test("shows why its day is the meeting's: the quote holds the date line and the lead", async () => {
    const { facts } = await extractText(statementJa);
    const date = facts.find(({ rule }) => rule === "ja-lead-date");
    expect(date?.quote).toMatch(/^2031年6月5日\s+本日、/);
  });
});

describe("events", () => {
  test("a row of a table is an event of its own", async () => {
    const { frames, facts } = await extractText(whitePaperJa);
    expect(frames.map(({ date, place }) => [date, place])).toEqual([
      ["2030-04-02", "パリ"],
      ["2030-11-20", "東京"],
    ]);
    const exercise = facts.find(({ quote }) => quote.startsWith("両大臣は、サイバー演習"));
    expect(exercise?.eventLabel).toContain("2030年11月20日");
  });

  test("the year of a meeting comes from the document's own date only where day and month agree", async () => {
    const same = await extractText(readoutJa);
    expect(same.frames[0]?.date).toBe("2031-09-12");
    const other = await extractText(readoutJa.replace("令和13年9月12日", "令和13年9月30日"));
    expect(other.frames[0]?.date).toBeNull();
  });

  test("a report that names a day without its month gives the meeting no date", async () => {
    const { frames } = await extractText(newsJa);
    expect(frames[0]).toMatchObject({ name: "日印首脳会談", date: null, place: "ニューデリー" });
  });

  test("来年4月 is resolved through the document's own date, and left alone without one", async () => {
    const dated = await extractText(statementJa);
    expect(dated.facts.map(({ answer }) => answer)).toContain("2032年4月");
    const undated = await extractText(statementJa.replace("2031年6月5日", ""));
    expect(undated.facts.map(({ answer }) => answer).join()).not.toMatch(/20\d\d年4月/);
  });

  test("what is planned is never ticked beforehand", async () => {
    const { facts } = await extractText(statementJa);
    const next = facts.filter(({ quote }) => quote.includes("次回会合"));
    expect(next.length).toBeGreaterThan(0);
    expect(next.every(({ modality, preTicked }) => modality === "planned" && !preTicked)).toBe(
      true,
    );
  });

  test("what did not come about is neither agreed nor ticked", async () => {
    const { facts } = await extractText(statementJa);
    const tariffs = facts.filter(({ quote }) => quote.includes("関税"));
    expect(tariffs.every(({ modality, preTicked }) => modality === "negated" && !preTicked)).toBe(
      true,
    );
  });
});

describe("work in steps", () => {
  const long = Array.from({ length: 200 }, (_, index) =>
    statementJa.replaceAll("両首脳", `第${index}首脳`),
  ).join("\n\n");

  test("gives what work in one go gives, and says how far it is", async () => {
    const document = await readText(long);
    const steps = extractionSteps(document, []);
    const seen: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      seen.push(step.value.sentencesDone);
      expect(step.value.sentencesDone).toBeLessThan(step.value.sentencesTotal);
    }
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(step.value).toEqual(extractFacts(document, []));
  });
});

describe("meetings told of in passing", () => {
  const readout = `日豪首脳会談

令和13年9月12日

9月12日、北原翔内閣総理大臣は、キャンベラにおいて、ダニエル・ハート・オーストラリア首相と日豪首脳会談を行ったところ、概要は以下のとおりです。

両首脳は、昨年3月に京都で行われた前回の会談以降の進展を歓迎しました。

両首脳は、次回の会談を来年5月にシドニーで開催することで一致しました。

両首脳は、2030年6月4日にナンディで署名された南太平洋漁業協定の実施を確認しました。`;

  test("are events of their own, with their days and places; the one to come is never ticked", async () => {
    const { frames, facts } = await extractText(readout);
    expect(frames.map(({ date, place, isPlanned }) => [date, place, isPlanned])).toEqual([
      ["2031-09-12", "キャンベラ", false],
      ["2030-03", "京都", false],
      ["2032-05", "シドニー", true],
    ]);
    const next = facts.filter(({ frameId }) => frameId === frames[2]?.id);
    expect(answers(next, "place")).toEqual(["シドニー"]);
    expect(next.some(({ preTicked }) => preTicked)).toBe(false);
    const last = facts.filter(({ frameId }) => frameId === frames[1]?.id);
    expect(last.find(({ kind }) => kind === "date")).toMatchObject({
      question: "2031年9月12日の日豪首脳会談に先立つ前回の会合が行われたのは何年何月か。",
      answer: "2030年3月",
    });
  });

  test("are not taken from one that did not come about", async () => {
    const { frames } = await extractText(
      readout.replace(
        "シドニーで開催することで一致しました",
        "シドニーで開催することを見送りました",
      ),
    );
    expect(frames).toHaveLength(2);
  });

  test("what was signed when and where is asked without the sentence around it", async () => {
    const { facts } = await extractText(readout);
    const signed = facts.filter(({ rule }) => rule.startsWith("ja-milestone"));
    expect(signed.map(({ question, answer }) => [question, answer])).toEqual([
      ["南太平洋漁業協定が署名されたのは何年何月何日か。", "2030年6月4日"],
      ["南太平洋漁業協定が署名された場所はどこか。", "ナンディ"],
    ]);
  });
});

test("a text of another kind is said to hold little", async () => {
  expect((await extractText(recipeJa)).fewFound).toBe(true);
  for (const text of Object.values(documents))
    expect((await extractText(text)).fewFound).toBe(false);
});
