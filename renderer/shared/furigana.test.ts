import { describe, expect, test } from "vitest";
import type { GazetteerEntry } from "#corpus/gazetteer.ts";
import { createFurigana } from "./furigana.ts";

const gazetteer: readonly GazetteerEntry[] = [
  person("kishida", "岸田文雄", "きしだ ふみお", "岸田"),
  person("kishi", "岸信夫", "きし のぶお", "岸"),
  place("china", "中国", "ちゅうごく"),
  place("xinjiang", "新疆ウイグル自治区", "しんきょうういぐるじちく"),
  place("quad", "日米豪印（クアッド）", "にちべいごういん"),
  place("g20", "質の高いG20原則", "しつのたかいじーにじゅうげんそく"),
];

function person(id: string, ja: string, reading: string, short: string): GazetteerEntry {
  return { kind: "person", id, ja, en: id, reading, short: { ja: short, en: id } };
}

function place(id: string, ja: string, reading: string): GazetteerEntry {
  return { kind: "place", id, ja, en: id, reading };
}

const furigana = createFurigana(gazetteer);

/** Readings in brackets behind what they stand over. */
function read(text: string): string {
  return furigana(text)
    .map((run) => (run.reading === undefined ? run.text : `${run.text}(${run.reading})`))
    .join("");
}

describe("readings over names", () => {
  test.each([
    ["岸田首相は", "岸田(きしだ)首相は"],
    ["岸田文雄が", "岸田(きしだ)文雄(ふみお)が"],
    ["岸防衛大臣", "岸(きし)防衛大臣"],
    ["新疆ウイグル自治区", "新疆(しんきょう)ウイグル自治区(じちく)"],
    ["日米豪印（クアッド）で", "日米豪印(にちべいごういん)（クアッド）で"],
    ["中国と", "中国(ちゅうごく)と"],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));

  test.each(["沿岸警備隊", "対岸防衛", "日中国交", "質の高いG20原則"])("%s gets none", (text) => {
    expect(read(text)).toBe(text);
  });
});
