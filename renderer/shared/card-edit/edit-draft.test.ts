import { describe, expect, test } from "vitest";
import { blank } from "#corpus/card.ts";
import { isOriginalChanged } from "#renderer/domain/edited-card.ts";
import { testCard } from "#renderer/domain/testing/test-cards.ts";
import { draftOf, editOf } from "./edit-draft.ts";

const card = { ...testCard(1), context: "首脳会談", accept: ["令和9年度"] };

describe("an edit of a card", () => {
  test("says what was changed, and what it was changed from", () => {
    const edit = editOf({ ...draftOf(card), answer: " 2027年度\n", accept: "a\n\n a \nb" }, card);
    expect(edit).toEqual({
      ok: true,
      value: {
        context: "首脳会談",
        prompt: card.prompt,
        answer: "2027年度",
        accept: ["a", "b"],
        original: { prompt: `首脳会談\n${card.prompt}`, answer: card.answer },
      },
    });
    if (!edit.ok || edit.value === null) throw new Error("no edit");
    expect(isOriginalChanged(card, edit.value)).toBe(false);
    expect(isOriginalChanged({ ...card, answer: "2028年度" }, edit.value)).toBe(true);
  });

  test("that says the same as the original is none", () => {
    expect(editOf(draftOf(card), card)).toEqual({ ok: true, value: null });
  });

  test("needs a question and an answer, and a cloze its gap", () => {
    const cloze = { ...card, form: "cloze" as const, prompt: `${blank}までに` };
    expect(editOf({ ...draftOf(card), prompt: " " }, card)).toEqual({
      ok: false,
      error: "missing",
    });
    expect(editOf({ ...draftOf(cloze), prompt: "までに" }, cloze)).toMatchObject({ ok: false });
    expect(editOf({ ...draftOf(cloze), prompt: `${blank}には` }, cloze)).toMatchObject({
      ok: true,
    });
  });
});
