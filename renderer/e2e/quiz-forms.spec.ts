import type { Page } from "@playwright/test";
import { root } from "#build/tree.mjs";
import { type ItemForm, itemForms } from "#corpus/items/item.ts";
import { loadCorpus } from "#corpus/tools/load.ts";
import type { MockItem } from "#renderer/domain/mock/mock-exams.ts";
import { putItem } from "#renderer/domain/mock/put-item.ts";
import { itemOf } from "#renderer/domain/quiz-pick.ts";
import { quizSessionSchema } from "#renderer/domain/quiz-session.ts";
import { expect, test } from "./fixture.ts";
import { answerByKeys } from "./mock-answers.ts";
import { navigate } from "./navigate.ts";
import { begin, quizWords, verdict } from "./quiz-steps.ts";
import { words } from "./words.ts";

const loaded = loadCorpus(root);
if (!loaded.ok) throw new Error("The corpus does not load.");
const { corpus } = loaded.value;

/** The item on screen with its answer, which the screen does not show: it follows from id and seed. */
async function itemOnScreen(page: Page): Promise<MockItem> {
  const kept = await page.evaluate(() => localStorage.getItem("communique.quiz"));
  const { puts, index } = quizSessionSchema.parse(JSON.parse(kept ?? "null"));
  const put = puts[index];
  const item = put === undefined ? null : itemOf(corpus, put);
  if (item === null) throw new Error("No item is on screen.");
  return putItem(item);
}

/** What proves an answer, form by form: a proof for each option or place, or the right answer beside the given one. */
const proofsOf: Readonly<Record<ItemForm, string>> = {
  choice: "[class*=proof]",
  "true-false": "[class*=proof]",
  combination: "[class*=proof]",
  ordering: "[class*=solutionList] [class*=proof]",
  matching: "[class*=pairProof] [class*=proof]",
  typed: "[class*=rightAnswer]",
  cloze: "[class*=rightAnswer]",
};

for (const lang of ["ja", "en"] as const) {
  const s = quizWords[lang];
  test.describe(`the forms of the quiz in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("each is answered rightly and wrongly by keyboard, is judged so, and shows why", async ({
      app,
    }) => {
      test.slow();
      const { page } = app;
      await page.getByRole("button", { name: words[lang].begin }).click();
      await navigate(page, s.link);
      for (const form of itemForms) {
        await begin(page, s, form);
        for (const isRight of [true, false]) {
          const item = await itemOnScreen(page);
          expect(item).toMatchObject({ form, lang });
          await expect(page.locator("main input, main button[data-entry]").first()).toBeFocused();
          await answerByKeys(page, item, isRight);
          await page.keyboard.press("Enter");
          const name = isRight ? s.verdicts.right : s.verdicts.wrong;
          await expect(verdict(page, s), `${form}: ${item.stem}`).toHaveText(
            new RegExp(`^[○×] ${name.source.slice(1)}`),
          );
          await expect(page.getByRole("button", { name: s.next })).toBeFocused();
          const proofs = page.locator(proofsOf[form]);
          const shown = form === "choice" || form === "combination" ? item.shown.length : 1;
          expect(await proofs.count()).toBeGreaterThanOrEqual(shown);
          for (const proof of await proofs.all()) await expect(proof).toHaveText(/\S/);
          await page.keyboard.press("Enter");
          await expect(page.getByRole("button", { name: s.unknown })).toBeVisible();
        }
        await page.getByRole("button", { name: s.end, exact: true }).press("Enter");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.endTitle);
        await page.goto(`${page.url().split("#")[0]}#/quiz`);
      }
    });
  });
}
