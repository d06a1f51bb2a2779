import { createHash } from "node:crypto";
import { closeSync, existsSync, ftruncateSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { recipeJa, statementEn, statementJa } from "#corpus/extraction/testing/documents.ts";
import { encode } from "#corpus/tools/testing/encode.ts";
import { sources, sourcesMissing, sourceText } from "#corpus/tools/testing/sources.ts";
import { variedText } from "#corpus/tools/testing/varied-text.ts";
import { expect, test } from "./fixture.ts";
import {
  badFiles,
  type GivenFile,
  given,
  hostileHtml,
  oddFiles,
  pdfByCharacterMap,
  statementFiles,
} from "./import-files.ts";
import { otherTexts } from "./other-texts.ts";
import { innocent, watch } from "./payloads/watch.ts";
import { type Words, words } from "./words.ts";

/** What only these screens say. */
const texts = {
  ja: {
    title: "取り込み",
    choose: "ファイルを選ぶ",
    keep: "取り込んで候補を確かめる",
    discard: "取り込まない",
    as: "扱い",
    asNew: "新しい文書として取り込む",
    review: "候補の確認",
    reviewLink: "候補を確かめる",
    proposals: /(\d[\d,]*)件（うち確かなもの/,
    lead: /候補([\d,]+)件：採用 ([\d,]+)、不採用 ([\d,]+)、追加済み ([\d,]+)/,
    failed: /取り込めませんでした/,
    untouched: "学習の記録とカードは元のままです。",
    close: "閉じる",
    cancel: "中止",
    cancelled: /取り込みを中止しました/,
    reading: /読み込んでいます/,
    halfPair: /表示できない文字が1か所/,
    few: /違う種類の文章のようです/,
    reasons: "不採用の理由",
    addTitle: "事実を追加する",
    added: /件の事実を追加しました/,
    drop: "ここに落とすと取り込みます",
    paste: "文章を貼り付ける",
    pasteLabel: "貼り付ける文章",
    pasteRead: "この文章を読む",
    encoding: "文字コード",
    withdraw: "取り下げる",
    withdrawn: "取り下げ中",
    bringBack: "戻す",
    read: "文書を読む",
    precision: "規則ごとの精度",
    csv: "CSVで保存",
    passage: "原文で見る",
    passageTitle: "原文の箇所",
    notAttached: /本文は、まだ取り込まれていません/,
    edit: "候補を編集する",
    answer: "答え",
    save: "編集して採用",
    document: "文書の本文",
    title2: "題名",
  },
  en: {
    title: "Import",
    choose: "Choose a file",
    keep: "Import and check the proposals",
    discard: "Do not import",
    as: "Import it as",
    asNew: "a new document",
    review: "Check proposals",
    reviewLink: "Check proposals",
    proposals: /([\d,]+) \([\d,]+ of (?:it|them) sure\)/,
    lead: /([\d,]+) proposals?: ([\d,]+) accepted, ([\d,]+) rejected, ([\d,]+) added/,
    failed: /could not be imported/,
    untouched: "Your record and your cards are as they were.",
    close: "Close",
    cancel: "Cancel",
    cancelled: /The import was cancelled/,
    reading: /^Reading/,
    halfPair: /1 character cannot be shown/,
    few: /another kind of text/,
    reasons: "Why reject it?",
    addTitle: "Add facts",
    added: /facts? (?:was|were) added/,
    drop: "Drop it here to import it",
    paste: "Paste text",
    pasteLabel: "Text to paste",
    pasteRead: "Read this text",
    encoding: "Encoding",
    withdraw: "Withdraw",
    withdrawn: "Withdrawn",
    bringBack: "Bring back",
    read: "Read the document",
    precision: "Precision by rule",
    csv: "Save as CSV",
    passage: "See it in the document",
    passageTitle: "The passage in the document",
    notAttached: /has not been imported yet/,
    edit: "Edit the proposal",
    answer: "Answer",
    save: "Save and accept",
    document: "Text of the document",
    title2: "Title",
  },
} as const;
type Texts = (typeof texts)[keyof typeof texts];

/** A busy machine takes its time to load three megabytes of readers. */
const patience = { timeout: 40_000 };

async function begin(page: Page, w: Words) {
  await page.getByRole("button", { name: w.begin }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
}

async function goTo(page: Page, place: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${place}`);
}

async function bring(page: Page, file: GivenFile | string) {
  await page.locator("input[type=file]").setInputFiles(file);
}

/** Puts half of a pair into the field: what the tests are driven by sends whole letters only. */
async function pasteHalfPair(page: Page, label: string) {
  await page.getByRole("textbox", { name: label }).evaluate((field) => {
    const text = `会談の記録。${String.fromCharCode(0xd800)}続き。`;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function keep(page: Page, s: Texts) {
  await page.getByRole("button", { name: s.keep }).click(patience);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.review, patience);
}

/** Proposals, accepted, rejected, added, as the review counts them. */
async function standing(page: Page, s: Texts): Promise<readonly number[]> {
  const text = await page.getByRole("main").innerText();
  return (s.lead.exec(text) ?? []).slice(1).map((n) => Number(n.replaceAll(",", "")));
}

async function expectAccessible(page: Page, name: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect.soft(serious, `${name}: axe`).toEqual([]);
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(wide, `${name}: wider than the window`).toBeLessThanOrEqual(0);
}

/** Everything the student has: the journal and the stored documents, each file by its hash. */
function record(dataFolder: string): readonly string[] {
  return ["events", "documents"].flatMap((name) => {
    const folder = join(dataFolder, name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`;
      })
      .sort();
  });
}

for (const lang of ["ja", "en"] as const) {
  const [w, s] = [words[lang], texts[lang]];
  test.describe(`import in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("a review from the file to the card by keyboard alone, over a reload", async ({ app }) => {
      test.slow();
      const { page } = app;
      const h1 = page.getByRole("heading", { level: 1 });
      await page.setViewportSize({ width: 1280, height: 860 });
      await begin(page, w);
      await page.keyboard.press("m");
      await expect(h1).toHaveText(s.title);
      await expectAccessible(page, "import");
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: s.choose }).focus();
      await page.keyboard.press("Enter");
      await (await chooser).setFiles(
        given("statement.txt", lang === "ja" ? statementJa : statementEn),
      );
      await page.getByRole("button", { name: s.keep }).waitFor(patience);
      await expectAccessible(page, "what was read");
      await page.getByRole("button", { name: s.keep }).focus();
      await page.keyboard.press("Enter");
      await expect(h1).toHaveText(s.review, patience);
      const lit = page.locator("[data-lit=answer]");
      await expect(lit.first()).toBeInViewport();
      await expectAccessible(page, "review");
      const [all = 0] = await standing(page, s);
      expect(all).toBeGreaterThan(5);

      // The answer that is lit is the proposal's own, and the next one's after a decision.
      const question = page.getByRole("main").getByRole("heading", { level: 2 });
      const first = await question.innerText();
      await page.keyboard.press("a");
      await expect(question).not.toHaveText(first);
      await expect.poll(() => standing(page, s)).toEqual([all, 1, 0, 0]);
      await page.keyboard.press("r");
      await expect(page.getByRole("group", { name: s.reasons })).toBeVisible();
      await expectAccessible(page, "reasons");
      await page.keyboard.press("3");
      await expect.poll(() => standing(page, s)).toEqual([all, 1, 1, 0]);
      await page.keyboard.press("u");
      await expect.poll(() => standing(page, s)).toEqual([all, 1, 0, 0]);
      await page.keyboard.press("e");
      await expect(page.getByRole("dialog", { name: s.edit })).toBeVisible();
      await expectAccessible(page, "edit");
      await page.getByRole("textbox", { name: s.answer, exact: true }).fill("MY ANSWER");
      await page.getByRole("button", { name: s.save }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => standing(page, s)).toEqual([all, 2, 0, 0]);
      // Two keys at once are two decisions: the second does not wait for the disk.
      await page.keyboard.press("a");
      await page.keyboard.press("a");
      await expect.poll(() => standing(page, s)).toEqual([all, 4, 0, 0]);

      await app.restart();
      const again = app.page;
      await again.setViewportSize({ width: 1280, height: 860 });
      await goTo(again, "import");
      await again.getByRole("link", { name: s.reviewLink }).click(patience);
      await expect.poll(() => standing(again, s), patience).toEqual([all, 4, 0, 0]);
      await again.keyboard.press("Control+Enter");
      await expect(again.getByRole("dialog", { name: s.addTitle })).toBeVisible();
      await expectAccessible(again, "add");
      await again.keyboard.press("Enter");
      await expect(again.getByText(s.added).first()).toBeVisible(patience);
      await expect.poll(async () => (await standing(again, s))[3]).toBeGreaterThan(1);

      // The edited card, found in Browse, and from there its unmoved passage.
      await goTo(again, "browse?q=MY%20ANSWER");
      await again.getByRole("row").nth(1).click(patience);
      await again.getByRole("link", { name: s.passage }).waitFor(patience);
      await again.keyboard.press("v");
      await expect(again.getByRole("heading", { level: 1 })).toHaveText(s.passageTitle);
      await expect(again.locator("[data-lit=answer]").first()).toBeInViewport(patience);
      await expect(again.locator("[data-lit]", { hasText: "MY ANSWER" })).toHaveCount(0);
      await expectAccessible(again, "passage");
      await again.goBack();
      await expect(again.getByRole("heading", { level: 1 })).toHaveText(w.browseLink);

      await goTo(again, "import/precision");
      await expect(again.getByRole("table").getByRole("row")).not.toHaveCount(0);
      await expectAccessible(again, "precision");
      const saving = again.waitForEvent("download");
      await again.getByRole("button", { name: s.csv }).click();
      const csv = readFileSync(await (await saving).path(), "utf8");
      expect(csv.split("\r\n").length).toBeGreaterThan(2);
    });

    test("what cannot be read is told in words, and nothing is stored", async ({ app }) => {
      test.skip(
        (app.host === "desktop") !== (lang === "ja"),
        "each language's messages are looked at in one of the hosts",
      );
      test.setTimeout(300_000);
      const { page } = app;
      await begin(page, w);
      await goTo(page, "import");
      await page.getByRole("button", { name: s.choose }).waitFor();
      const before = record(app.dataFolder);
      for (const bad of badFiles()) {
        await bring(page, bad.file);
        await expect(page.getByRole("alert"), bad.what).toContainText(bad[lang], patience);
        await expect(page.getByRole("alert")).toContainText(s.untouched);
        if (bad.what === "a broken encoding") await expectAccessible(page, "failure");
        await page.getByRole("button", { name: s.close, exact: true }).click();
      }
      const huge = join(app.dataFolder, "..", "huge.txt");
      const hugeFile = openSync(huge, "w");
      ftruncateSync(hugeFile, 500_000_000);
      closeSync(hugeFile);
      await bring(page, huge);
      await expect(page.getByRole("alert")).toContainText("500 MB", patience);
      await page.getByRole("button", { name: s.close, exact: true }).click();
      expect(record(app.dataFolder)).toEqual(before);
      // What is strange and can be read, and what is of another kind, is told before it is kept.
      for (const odd of oddFiles()) {
        await bring(page, odd.file);
        await page.getByRole("button", { name: s.discard }).waitFor(patience);
        const warning = odd[lang];
        if (warning !== null)
          await expect(page.getByRole("main"), odd.what).toContainText(warning, patience);
        await page.getByRole("button", { name: s.discard }).click();
      }
      await page.getByRole("button", { name: s.paste }).click();
      await page.getByRole("textbox", { name: s.pasteLabel }).fill("会談の記録。続き。");
      await pasteHalfPair(page, s.pasteLabel);
      await page.getByRole("button", { name: s.pasteRead }).click();
      await expect(page.getByRole("main")).toContainText(s.halfPair, patience);
      await page.getByRole("button", { name: s.discard }).click();
      for (const { name, text } of [{ name: "recipe-ja.txt", text: recipeJa }, ...otherTexts]) {
        await bring(page, given(name, text));
        await expect(page.getByRole("main"), name).toContainText(s.few, patience);
        await page.getByRole("button", { name: s.discard }).click();
      }
      expect(record(app.dataFolder)).toEqual(before);
    });
  });
}

const [w, s] = [words.ja, texts.ja];
test.describe("import", () => {
  test.use({ locale: "ja-JP" });

  test("the same document in every format gives the same proposals", async ({ app }) => {
    test.slow();
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    const files = await statementFiles();
    if (files.length < 5) console.log("no browser to print a PDF with: .pdf is not compared");
    const found: string[] = [];
    for (const file of files) {
      await bring(page, file);
      await page.getByRole("button", { name: s.discard }).waitFor(patience);
      found.push(s.proposals.exec(await page.getByRole("main").innerText())?.[0] ?? file.name);
      await page.getByRole("button", { name: s.discard }).click();
    }
    expect(Number(/\d+/.exec(found[0] ?? "")?.[0])).toBeGreaterThan(5);
    expect(new Set(found).size, found.join(" ")).toBe(1);
  });

  test("a PDF whose letters only a character map tells is read, from the app's own files", async ({
    app,
  }) => {
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    const title = "日豪首脳会談の概要";
    await bring(page, given("map.pdf", pdfByCharacterMap(title)));
    await expect(page.getByRole("textbox", { name: s.title2 })).toHaveValue(
      new RegExp(`${title}|map`),
      patience,
    );
    await page.getByRole("button", { name: "取り込む", exact: true }).click();
    await page.getByRole("link", { name: s.read }).click();
    await expect(page.getByRole("region", { name: s.document })).toContainText(title);
  });

  test("a guessed encoding is shown with samples and can be changed", async ({ app }) => {
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    const bytes = encode("日本と豪州\nﾃｽﾄ", "shift_jis");
    if (bytes === null) throw new Error("no such letters");
    // Cut to a few bytes that could be several encodings.
    await bring(page, given("short.txt", bytes.subarray(0, 5)));
    const samples = page.getByRole("group", { name: s.encoding });
    await samples.waitFor(patience);
    await expectAccessible(page, "samples");
    const other = samples.getByRole("button", { pressed: false }).first();
    const name = /^[a-z0-9_-]+/.exec(await other.innerText())?.[0] ?? "";
    await other.click();
    const pressed = samples.getByRole("button", { pressed: true });
    const alert = page.getByRole("alert");
    await expect(pressed.or(alert).first()).toContainText(name, { ...patience, ignoreCase: true });
  });

  test("reading is stopped at once, and the page stays alive meanwhile", async ({ app }) => {
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    const before = record(app.dataFolder);
    await bring(page, given("long.md", `${statementJa}\n\n`.repeat(2_500).slice(0, 900_000)));
    await page.getByRole("button", { name: s.cancel }).click(patience);
    await expect(page.getByText(s.cancelled)).toBeVisible({ timeout: 2_000 });
    await expect(page.getByRole("button", { name: s.choose })).toBeVisible();
    // In the middle of the search as well, of which the count of sentences tells.
    await bring(page, given("long.txt", variedText(1_000_000)));
    await expect(page.getByText(/文のうち[\d,]+文/)).toBeVisible(patience);
    await page.getByRole("button", { name: s.cancel }).click(patience);
    await expect(page.getByText(s.cancelled)).toBeVisible({ timeout: 2_000 });
    expect(record(app.dataFolder)).toEqual(before);
  });

  test("a file dropped on any screen, and a text that is pasted, are brought in", async ({
    app,
  }) => {
    const { page } = app;
    await begin(page, w);
    const drag = (type: string) =>
      page.evaluate(
        ([kind, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text ?? ""], "dropped.txt", { type: "text/plain" }));
          document.body.dispatchEvent(
            new DragEvent(kind ?? "", { dataTransfer, bubbles: true, cancelable: true }),
          );
        },
        [type, statementJa],
      );
    await drag("dragenter");
    await expect(page.getByText(s.drop)).toBeVisible();
    await drag("drop");
    await expect(page.getByText(s.drop)).toBeHidden();
    await page.getByRole("button", { name: s.discard }).click(patience);
    await page.getByRole("button", { name: s.paste }).click();
    await page.getByRole("textbox", { name: s.pasteLabel }).fill(statementJa);
    await page.getByRole("button", { name: s.pasteRead }).click();
    await page.getByRole("button", { name: s.discard }).waitFor(patience);
    await expect(page.getByRole("main")).toContainText(s.proposals);
  });

  test("a hostile page runs nothing and fetches nothing, on its way to the passage", async ({
    app,
  }) => {
    test.slow();
    const { page } = app;
    await begin(page, w);
    const misdeeds = await watch(page, () => new URL(page.url()).origin);
    await page.reload();
    await goTo(page, "import");
    await bring(page, given("hostile.html", hostileHtml));
    await keep(page, s);
    await expect(page.getByRole("region", { name: s.document })).toContainText(
      "<img src=x onerror=ran(7)>",
    );
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByText(s.added).first()).toBeVisible(patience);
    await goTo(page, "import");
    await page.getByRole("link", { name: s.read }).click();
    await expect(page.getByRole("region", { name: s.document })).toContainText("ran(7)", patience);
    expect(await misdeeds()).toEqual(innocent);
  });

  test("an import is withdrawn with its cards, and brought back with them", async ({ app }) => {
    test.slow();
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    await bring(page, given("statement.txt", statementJa));
    await keep(page, s);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByText(s.added).first()).toBeVisible(patience);
    const cards = async (): Promise<number> => {
      await goTo(page, "library");
      await goTo(page, "browse?q=%E3%82%AD%E3%83%A3%E3%83%B3%E3%83%99%E3%83%A9");
      await page.waitForTimeout(1_500);
      return page.getByRole("row").count();
    };
    const before = await cards();
    expect(before).toBeGreaterThan(1);
    await goTo(page, "import");
    await page.getByRole("button", { name: s.withdraw }).click();
    await expectAccessible(page, "withdraw");
    await page.getByRole("alertdialog").getByRole("button", { name: s.withdraw }).click();
    await expect(page.getByText(s.withdrawn, { exact: true })).toBeVisible(patience);
    await expectAccessible(page, "list");
    await expect.poll(cards, patience).toBeLessThan(before);
    await goTo(page, "import");
    await page.getByRole("button", { name: s.bringBack, exact: true }).click();
    await expect(page.getByText(s.withdrawn, { exact: true })).toBeHidden();
    await expect.poll(cards, patience).toBe(before);
  });

  test("a corrected file moves the passages it has, and lists those it has not", async ({
    app,
  }) => {
    test.slow();
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    await bring(page, given("statement.txt", statementJa));
    await keep(page, s);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByText(s.added).first()).toBeVisible(patience);
    await goTo(page, "import");
    const corrected = `まえがきが加わった。\n\n${statementJa.replace("キャンベラ", "シドニー")}`;
    await bring(page, given("statement.txt", corrected));
    await expect(page.getByRole("combobox", { name: s.as })).toHaveValue(/^my-/, patience);
    await keep(page, s);
    await goTo(page, "import");
    await expect(page.getByText(/移動 [1-9]\d*件、見つからない [1-9]\d*件/)).toBeVisible(patience);
    await page.locator("summary", { hasText: "見つからない" }).click();
    await expectAccessible(page, "corrected");
    await page.locator("details a").first().click();
    await expect(page.getByText(/以前の版の文章で示しています/)).toBeVisible(patience);
    await expect(page.locator("[data-lit]").filter({ hasText: "キャンベラ" })).not.toHaveCount(0);
  });

  test("the text of a bundled document, once attached, shows its facts lit", async ({ app }) => {
    test.skip(sourcesMissing, "../shared/sources is not here");
    const { page } = app;
    await begin(page, w);
    await goTo(page, "import");
    await bring(page, given("000.txt", sourceText("000")));
    await page.getByRole("button", { name: "本文として取り込む" }).click(patience);
    await expect(page.getByText(/の本文$/)).toBeVisible(patience);
    await goTo(page, "library/2025-02-07-joint-statement/date");
    await page.getByRole("link", { name: s.passage }).waitFor();
    await page.keyboard.press("v");
    await expect(page.locator("[data-lit=answer]").first()).toBeInViewport(patience);
  });

  test("a bundled fact says how its document's text is attached", async ({ app }) => {
    const { page } = app;
    await begin(page, w);
    await goTo(page, "library/2025-02-07-joint-statement/date");
    await page.getByRole("link", { name: s.passage }).waitFor();
    await page.keyboard.press("v");
    await expect(page.getByText(s.notAttached)).toBeVisible();
    await expectAccessible(page, "not attached");
    await page.goBack();
    await expect(page.getByRole("heading", { level: 2, name: w.evidence })).toBeVisible();
  });

  test("the source texts give proposals at their places, through the screens", async ({ app }) => {
    test.skip(sourcesMissing, "../shared/sources is not here");
    test.slow();
    const { page } = app;
    await begin(page, w);
    for (const [id, path] of sources) {
      const text = readFileSync(path, "utf8");
      await goTo(page, "import");
      await bring(page, given(`${id}.txt`, text));
      const as = page.getByRole("combobox", { name: s.as });
      await page.getByRole("button", { name: s.discard }).waitFor(patience);
      if (await as.isVisible()) await as.selectOption({ label: s.asNew });
      await keep(page, s);
      const [all = 0] = await standing(page, s);
      console.log(`${id}: ${all} proposals`);
      expect(all, id).toBeGreaterThan(20);
      for (let step = 0; step < 4; step += 1) {
        // Line ends are drawn as spaces; everything lit together is a stretch of the file.
        const lit = await page.locator("[data-lit]").allInnerTexts();
        expect(lit.length, id).toBeGreaterThan(0);
        for (const part of lit.flatMap((each) => each.split(/\s+/)).filter((each) => each !== ""))
          expect(text, `${id}, step ${step}`).toContain(part);
        await page.keyboard.press("j");
      }
    }
  });
});
