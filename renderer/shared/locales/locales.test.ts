import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

type Texts = { readonly [key: string]: string | Texts };

/** Every text by its path; plural forms fall together under the Japanese one. */
function flatten(texts: Texts, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) => {
      const name = `${path}${key.replace(/_one$/, "_other")}`;
      return typeof value === "string" ? [[name, value]] : [...flatten(value, `${name}.`)];
    }),
  );
}

const jaTexts = flatten(ja);
const enTexts = flatten(en);

/** Names that are the same in both languages. */
const sameInBoth = new Set(["app.name", "app.documentTitle", "lang.ja", "lang.en"]);

describe("the two languages", () => {
  test("have the same keys", () => {
    expect([...enTexts.keys()].sort()).toEqual([...jaTexts.keys()].sort());
  });

  test("have no empty text, and none left in the other language", () => {
    for (const [key, text] of jaTexts) {
      expect(text.trim(), key).not.toBe("");
      expect(enTexts.get(key)?.trim(), key).not.toBe("");
      const words = text.replace(/\{\{\w+\}\}/g, "");
      if (sameInBoth.has(key) || !/\p{L}/u.test(words)) continue;
      expect(text, `${key} is in Japanese`).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(enTexts.get(key), `${key} is in English`).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test("fill the same params", () => {
    const params = (text = "") => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
    for (const [key, text] of jaTexts) expect(params(enTexts.get(key)), key).toEqual(params(text));
  });
});
