import { describe, expect, it } from "vitest";
import {
  nothingAsked,
  type QuizMapping,
  type QuizResult,
  quizEffects,
  type TouchedCard,
} from "./quiz-mapping.ts";
import { defaultSettings } from "./settings.ts";

const mapping: QuizMapping = defaultSettings;

function card(gap: number, standing: TouchedCard["standing"]): TouchedCard {
  return { cardId: `d/f${gap}/g/basic/ja`, factId: `d/f${gap}`, gap, standing };
}

function result(
  form: QuizResult["form"],
  verdict: QuizResult["verdict"],
  ...touched: readonly TouchedCard[]
): QuizResult {
  return { form, verdict, missed: verdict === "right" ? [] : null, touched };
}

const nothing = { reviews: [], queued: [] };

describe("what quiz answers do to cards", () => {
  it("counts a right written answer as Good on a card that is due, and on no other", () => {
    const touched = [card(1, "due"), card(2, "coming"), card(3, "later")];
    const good = { reviews: [{ cardId: "d/f1/g/basic/ja", rating: "good" }], queued: [] };
    expect(quizEffects([result("typed", "right", ...touched)], nothingAsked, mapping)).toEqual(
      good,
    );
    expect(quizEffects([result("cloze", "right", ...touched)], nothingAsked, mapping)).toEqual(
      good,
    );
  });

  it("makes no review of what was only recognised, unless it is asked to", () => {
    for (const form of ["choice", "true-false", "ordering", "matching", "combination"] as const) {
      const right = [result(form, "right", card(1, "due"))];
      expect(quizEffects(right, nothingAsked, mapping)).toEqual(nothing);
      const counted = quizEffects(right, nothingAsked, { ...mapping, quizChosenCounts: true });
      expect(counted.reviews).toHaveLength(1);
    }
  });

  it("makes Again of a wrong answer where the card is due, and brings it into today where not", () => {
    const touched = [card(1, "due"), card(2, "coming"), card(3, "later")];
    for (const verdict of ["wrong", "almost"] as const) {
      expect(quizEffects([result("choice", verdict, ...touched)], nothingAsked, mapping)).toEqual({
        reviews: [{ cardId: "d/f1/g/basic/ja", rating: "again" }],
        queued: ["d/f3/g/basic/ja"],
      });
    }
  });

  it("leaves cards alone where each part is switched off", () => {
    const wrong = [result("typed", "wrong", card(1, "due"), card(2, "later"))];
    const off = { quizWrittenCounts: false, quizWrongCounts: false, quizWrongQueues: false };
    expect(quizEffects(wrong, nothingAsked, { ...mapping, ...off })).toEqual(nothing);
    const right = [result("typed", "right", card(1, "due"))];
    expect(quizEffects(right, nothingAsked, { ...mapping, ...off })).toEqual(nothing);
  });

  it("charges only the facts that were missed", () => {
    const wrong = result("matching", "wrong", card(1, "due"), card(2, "due"), card(3, "later"));
    expect(quizEffects([{ ...wrong, missed: ["d/f2"] }], nothingAsked, mapping)).toEqual({
      reviews: [{ cardId: "d/f2/g/basic/ja", rating: "again" }],
      queued: [],
    });
  });

  it("counts a gap once among many results, and a miss before a hit", () => {
    const twice = [
      result("typed", "right", card(1, "due")),
      result("cloze", "right", card(1, "due")),
    ];
    expect(quizEffects(twice, nothingAsked, mapping).reviews).toHaveLength(1);
    const mixed = [
      result("typed", "right", card(1, "due")),
      result("choice", "wrong", card(1, "due")),
    ];
    expect(quizEffects(mixed, nothingAsked, mapping).reviews).toEqual([
      { cardId: "d/f1/g/basic/ja", rating: "again" },
    ]);
  });

  it("gives no Good for what the sitting has shown, and charges no gap twice", () => {
    const fact = { factIds: new Set(["d/f1"]), gaps: new Set<number>() };
    expect(quizEffects([result("typed", "right", card(1, "due"))], fact, mapping)).toEqual(nothing);
    expect(
      quizEffects([result("typed", "wrong", card(1, "due"))], fact, mapping).reviews,
    ).toHaveLength(1);
    const gap = { factIds: new Set(["d/f1"]), gaps: new Set([1]) };
    expect(quizEffects([result("typed", "wrong", card(1, "due"))], gap, mapping)).toEqual(nothing);
  });
});
