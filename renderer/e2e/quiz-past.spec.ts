import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { navigate } from "./navigate.ts";
import { japaneseCards, studyDayInTokyo } from "./past-reviews.ts";
import { begin, expectAccessible, quizWords, verdict } from "./quiz-steps.ts";
import { words } from "./words.ts";

const own = {
  ja: {
    past: "これまでのクイズ",
    none: /まだありません。/,
    one: "クイズの記録",
    shownAs: (right: number, wrong: number) =>
      `${right + wrong}問：正解${right}・惜しい0・不正解${wrong}`,
    about: "すべて",
    items: "すべての問題",
    why: /解説を見る/,
    passage: /根拠を見る/,
    againBoth: /^間違えた2問をもう一度$/,
    toStart: "クイズの最初の画面へ",
    all: /1,000回分をすべて見る/,
    range: "1,000件中26〜50件目",
    last: "1,000件中976〜1,000件目",
    nextPage: "次のページ",
    gone: /このクイズは見つかりません/,
  },
  en: {
    past: "Past quizzes",
    none: /There are none yet/,
    one: "A past quiz",
    shownAs: (right: number, wrong: number) =>
      `Questions: ${right + wrong}. Right ${right}, almost 0, not right ${wrong}`,
    about: "Everything",
    items: "All its questions",
    why: /Show why/,
    passage: /Show the passage/,
    againBoth: /^Go over the 2 you missed$/,
    toStart: "To the start of the quiz",
    all: /Show all 1,000/,
    range: "26 to 50 of 1,000",
    last: "976 to 1,000 of 1,000",
    nextPage: "Next page",
    gone: /This quiz is not there/,
  },
} as const;

async function at(page: Page, hash: string): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}${hash}`);
}

/** A thousand quizzes of ten answers, as the log of another device; the app must not be running. */
function plantQuizzes(dataFolder: string): void {
  const device = randomUUID();
  const [cardId = ""] = japaneseCards(1);
  const factId = cardId.split("/").slice(0, 2).join("/");
  const firstMs = Date.now() - 1_000 * 3_600_000;
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const quiz = Math.floor(index / 10);
    const atMs = firstMs + quiz * 3_600_000 + (index % 10) * 20_000;
    const body = {
      quizId: `40000000-0000-4000-8000-${String(quiz).padStart(12, "0")}`,
      item: {
        ...{ id: `${factId}/gap/typed/ja`, form: "typed", lang: "ja", factId, cardIds: [cardId] },
        ...{ stem: `問い${index}`, answer: "答え", seed: 7, shown: [] },
      },
      about: { kind: "topic", id: "alliance" },
      ...{ given: "解答", verdict: index % 3 === 0 ? "wrong" : "right", tookMs: 4_000 },
      ...{ atMs, utcOffsetMin: 540, studyDay: studyDayInTokyo(atMs) },
    };
    const clock = { ms: atMs, counter: 0 };
    const line = { id: randomUUID(), device, seq: index + 1, clock, kind: "quiz-answered", v: 1 };
    return JSON.stringify({ ...line, body });
  });
  const folder = join(dataFolder, "events", device);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "1.jsonl"), `${lines.join("\n")}\n`);
}

for (const lang of ["ja", "en"] as const) {
  const s = { ...quizWords[lang], ...own[lang] };
  test.describe(`past quizzes in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });
    // Colours that are still changing have no contrast to speak of.
    test.use({ contextOptions: { reducedMotion: "reduce" } });

    test.beforeEach(async ({ app }) => {
      await app.page.getByRole("button", { name: words[lang].begin }).click();
      await navigate(app.page, s.link);
    });

    test("are there after a restart, open by keyboard with every answer and proof, and ask again", async ({
      app,
    }) => {
      test.slow();
      const past = () => app.page.getByRole("region", { name: s.past });
      await expect(past()).toContainText(s.none);
      await begin(app.page, s, "choice");
      for (let count = 0; count < 2; count += 1) {
        await app.page.getByRole("button", { name: s.unknown }).press("Enter");
        await expect(app.page.getByRole("heading", { name: s.unknownShown })).toBeVisible();
        await app.page.keyboard.press("Enter");
        await expect(app.page.getByRole("button", { name: s.unknown })).toBeVisible();
      }
      // While it runs it is no quiz of the past.
      await at(app.page, "#/quiz");
      await expect(past()).toContainText(s.none);
      await app.page.getByRole("link", { name: s.resume }).press("Enter");
      await app.page.getByRole("button", { name: s.end, exact: true }).press("Enter");
      await app.restart();
      await navigate(app.page, s.link);
      await expect(past()).toContainText(s.shownAs(0, 2));
      await expectAccessible(app.page);
      await past().getByRole("link").press("Enter");
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(s.one);
      await expect(app.page.getByRole("main")).toContainText(s.about);
      const items = app.page.getByRole("region", { name: s.items });
      await expect(items.getByRole("link", { name: s.passage })).toHaveCount(2);
      await items.getByRole("button", { name: s.why }).first().press("Enter");
      await expect(items.getByRole("radiogroup")).toBeVisible();
      for (const proof of await items.locator("[class*=proof]").all())
        await expect(proof).toHaveText(/\S/);
      expect(await items.locator("[class*=proof]").count()).toBeGreaterThanOrEqual(3);
      await expectAccessible(app.page);
      await items.getByRole("link", { name: s.passage }).first().press("Enter");
      await expect(app.page).toHaveURL(/#\/library\//);
      await app.page.goBack();
      await app.page.getByRole("button", { name: s.againBoth }).press("Enter");
      await expect(app.page.getByRole("button", { name: s.unknown })).toBeVisible();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(/2/);
    });

    test("do not hold what was undone, and say so where nothing is left", async ({ app }) => {
      const { page } = app;
      await begin(page, s, "typed");
      await page.getByRole("textbox").fill("xyz");
      await page.keyboard.press("Enter");
      await expect(verdict(page, s)).toBeVisible();
      await page.getByRole("button", { name: s.end, exact: true }).press("Enter");
      await at(page, "#/quiz");
      const past = page.getByRole("region", { name: s.past });
      await expect(past).toContainText(s.shownAs(0, 1));
      await past.getByRole("link").click();
      await expect(page.getByRole("main")).toContainText("xyz");
      await page.keyboard.press("Control+z");
      await expect(page.getByText(s.gone)).toBeVisible();
      await page.keyboard.press("Control+Shift+Z");
      await expect(page.getByRole("main")).toContainText("xyz");
    });

    test("a thousand of them come a page at a time", async ({ app }) => {
      test.slow();
      await app.close();
      plantQuizzes(app.dataFolder);
      await app.restart();
      await navigate(app.page, s.link);
      const { page } = app;
      await page.getByRole("link", { name: s.all }).press("Enter");
      const rows = page.getByRole("main").locator("ul > li");
      await expect(rows).toHaveCount(25);
      await page.getByRole("button", { name: s.nextPage }).press("Enter");
      await expect(page.getByText(s.range)).toBeVisible();
      await expect(page).toHaveURL(/page=2/);
      await page.reload();
      await expect(page.getByText(s.range)).toBeVisible();
      await expectAccessible(page);
      await at(page, "#/quiz/past?page=9999");
      await expect(page.getByText(s.last)).toBeVisible();
      await expect(page.getByRole("button", { name: s.nextPage })).toBeDisabled();
    });
  });
}
