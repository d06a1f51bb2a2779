import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { type Words, words } from "./words.ts";

/** What only these screens say. */
const texts = {
  ja: {
    search: "事実を検索",
    query: "ﾌﾃﾝﾏ",
    match: "普天間",
    found: /件見つかりました/,
    none: /当てはまる事実はありません/,
    topic: "テーマ",
    shown: /件を表示/,
    open: "ライブラリで開く",
    report: "このカードを報告",
    note: "メモ（任意）",
    save: "報告を保存",
    reports: /報告したカード/,
    export: "テキストファイルに書き出す",
    withdraw: "報告を取り消す",
    noReports: "報告したカードはまだありません。",
    furigana: "表示する",
    missing: "見つかりません",
    memory: /新規/,
  },
  en: {
    search: "Search the facts",
    query: "FUTENMA",
    match: "Futenma",
    found: /facts? found/,
    none: /No fact matches/,
    topic: "Topic",
    shown: /facts? shown/,
    open: "Open in the library",
    report: "Report this card",
    note: "Note (optional)",
    save: "Save report",
    reports: /Reported cards/,
    export: "Export as a text file",
    withdraw: "Withdraw report",
    noReports: "No card has been reported yet.",
    furigana: "Show",
    missing: "Not found",
    memory: /New/,
  },
} as const;

async function begin(page: Page, w: Words) {
  await page.getByRole("button", { name: w.begin }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const s = texts[lang];
  test.describe(`the library in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("leads from a search to a fact by keyboard, and back to the search", async ({ app }) => {
      const { page } = app;
      const h1 = page.getByRole("heading", { level: 1 });
      await begin(page, w);
      await page.getByRole("link", { name: w.library, exact: true }).click();
      await expect(h1).toBeFocused();
      const field = page.getByRole("searchbox", { name: s.search });
      await field.fill(s.query);
      const spoken = page.locator("[aria-live=polite]");
      await expect(spoken).toHaveText(s.found);
      // By its reading a name is found in the Japanese statement; the English one has the word itself.
      const first = page.getByRole("main").getByRole("listitem").first();
      await expect(first).toContainText(s.match);
      await expect(first.locator("mark").first()).toBeVisible();
      await first.getByRole("link").focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 2, name: w.evidence })).toBeVisible();
      await expect(h1).toBeFocused();
      await expect(page.getByText(s.memory).first()).toBeVisible();
      await page.goBack();
      await expect(field).toHaveValue(s.query);
      await expect(first.getByRole("link")).toBeFocused();
      await field.fill("zzzz");
      await expect(spoken).toHaveText(s.none);
      await field.press("Escape");
      await expect(field).toHaveValue("");
      await field.fill(s.query);
      await expect(page).toHaveURL(/\?q=/);
      await page.getByRole("link", { name: w.library, exact: true }).click();
      await expect(field).toHaveValue("");
    });

    test("a document's facts are narrowed by topic, and the choice survives a reload", async ({
      app,
    }) => {
      const { page } = app;
      await begin(page, w);
      await page.goto(`${page.url().split("#")[0]}#/library/2025-02-07-joint-statement`);
      const topic = page.getByRole("combobox", { name: s.topic });
      const facts = page.locator("main section li");
      await expect(facts.first()).toBeVisible();
      const before = await facts.count();
      await topic.selectOption("taiwan");
      await expect(page.locator("[aria-live=polite]")).toHaveText(s.shown);
      const after = await facts.count();
      expect(after).toBeGreaterThan(0);
      expect(after).toBeLessThan(before);
      await expect(page).toHaveURL(/topic=taiwan/);
      await page.reload();
      await expect(topic).toHaveValue("taiwan");
      await expect(facts).toHaveCount(after);
      await page.goto(`${page.url().split("#")[0]}#/library/no-such/fact`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.missing);
    });

    test("a card is reported from its answer, listed, exported and withdrawn", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      await page.getByRole("link", { name: w.start }).click();
      await expect(page.getByRole("button", { name: w.show })).toBeFocused();
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: s.report }).click();
      await page.getByRole("textbox", { name: s.note }).fill("The year differs. 年が違う。");
      await page.getByRole("button", { name: s.save }).click();
      await expect(page.getByRole("dialog")).toBeHidden();
      await app.restart();
      const again = app.page;
      await again.getByRole("link", { name: w.library, exact: true }).click();
      await again.getByRole("link", { name: s.reports }).click();
      await expect(again.getByText("年が違う。")).toBeVisible();
      const saving = again.waitForEvent("download");
      await again.getByRole("button", { name: s.export }).click();
      const file = await (await saving).path();
      const text = readFileSync(file, "utf8");
      expect(text).toContain("note: The year differs. 年が違う。");
      expect(text).toMatch(/^evidence: .+\.txt; lines /m);
      await again.getByRole("link", { name: s.open }).click();
      await expect(again.getByRole("heading", { level: 2, name: w.evidence })).toBeVisible();
      await again.goBack();
      await again.getByRole("button", { name: s.withdraw }).click();
      await expect(again.getByText(s.noReports)).toBeVisible();
    });
  });
}

test("readings stand over names once they are switched on", async ({ app }) => {
  const { page } = app;
  await begin(page, words.en);
  const home = page.url().split("#")[0];
  await page.goto(`${home}#/settings`);
  await page.getByText(texts.en.furigana, { exact: true }).click();
  await page.goto(`${home}#/library/2025-02-07-joint-statement/date`);
  await expect(page.locator("ruby", { hasText: "石破" }).first()).toContainText("いしば");
});
