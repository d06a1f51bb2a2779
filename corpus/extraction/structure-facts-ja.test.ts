import { describe, expect, test } from "vitest";
import { extractText } from "./testing/documents.ts";

async function asked(text: string, rule: RegExp): Promise<readonly string[]> {
  const { facts } = await extractText(text);
  return facts
    .filter((fact) => rule.test(fact.rule))
    .map(({ question, answer }) => `${question} ${answer}`);
}

const statement = `日加首脳共同声明

「北の海を共に守る」

2031年6月5日

本日、森本花子内閣総理大臣とクレア・ボーモン・カナダ首相は、オタワで首脳会談を行った。両首脳は、北極圏の観測を共に進めることで一致した。`;

describe("how a document is built", () => {
  test("a line in brackets below a statement's title is its second title", async () => {
    expect(await asked(statement, /second-title/)).toEqual([
      "2031年6月5日の日加首脳会談の文書に付けられた副題は何か。 北の海を共に守る",
    ]);
  });

  test("a quoted line anywhere else is none", async () => {
    const moved = statement
      .replace("「北の海を共に守る」\n\n", "")
      .concat("\n\n「北の海を共に守る」");
    expect(await asked(moved, /second-title/)).toEqual([]);
  });

  test("a table that goes through a document's chapters tells their titles", async () => {
    const table = `図表Ⅲ-1-2 北方航路協力指針の概要\n\n項目\t概要\n第Ⅰ章 協力の目的\t両国は、観測を共に行う。\n第Ⅱ章 平素の活動\t両国は、救難の訓練を毎年行う。`;
    expect(await asked(table, /chapter-title/)).toEqual([
      "「北方航路協力指針」の第I章の表題は何か。 協力の目的",
      "「北方航路協力指針」の第II章の表題は何か。 平素の活動",
    ]);
  });

  test("documents named at the end are asked for by what they are about, unless two would do", async () => {
    const list = (one: string, two: string) =>
      `日加外相会談\n\n両大臣は、会談を行った。\n\n（参考）\n\n1. 日加間の${one}についての協力に関する覚書\n\n2. 日加間の${two}に関する共同ファクトシート`;
    expect(await asked(list("砕氷船", "投資"), /listed-document/)).toEqual([
      "日加間の覚書は、何についての協力に関するものか。 砕氷船",
      "日加間の共同ファクトシートは、何に関するものか。 投資",
    ]);
    expect(
      await asked(
        `${list("砕氷船", "投資")}\n\n3. 日加間の漁業に関する共同ファクトシート`,
        /listed-document/,
      ),
    ).toEqual(["日加間の覚書は、何についての協力に関するものか。 砕氷船"]);
  });
});

describe("what a sentence says of where and since when", () => {
  test("a place in brackets behind a town's name is asked for", async () => {
    const text =
      "日加外相会談\n\n両大臣は、研究所をトロント市内（北区・東区）に設けることで一致した。両大臣は、その場所を確認した。";
    const { facts } = await extractText(text);
    expect(facts.find(({ answer }) => answer === "北区・東区")?.question).toContain("市内のどこに");
  });

  test("what only stands in a turn of phrase is no thing to ask for", async () => {
    const text =
      "日加首脳会談\n\n両首脳は、漁業の監視が信頼でき、公正であることを確認した。両首脳は、海洋の秩序を断固として守り抜く必要性を確認した。両首脳は、閣僚級の漁業対話を歓迎した。";
    const { facts } = await extractText(text);
    expect(facts.length).toBeGreaterThan(2);
    const questions = facts.map(({ question }) => question).join("\n");
    expect(questions).not.toMatch(/何(?:でき|として守|の漁業対話)/);
  });

  test("countries named by one letter each tell how many they are", async () => {
    const said = async (three: string) => {
      const { facts } = await extractText(
        `${statement}両首脳は、${three}三か国パートナーシップの重要性を確認した。`,
      );
      return facts.filter(({ answer }) => answer.startsWith("三か国")).length;
    };
    expect(await said("日加韓の")).toBe(0);
    expect(await said("北極圏の")).toBeGreaterThan(0);
  });

  test("the day of a meeting is asked for by who met, and of one that has only its kind not beforehand", async () => {
    const dayOf = async (lead: string) => {
      const { facts } = await extractText(statement.replace(/本日、[^。]*。/, lead));
      return facts.find(({ rule }) => rule === "ja-lead-date");
    };
    const named = await dayOf(
      "本日、森本花子内閣総理大臣とクレア・ボーモン・カナダ首相は、首脳会談を行った。",
    );
    expect(named?.eventLabel).toContain("両氏による");
    expect(named?.preTicked).toBe(true);
    const bare = await dayOf("");
    expect([bare?.eventLabel, bare?.preTicked]).toEqual(["日加首脳会談", false]);
  });

  test("who did something is not ticked where the meeting has no day", async () => {
    const isTicked = async (text: string) => {
      const { facts } = await extractText(
        `${text}\n\nボーモン首相は、北極の漁業対話の再開を歓迎した。`,
      );
      return facts.find(({ rule }) => rule === "ja-person-statement")?.preTicked;
    };
    expect(await isTicked(statement)).toBe(true);
    expect(await isTicked(statement.replace("2031年6月5日\n\n", ""))).toBe(false);
  });

  test("a short form in kanji is one where its letters are the name's, in order", async () => {
    const said = (brackets: string) =>
      asked(
        `両国は、南太平洋漁業管理委員会（${brackets}）への支持を確認した。次の会合は来年である。`,
        /short-form/,
      );
    expect(await said("漁管委")).toHaveLength(2);
    expect(await said("仮称")).toEqual([]);
  });
});
