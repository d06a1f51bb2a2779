import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type App, expect, test } from "./fixture.ts";
import { answerByKeys, eventsOfKind, itemsOfExam } from "./mock-answers.ts";
import { navigate } from "./navigate.ts";
import { words } from "./words.ts";

const texts = {
  ja: {
    plan: "試験計画",
    entry: "模擬試験で実力を確かめる",
    title: "模擬試験",
    short: "10問・10分",
    can: /この条件で\d+問を用意できます/,
    start: "試験を始める",
    question: (n: number) => `第${n}問`,
    of: (n: number, total: number) => `第${n}問（全${total}問）`,
    flagged: /見直し/,
    all: "問題の一覧",
    check: "提出前の確認",
    submit: "提出して採点する",
    openOnes: (n: number) => `未解答の問題が${n}問あります。不正解として採点されます。`,
    report: "模擬試験の結果",
    score: (right: number, total: number) => `${right} / ${total}問`,
    csv: "CSVで保存",
    json: "JSONで保存",
    print: "印刷・PDF",
    weak: "取りこぼしの多いテーマ",
    forms: "形式別",
    why: /解説を見る/,
    today: "今日",
    running: "途中の模擬試験があります",
    resume: "試験に戻る",
    answered: "解答済み",
    history: "これまでの模擬試験",
    curve: /正答率の推移/,
    byTime: /時間切れで提出/,
    slept: /スリープ/,
    leapt: "時計が大きく進みました",
    back: /時計が.*戻されました/,
    goOn: "試験を続ける",
    advanced: "配分を細かく決める",
    share: (part: string) => `${part}の割合（%）`,
    parts: { ordering: "並べ替え", typed: "記述" },
    accept: "第1問の解答を正解として認める",
    accepted: "得点には、自分で正解と認めた1問を含みます。",
    withdraw: /^「zzz」を取り消す$/,
    rescored: /採点し直しました。得点は0 \/ \d+問です。/,
    tooFew: /形式「並べ替え」：20問のうち\d+問まで（\d+問不足）/,
    over: /合計110%です/,
    nearest: /最も近い構成/,
    items: "問題数",
    nothing: /ひとつもありません/,
    giveUp: "試験を中止する",
    stopped: "中止した試験です。採点はありません。",
    undone: /この試験の提出は取り消されました/,
  },
  en: {
    plan: "Exam plan",
    entry: "See where you stand: take a mock exam",
    title: "Mock exam",
    short: "10 items, 10 min",
    can: /items? are available for these settings/,
    start: "Begin the exam",
    question: (n: number) => `Item ${n}`,
    of: (n: number, total: number) => `Item ${n} of ${total}`,
    flagged: /flagged/,
    all: "All items",
    check: "Review and hand in",
    submit: "Hand in",
    openOnes: (n: number) =>
      n === 1
        ? "1 item is not answered. It will count as wrong."
        : `${n} items are not answered. They will count as wrong.`,
    report: "Mock exam result",
    score: (right: number, total: number) => `${right} of ${total}`,
    csv: "Save as CSV",
    json: "Save as JSON",
    print: "Print or PDF",
    weak: "Topics with the most missed",
    forms: "By form",
    why: /Show why/,
    today: "Today",
    running: "A mock exam is under way",
    resume: "Back to the exam",
    answered: "answered",
    history: "Past mock exams",
    curve: /Scores over time/,
    byTime: /Handed in when time ran out/,
    slept: /the computer slept/,
    leapt: "The clock leapt ahead",
    back: /The clock was set back/,
    goOn: "Go on",
    advanced: "Set the shares",
    share: (part: string) => `Share of ${part} (%)`,
    parts: { ordering: "Ordering", typed: "Typed answer" },
    accept: "Accept the answer to item 1 as right",
    accepted: "The score counts 1 answer that you have accepted as right.",
    withdraw: /^Withdraw “zzz”$/,
    rescored: /Scored again: 0 of \d+/,
    tooFew: /Form “Ordering”: \d+ of 20 \(\d+ too few\)/,
    over: /110% in all/,
    nearest: /Use the closest/,
    items: "Number of items",
    nothing: /No item fits these settings/,
    giveUp: "Give up the exam",
    stopped: "This exam was given up and has no score.",
    undone: /Handing in this exam was undone/,
  },
} as const;
type Texts = (typeof texts)["ja" | "en"];

/** Making items takes seconds on a busy machine. */
const patience = { timeout: 30_000 };

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const focused = page.locator(":focus");
    const isThere =
      (await focused.count()) > 0 &&
      (await focused.evaluate(
        (element, wanted) => (element.ariaLabel ?? element.textContent ?? "").trim() === wanted,
        name,
      ));
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to “${name}”.`);
}

/** To where mock exams are begun, by the keyboard where `isByKeys`. */
async function open(page: Page, s: Texts): Promise<void> {
  await navigate(page, s.plan);
  await tabTo(page, s.entry);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.title);
}

/** Begins the short exam. */
async function begin(page: Page, s: Texts): Promise<void> {
  await page.getByText(s.short, { exact: true }).click();
  await expect(page.getByText(s.can)).toBeVisible(patience);
  await page.getByRole("button", { name: s.start }).click();
  await expect(item(page, s, 1)).toBeVisible(patience);
}

function item(page: Page, s: Texts, n: number) {
  return page.getByRole("region", { name: s.of(n, 10), exact: true });
}

async function handIn(page: Page, s: Texts): Promise<void> {
  await page.getByRole("button", { name: s.submit, exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: s.submit, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.report, patience);
}

function firstOf<Value>([first]: readonly Value[]): Value {
  if (first === undefined) throw new Error("There is none.");
  return first;
}

/** What has reached the disk: the answers given, each the latest of its item. */
function givenOnDisk(app: App): ReadonlyMap<number, string | null> {
  const lines = eventsOfKind(app.dataFolder, "mock-answered");
  return new Map(
    lines.map(({ body }) => [body.index as number, body.given as string | null] as const),
  );
}

for (const lang of ["ja", "en"] as const) {
  const s = texts[lang];
  test.describe(`mock exams in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });
    // Colours that are still changing have no contrast to speak of.
    test.use({ contextOptions: { reducedMotion: "reduce" } });
    test.slow();

    test.beforeEach(async ({ app }) => {
      await app.page.getByRole("button", { name: words[lang].begin }).click();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(words[lang].today);
    });

    test("a whole exam by keyboard, to a report whose figures are right", async ({ app }) => {
      const { page } = app;
      await open(page, s);
      await expect(page.getByText(s.can)).toBeVisible(patience);
      await expectAccessible(page);
      await page.getByRole("radio", { name: s.short }).focus();
      await page.keyboard.press("Space");
      await expect(page.getByText(s.can)).toBeVisible(patience);
      await tabTo(page, s.start);
      await page.keyboard.press("Enter");
      await expect(item(page, s, 1)).toBeVisible(patience);
      await expectAccessible(page);

      const items = itemsOfExam(app.dataFolder);
      expect(items).toHaveLength(10);
      // The last one is left open, every third one answered wrongly.
      const isRight = (index: number) => index % 3 !== 2;
      await page.keyboard.press("PageDown");
      await page.keyboard.press("Alt+PageUp");
      for (const [index, each] of items.entries()) {
        await expect(item(page, s, index + 1)).toBeVisible();
        if (index === 0)
          await page
            .getByRole("region", { name: s.of(1, 10) })
            .locator("input, button[data-entry]")
            .first()
            .focus();
        if (index === 9) break;
        await answerByKeys(page, each, isRight(index));
        if (index === 4) await page.keyboard.press("Alt+Shift+F");
        await page.keyboard.press("Alt+PageDown");
      }
      const navigator = page.getByRole("navigation", { name: s.all });
      await expect(navigator.getByRole("button", { name: s.flagged })).toHaveCount(1);
      await page.keyboard.press("Alt+PageDown");
      await expect(page.getByRole("heading", { name: s.check, level: 2 })).toBeVisible();
      await expectAccessible(page);
      await tabTo(page, s.submit);
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("alertdialog");
      await expect(dialog).toContainText(s.openOnes(1));
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.report, patience);
      const right = items.filter((_, index) => index < 9 && isRight(index)).length;
      await expect(page.getByText(s.score(right, 10), { exact: true }).first()).toBeVisible();
      // Wilson's interval of 6 of 10.
      await expect(
        page
          .getByText("31–83%")
          .or(page.getByText(/31〜83%/))
          .first(),
      ).toBeVisible();
      const ofForm = page.getByRole("region", { name: s.forms, exact: true });
      await expect(ofForm.getByRole("row")).toHaveCount(
        new Set(items.map(({ form }) => form)).size + 1,
      );
      await expect(page.getByText(s.weak)).toBeVisible();
      await page.getByRole("button", { name: s.why }).first().click();
      await expectAccessible(page);

      const saved = async (name: string): Promise<string> => {
        const coming = page.waitForEvent("download");
        await page.getByRole("button", { name, exact: true }).click();
        return readFileSync(await (await coming).path(), "utf8");
      };
      const csv = await saved(s.csv);
      const json = await saved(s.json);
      expect(csv.trimEnd().split("\r\n").length).toBeGreaterThanOrEqual(11);
      expect(JSON.parse(json)).toMatchObject({ tests: { passed: right, total: 10 }, open: 1 });
      expect(eventsOfKind(app.dataFolder, "mock-finished")).toHaveLength(1);

      await page.goto(`${page.url().split("#")[0]}#/mock`);
      await expect(page.getByRole("region", { name: s.history }).getByRole("row")).toHaveCount(2);
      await expect(page.getByRole("img", { name: s.curve })).toBeVisible();
      await expectAccessible(page);

      // Undone, the exam is open again, with its answers, and can be handed in again.
      await page.keyboard.press("Control+z");
      await page.getByRole("link", { name: s.resume }).click();
      await expect(page.getByRole("heading", { name: s.check, level: 2 })).toBeVisible(patience);
      await handIn(page, s);
      await expect(page.getByText(s.score(right, 10), { exact: true }).first()).toBeVisible();
    });

    test("a reload and a restart in the middle lose nothing, and Today offers to go on", async ({
      app,
    }) => {
      await open(app.page, s);
      await begin(app.page, s);
      const items = itemsOfExam(app.dataFolder);
      await app.page.locator("main input, main button[data-entry]").first().focus();
      await answerByKeys(app.page, firstOf(items), true);
      await expect.poll(() => givenOnDisk(app).get(0)).toBe(items[0]?.answer);
      await app.page.keyboard.press("Alt+PageDown");
      await app.page.reload();
      await expect(item(app.page, s, 2)).toBeVisible(patience);
      await app.restart();
      await expect(app.page.getByRole("heading", { name: s.running })).toBeVisible();
      await expectAccessible(app.page);
      await app.page.getByRole("link", { name: s.resume }).click();
      await expect(item(app.page, s, 1)).toBeVisible(patience);
      const first = app.page.getByRole("button", {
        name: `${s.question(1)}${lang === "ja" ? "、" : ", "}${s.answered}`,
      });
      await expect(first).toBeVisible();
      await expect(app.page.getByRole("timer")).toHaveText(/[0-9]:[0-5][0-9]/);
    });

    test("when time runs out, the exam is handed in with what stands there", async ({ app }) => {
      const { page } = app;
      await page.clock.install();
      await open(page, s);
      await begin(page, s);
      const items = itemsOfExam(app.dataFolder);
      await page.locator("main input, main button[data-entry]").first().focus();
      await answerByKeys(page, firstOf(items), true);
      // The computer sleeps for four minutes: said, counted, and no reason to end.
      await page.clock.setSystemTime(Date.now() + 4 * 60_000);
      await expect(page.getByText(s.slept)).toBeVisible();
      await expect(page.getByRole("timer")).toHaveText(/5:\d\d/);
      await page.clock.setSystemTime(Date.now() - 60 * 60_000);
      await expect(page.getByText(s.back)).toBeVisible();
      await page.clock.setSystemTime(Date.now() + 11 * 60_000);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.report, patience);
      await expect(page.getByText(s.byTime)).toBeVisible();
      await expect(page.getByText(s.score(1, 10), { exact: true }).first()).toBeVisible();
    });

    test("a clock that leaps a year ahead ends nothing by itself", async ({ app }) => {
      const { page } = app;
      await page.clock.install();
      await open(page, s);
      await begin(page, s);
      await page.clock.setSystemTime(Date.now() + 365 * 86_400_000);
      await expect(page.getByText(s.leapt)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: s.goOn }).click();
      await expect(page.getByRole("timer")).toHaveText(/9:\d\d/);
      expect(eventsOfKind(app.dataFolder, "mock-finished")).toHaveLength(0);
      await page.getByRole("button", { name: s.check }).last().click();
      await page.getByRole("button", { name: s.giveUp }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: s.giveUp }).click();
      await expect(page.getByText(s.stopped)).toBeVisible();
    });

    test("what cannot be met is said with what is missing, and the nearest can be begun", async ({
      app,
    }) => {
      const { page } = app;
      await open(page, s);
      await page.getByText(s.advanced).click();
      const share = (part: keyof Texts["parts"]) =>
        page.getByRole("textbox", { name: s.share(s.parts[part]), exact: true });
      await share("ordering").fill("14");
      await expect(page.getByText(s.over)).toBeVisible();
      for (const field of await page.getByRole("group").first().getByRole("textbox").all()) {
        await field.fill("");
      }
      await share("ordering").fill("１００％");
      await expect(page.getByText(s.tooFew)).toBeVisible(patience);
      await expect(page.getByRole("button", { name: s.start })).toBeDisabled();
      await expectAccessible(page);
      await page.getByRole("button", { name: s.nearest }).click();
      await expect(page.getByText(s.can)).toBeVisible(patience);
      await expect(page.getByLabel(s.items, { exact: true })).toHaveValue(/^[1-9]$/);
      await page.getByRole("button", { name: s.start }).click();
      await expect(page.getByRole("timer")).toBeVisible(patience);
      const forms = new Set(itemsOfExam(app.dataFolder).map(({ form }) => form));
      expect([...forms]).toEqual(["ordering"]);
    });

    test("an answer accepted in the report counts there, survives a restart, and can be taken back", async ({
      app,
    }) => {
      await open(app.page, s);
      await app.page.getByText(s.short, { exact: true }).click();
      await app.page.getByText(s.advanced).click();
      const share = app.page.getByRole("textbox", { name: s.share(s.parts.typed), exact: true });
      // Whatever the preset divides is left to chance; all items are to be written ones.
      for (const field of await app.page.getByRole("group").getByRole("textbox").all()) {
        await field.fill("");
      }
      await share.fill("100");
      await expect(app.page.getByText(s.can)).toBeVisible(patience);
      await app.page.getByRole("button", { name: s.start }).click();
      await expect(item(app.page, s, 1)).toBeVisible(patience);
      await app.page.locator("main input").first().focus();
      await answerByKeys(app.page, firstOf(itemsOfExam(app.dataFolder)), false);
      await app.page.getByRole("button", { name: s.check }).last().click();
      await handIn(app.page, s);
      await expect(app.page.getByText(s.score(0, 10), { exact: true }).first()).toBeVisible();
      await app.page.getByRole("button", { name: s.accept }).press("Enter");
      await expect(app.page.getByText(s.score(1, 10), { exact: true }).first()).toBeVisible();
      await expect(app.page.getByText(s.accepted)).toBeVisible();
      await app.restart();
      await app.page.goto(`${app.page.url().split("#")[0]}#/mock`);
      await app.page.getByRole("region", { name: s.history }).getByRole("link").click();
      await expect(app.page.getByText(s.score(1, 10), { exact: true }).first()).toBeVisible();
      await expectAccessible(app.page);
      await app.page.keyboard.press("Control+z");
      await expect(app.page.getByText(s.score(0, 10), { exact: true }).first()).toBeVisible();
      await app.page.keyboard.press("Control+Shift+Z");
      await app.page.getByRole("button", { name: s.withdraw }).press("Enter");
      await expect(app.page.getByText(s.rescored).first()).toBeVisible();
      await expect(app.page.getByText(s.score(0, 10), { exact: true }).first()).toBeVisible();
      await expect(app.page.getByText(s.accepted)).toHaveCount(0);
    });

    test("on paper all items stand, and nothing of the app around them", async ({ app }) => {
      const { page } = app;
      await open(page, s);
      await begin(page, s);
      await page.getByRole("button", { name: s.check }).last().click();
      await handIn(page, s);
      const pdf = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 })
        .promise;
      const pages = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, index) => {
          const { items } = await (await pdf.getPage(index + 1)).getTextContent();
          return items.map((each) => ("str" in each ? each.str : "")).join("");
        }),
      );
      const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
      const paper = letters(pages.join(""));
      for (const [index, { stem, answer }] of itemsOfExam(app.dataFolder).entries()) {
        expect(paper).toContain(letters(s.question(index + 1)));
        for (const line of stem.split("\n")) expect(paper).toContain(letters(line));
        expect(paper).toContain(letters(answer.split(" → ")[0] ?? ""));
      }
      for (const chrome of [s.plan, s.csv, s.print]) expect(paper).not.toContain(letters(chrome));
    });
  });
}
