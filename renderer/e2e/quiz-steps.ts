import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { ItemForm } from "#corpus/items/item.ts";
import { expect } from "./fixture.ts";

/** What the quiz says, and what is done there again and again. */

export const quizWords = {
  ja: {
    link: "クイズ",
    begin: "クイズを始める",
    beginAnew: "新しいクイズを始める",
    counted: /件の事実から出題できます/,
    nothing: /弱点はありません/,
    resume: "続きから",
    submit: "答える",
    unknown: "わからない",
    next: /次の問題|結果を見る/,
    accept: /正解として認める/,
    acceptedTitle: "正解として認めた答え",
    withdraw: /を取り消す$/,
    verdicts: { right: /^正解$/, almost: /^惜しい$/, wrong: /^不正解$/ },
    unknownShown: /答えを確かめましょう/,
    counts: "今日のカード",
    queued: "1枚のカードを今日の復習に入れました。",
    undo: "直前の解答を取り消す",
    large: "大きな文字",
    end: "終える",
    endTitle: "クイズの結果",
    again: "間違えた1問をもう一度",
    statement: "全文",
    evidence: "根拠",
    weakness: "弱点",
    open: /途中のクイズがあります/,
    answer: "正しい答え",
    report: "このカードを報告",
    forms: {
      choice: "選択",
      typed: "記述",
      "true-false": "正誤",
      ordering: "並べ替え",
      matching: "組み合わせ",
      cloze: "穴埋め",
      combination: "正しい組の選択",
    },
  },
  en: {
    link: "Quiz",
    begin: "Start the quiz",
    beginAnew: "Start a new quiz",
    counted: /facts can be asked about/,
    nothing: /no weak points now/,
    resume: "Go on with it",
    submit: "Answer",
    unknown: "I don’t know",
    next: /Next question|See the result/,
    accept: /Accept as right/,
    acceptedTitle: "Answers you have accepted",
    withdraw: /^Withdraw “/,
    verdicts: { right: /^Right$/, almost: /^Almost$/, wrong: /^Not right$/ },
    unknownShown: /Here is the answer/,
    counts: "Cards today",
    queued: "1 card put into today’s reviews.",
    undo: "Undo the last answer",
    large: "Large type",
    end: "End",
    endTitle: "Result of the quiz",
    again: "Go over the one you missed",
    statement: "In full",
    evidence: "Evidence",
    weakness: "Weak points",
    open: /A quiz is not finished/,
    answer: "Right answer",
    report: "Report this card",
    forms: {
      choice: "Multiple choice",
      typed: "Typed answer",
      "true-false": "True or false",
      ordering: "Ordering",
      matching: "Matching",
      cloze: "Fill the blank",
      combination: "Right pair",
    },
  },
} as const;
export type QuizWords = (typeof quizWords)["ja" | "en"];

/** Leaves only some of the forms ticked, by keyboard. */
async function keepForms(page: Page, s: QuizWords, kept: readonly ItemForm[]): Promise<void> {
  const forms = Object.keys(s.forms) as ItemForm[];
  // First those to keep: the last one ticked cannot be taken away.
  for (const isKept of [true, false]) {
    for (const form of forms.filter((each) => kept.includes(each) === isKept)) {
      const box = page.getByRole("checkbox", { name: s.forms[form], exact: true });
      if ((await box.isChecked()) === isKept) continue;
      await box.focus();
      await page.keyboard.press("Space");
      await expect(box).toBeChecked({ checked: isKept });
    }
  }
}

export async function begin(
  page: Page,
  s: QuizWords,
  ...forms: readonly ItemForm[]
): Promise<void> {
  await keepForms(page, s, forms);
  await page.getByRole("button", { name: s.begin, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: s.unknown })).toBeVisible();
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The heading that says how an answer was judged. */
export function verdict(page: Page, s: QuizWords) {
  const { right, almost, wrong } = s.verdicts;
  const any = new RegExp(`${right.source}|${almost.source}|${wrong.source}`);
  return page.getByRole("heading", { level: 2, name: any });
}
