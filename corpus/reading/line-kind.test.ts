import { describe, expect, test } from "vitest";
import { lineKind } from "./line-kind.ts";
import { listMark } from "./list-mark.ts";

const alone = { gapBefore: 1, gapAfter: 1, afterHeading: false, isFirst: false, isLast: false };
const kind = (words: string, standing = alone) => lineKind(words, standing).kind;

describe("a line of a text without markup", () => {
  test("is a heading where it is short, stands alone and says no sentence", () => {
    for (const words of [
      "経済安全保障協力",
      "第2章 会談の成果",
      "(2)防衛",
      "3 今後の課題",
      "Regional cooperation",
      "地域情勢：東アジアへの対応",
    ]) {
      expect(kind(words), words).toBe("heading");
    }
  });

  test("is no heading where it breaks off, is a date, or follows straight on", () => {
    for (const words of [
      "また、両国の間で続けられてきた緊密な",
      "2027年3月1日",
      "令和9年3月1日",
      "出席者：",
    ]) {
      expect(kind(words), words).toBe("paragraph");
    }
    expect(kind("佐藤外務大臣", { ...alone, gapBefore: 0 })).toBe("paragraph");
  });

  test("is a caption by its number or its credit", () => {
    expect(kind("図表1-2 会談の実績")).toBe("caption");
    expect(kind("握手する両首脳(写真提供:外務省)")).toBe("caption");
  });
});

test("figures with a unit, decimals and minus signs are no list marks", () => {
  for (const words of [
    "10 名が参加した",
    "1.5倍に増えた",
    "-3%となった",
    "U.S. forces",
    "2 か国が署名した",
  ]) {
    expect(listMark(words), words).toBeNull();
  }
  for (const words of [
    "(1)総論",
    "① 情報収集",
    "・訓練",
    "2. 署名",
    "ア 目的",
    "1 日米関係",
    "(注2)",
    "(a) scope",
  ]) {
    expect(listMark(`${words} etc.`), words).not.toBeNull();
  }
});
