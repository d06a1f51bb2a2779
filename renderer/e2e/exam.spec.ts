import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { words } from "./words.ts";

/** What only this screen says. */
const texts = {
  ja: {
    link: "試験計画",
    none: /予定している試験はありません/,
    add: "試験を追加",
    name: "試験の名前",
    date: "試験日",
    minutes: /この試験に使う時間/,
    save: "試験を保存",
    remove: /試験を削除/,
    undo: "元に戻す",
    edit: /変更/,
    inScope: /範囲のカードは/,
    essential: "重要のみ",
    fits: /間に合います。/,
    short: /未学習のまま/,
    remedy: /学習時間を1日\d+分にする/,
    score: "当日の予想正答率",
    table: "表で見る",
    whatIf: "条件を変えてみる",
    time: "1日の学習時間",
    apply: "この条件にする",
    dateMissing: "試験日を年・月・日まで入れてください。",
    minutesRange: /1〜1440/,
    today: /今日が試験日です/,
    past: "終わった試験",
    week: /からの1週間/,
    share: /試験のためのカードは新規(\d+)枚、復習0枚/,
    onCourse: /^予定どおりです。.*予想正答率\d+%/,
    left: /あと400日/,
    partDone: "今日の試験の分は終わりました。",
    tenMore: "新規カードを10枚追加",
    moreReviews: /復習の上限を/,
  },
  en: {
    link: "Exam plan",
    none: /No exam is planned/,
    add: "Add an exam",
    name: "Name of the exam",
    date: "Date of the exam",
    minutes: /Time for this exam/,
    save: "Save exam",
    remove: /Remove exam/,
    undo: "Undo",
    edit: /Change/,
    inScope: /in the scope/,
    essential: "Essential only",
    fits: /^It fits/,
    short: /will not have been seen/,
    remedy: /Study \d+ minutes a day/,
    score: "Predicted score on the day",
    table: "Show as a table",
    whatIf: "What if",
    time: "Time a day",
    apply: "Use these",
    dateMissing: /date/,
    minutesRange: /1 to 1440/,
    today: /exam is today/,
    past: "Past exams",
    week: /Week from/,
    share: /^Left today for the exam: (\d+) new, 0 to review/,
    onCourse: /^On course\..*predicted score \d+%/,
    left: /400 days left/,
    partDone: "Today’s part for the exam is done.",
    tenMore: "Add 10 new cards",
    moreReviews: /more reviews/,
  },
} as const;
type Texts = (typeof texts)["ja" | "en"];

/** A calendar date so many days from now, as the page's own clock has it. */
async function dateIn(page: Page, days: number): Promise<string> {
  return page.evaluate((ahead) => {
    // Study days begin at four in the morning.
    const date = new Date(Date.now() - 4 * 3_600_000 + ahead * 86_400_000);
    return new Intl.DateTimeFormat("sv-SE").format(date);
  }, days);
}

async function plan(page: Page, s: Texts, name: string, date: string, minutes = "") {
  await page.getByRole("button", { name: s.add }).click();
  await page.getByLabel(s.name, { exact: true }).fill(name);
  await page.getByRole("textbox", { name: s.date, exact: true }).fill(date);
  await page.getByLabel(s.minutes).fill(minutes);
  await page.getByRole("button", { name: s.save }).click();
  await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const s = texts[lang];
  test.describe(`the exam plan in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test.beforeEach(async ({ app }) => {
      await app.page.getByRole("button", { name: w.begin }).click();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await app.page.getByRole("link", { name: s.link, exact: true }).click();
      await expect(app.page.getByText(s.none)).toBeVisible();
    });

    test("an exam gets a verdict, a score and its days; what is tried out can be made true", async ({
      app,
    }) => {
      const { page } = app;
      await expectAccessible(page);
      await page.getByRole("button", { name: s.add }).click();
      await page.getByLabel(s.name, { exact: true }).fill("A");
      await page.getByRole("button", { name: s.save }).click();
      await expect(
        page.getByRole("textbox", { name: s.date, exact: true }),
      ).toHaveAccessibleDescription(s.dateMissing);
      await page.getByRole("textbox", { name: s.date, exact: true }).fill(await dateIn(page, 60));
      await page.getByLabel(s.minutes).fill("5000");
      await page.getByRole("button", { name: s.save }).click();
      await expect(page.getByLabel(s.minutes)).toHaveAccessibleDescription(s.minutesRange);
      await page.getByLabel(s.minutes).fill("");
      // The count follows the scope while it is being chosen.
      const all = await page.getByText(s.inScope).innerText();
      await page.getByText(s.essential, { exact: true }).click();
      await expect(page.getByText(s.inScope)).not.toHaveText(all);
      await expectAccessible(page);
      await page.getByRole("button", { name: s.save }).click();

      const exam = page.getByRole("region", { name: "A", exact: true });
      await expect(exam.getByText(s.fits).first()).toBeVisible();
      await expect(exam.getByText(s.score)).toBeVisible();
      await exam.getByText(s.table).click();
      await expect(exam.getByRole("table").getByRole("row")).toHaveCount(61);

      await exam.getByText(s.whatIf).click();
      await expectAccessible(page);
      const slider = exam.getByRole("slider", { name: s.time });
      const before = await slider.getAttribute("aria-valuetext");
      const score = await exam.getByRole("status").last().innerText();
      await slider.press("PageUp");
      await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
      await expect(exam.getByRole("status").last()).not.toHaveText(score);
      await exam.getByRole("button", { name: s.apply }).click();
      await expect(exam.getByRole("button", { name: s.apply })).toBeDisabled();
      await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
    });

    test("too little time is said, with what would do; a removed exam can be brought back", async ({
      app,
    }) => {
      const { page } = app;
      await plan(page, s, "B", await dateIn(page, 20), "1");
      const exam = page.getByRole("region", { name: "B", exact: true });
      await expect(exam.getByText(s.short).first()).toBeVisible();
      await expect(exam.getByText(s.remedy)).toBeVisible();
      await exam.getByRole("button", { name: s.remove }).click();
      await expect(exam).toHaveCount(0);
      await expectAccessible(page);
      await page.getByRole("button", { name: s.undo }).click();
      await expect(exam.getByText(s.short).first()).toBeVisible();
      await app.restart();
      await app.page.getByRole("link", { name: s.link, exact: true }).click();
      await expect(app.page.getByRole("region", { name: "B", exact: true })).toBeVisible();
    });

    test("a far-off exam is shown by weeks, and one of today has no plan any more", async ({
      app,
    }) => {
      const { page } = app;
      await plan(page, s, "C", await dateIn(page, 400));
      const far = page.getByRole("region", { name: "C", exact: true });
      await far.getByText(s.table).click();
      await expect(far.getByText(s.week).first()).toBeVisible();
      await plan(page, s, "D", await dateIn(page, 0));
      await expect(
        page.getByRole("region", { name: "D", exact: true }).getByText(s.today),
      ).toBeVisible();
      await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
      await page.getByRole("link", { name: w.settings }).click();
      await page.getByRole("link", { name: s.link, exact: true }).click();
      await expect(page.getByRole("region", { name: s.past })).toContainText("D");
    });

    test("Today and the end of the day say what of it is for the exam, and whether it is on course", async ({
      app,
    }) => {
      const { page } = app;
      await plan(page, s, "E", await dateIn(page, 400));
      await page.getByRole("link", { name: w.todayLink, exact: true }).click();
      const exams = page.getByRole("region", { name: s.link, exact: true });
      await expect(exams).toContainText(s.left);
      await expect(exams.getByText(s.onCourse)).toBeVisible();
      await expectAccessible(page);
      const said = await exams.getByText(s.share).innerText();
      const share = Number(s.share.exec(said)?.[1]);
      expect(share).toBeGreaterThan(0);
      await page.getByRole("link", { name: w.start }).click();
      for (let card = 0; card < share; card += 1) {
        const prompt = page.getByRole("article").getByRole("heading").first();
        const before = await prompt.innerText();
        await page.getByRole("button", { name: w.show }).click();
        await page.keyboard.press("4");
        if (card + 1 < share) await expect(prompt).not.toHaveText(before);
      }
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.finished);
      await expect(exams.getByText(s.partDone)).toBeVisible();
      await expect(exams.getByText(s.onCourse)).toBeVisible();
      // No review is kept back, so raising their limit would do nothing and is not offered.
      await expect(page.getByRole("button", { name: s.moreReviews })).toHaveCount(0);
      await expectAccessible(page);
      await page.getByRole("button", { name: s.tenMore }).click();
      await page.getByRole("link", { name: w.back }).click();
      await expect(exams.getByText(s.share)).toContainText("10");
    });
  });
}
