import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { identity } from "#build/identity.mjs";
import { expect, test } from "./fixture.ts";
import {
  japaneseCards,
  type PastReview,
  restartWithPast,
  studyDayInTokyo,
} from "./past-reviews.ts";
import { type Words, words } from "./words.ts";

const texts = {
  ja: { preparing: "準備しています", now: "復習を始める", reading: /学習の記録を読み込み中 \d+%/ },
  en: { preparing: "Getting ready", now: "Review now", reading: /Reading your study record: \d+%/ },
} as const;

/** More answers than are read in the twinkling of an eye: every card on each of the last days. */
function longPast(lang: "ja" | "en", cards: number, days: number): readonly PastReview[] {
  const today = studyDayInTokyo(Date.now());
  return Array.from({ length: days }, (_, day) =>
    japaneseCards(cards).map(
      (cardId): PastReview => ({
        cardId: cardId.replace(/ja$/, lang),
        studyDay: today - days + day,
        rating: (day * 7 + cardId.length) % 5 === 0 ? "again" : "good",
        elapsedDays: day === 0 ? null : 1,
      }),
    ),
  ).flat();
}

/** Makes the reading of the whole journal slow, each page of it, until the returned function is called. */
async function slowReading(page: Page): Promise<() => void> {
  let isSlow = true;
  await page.route("**/api/readEvents", async (route) => {
    const { only, after } = route.request().postDataJSON() as {
      only?: object;
      after: Readonly<Record<string, number>>;
    };
    // Less than the time after which the server counts as gone.
    const untilMs = Date.now() + 4_000;
    // The last events are looked at beforehand, and some are looked for; neither is the reading of all.
    const from = Object.values(after).reduce((sum, seq) => sum + seq, 0);
    const isOfAll = only === undefined && from < 18_000;
    while (isOfAll && isSlow && Date.now() < untilMs)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue();
  });
  return () => {
    isSlow = false;
  };
}

function promptOf(page: Page): Promise<string> {
  return page.getByRole("article").getByRole("heading").first().innerText();
}

async function answerGood(page: Page, w: Words): Promise<void> {
  await page.getByRole("button", { name: w.show }).click();
  await page.getByRole("button", { name: w.ratings.good }).click();
  await expect(page.getByRole("button", { name: w.show })).toBeVisible();
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const own = texts[lang];
  test.describe(lang, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US", timezoneId: "Asia/Tokyo" });

    test("a due card is there while the record is still being read, and its answer counts", async ({
      app,
    }) => {
      test.skip(app.host === "desktop", "only over HTTP can the reading be kept back");
      test.setTimeout(180_000);
      await app.page.getByRole("button", { name: w.begin }).click();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await restartWithPast(app, longPast(lang, 150, 140));
      const { page } = app;
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today, {
        timeout: 60_000,
      });
      const goOn = await slowReading(page);
      await page.evaluate(
        (name) =>
          new Promise((resolve) => {
            const deleting = indexedDB.deleteDatabase(name);
            deleting.onsuccess = resolve;
          }),
        identity.databaseName,
      );
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(own.preparing);
      const now = page.getByRole("link", { name: own.now });
      await expect(now).toBeVisible({ timeout: 30_000 });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await now.click();
      await expect(page.getByText(own.reading)).toBeVisible();
      await expect(page.getByRole("list", { name: w.remaining })).toBeHidden();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const first = await promptOf(page);
      await answerGood(page, w);
      await expect.poll(() => promptOf(page)).not.toBe(first);
      const second = await promptOf(page);

      goOn();
      await expect(page.getByText(own.reading)).toBeHidden({ timeout: 60_000 });
      await expect(page.getByRole("list", { name: w.remaining })).toBeVisible();
      expect(await promptOf(page)).toBe(second);
      await page.reload();
      await expect(page.getByRole("list", { name: w.remaining })).toBeVisible({ timeout: 60_000 });
      expect(await promptOf(page)).toBe(second);
      await page.getByRole("button", { name: lang === "ja" ? /元に戻す/ : /Undo/ }).click();
      await expect.poll(() => promptOf(page)).toBe(first);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    });
  });
}
