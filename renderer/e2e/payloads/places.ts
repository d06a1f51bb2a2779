import { expect, type Page } from "@playwright/test";

/** Where texts that are not the app's own are shown, and how one gets there from anywhere in the app. */
export type Place = {
  readonly name: string;
  /**
   * Goes there. It may `look` at every step on the way, which adds up what is shown and says whether
   * that is everything by now; where it ends is looked at in any case.
   */
  readonly visit: (page: Page, context: Context, look: Look) => Promise<unknown>;
};

type Look = () => Promise<boolean>;

export type Context = {
  /** `document/fact` of the card on the review screen. */
  readonly factId: string;
};

/** Every place there is. A new one (edits, imports) is a line here. */
export const places: readonly Place[] = [
  { name: "a card's question", visit: (page) => at(page, "#/review") },
  { name: "a card's answer, statement and evidence", visit: showAnswer },
  { name: "today, with the names of exams", visit: (page) => at(page, "#/today") },
  { name: "the list of documents", visit: (page) => at(page, "#/library") },
  {
    name: "a document's page",
    visit: (page, { factId }) => at(page, `#/library/${documentOf(factId)}`),
  },
  { name: "a fact's page", visit: (page, { factId }) => at(page, `#/library/${factId}`) },
  { name: "an event's page", visit: eventPage },
  { name: "reported cards", visit: (page) => at(page, "#/library/reports") },
  { name: "what a search found", visit: (page) => search(page, "{{{") },
  { name: "the threads of the comparison", visit: throughLinks("#/compare") },
  { name: "the timeline", visit: throughLinks("#/timeline") },
  { name: "titles of imported documents", visit: (page) => at(page, "#/import") },
  { name: "the text of an imported document", visit: importedText },
  { name: "the list of cards, those that were edited", visit: editedCards },
  {
    name: "a past quiz: what was asked, given and right, with its proofs",
    visit: (page) => explained(page, `#/quiz/past/${planted.quiz}`),
  },
  { name: "a running mock exam: questions and options", visit: everyItem },
  {
    name: "a mock exam's report, with its proofs",
    visit: (page) => explained(page, `#/mock/${planted.mock}`),
  },
];

/** The import whose text is hostile. */
export const plantedImport = "3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6b1";

/** A long text is drawn as far as it is in sight. */
async function importedText(page: Page, _context: Context, look: Look): Promise<void> {
  await at(page, `#/import/read/${plantedImport}`);
  for (let step = 0; step < 200 && !(await look()); step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
}

/** So is the list, and each of its rows in full only beside it. */
async function editedCards(page: Page, _context: Context, look: Look): Promise<void> {
  await at(page, "#/browse");
  await page.getByRole("combobox").first().fill("edited:1");
  await page.waitForTimeout(500);
  const rows = page.getByRole("row");
  for (let row = 1; row < (await rows.count()) && !(await look()); row += 1) {
    await rows.nth(row).click();
    await page.waitForTimeout(100);
  }
}

/** Sittings that the spec writes into the record, by their ids. */
export const planted = {
  quiz: "50000000-0000-4000-8000-000000000001",
  mock: "50000000-0000-4000-8000-000000000002",
  runningMock: "50000000-0000-4000-8000-000000000003",
} as const;

async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.getByRole("main").waitFor();
  await page.waitForTimeout(150);
}

/** A list of answered items, each with its options and what proves them. */
async function explained(page: Page, hash: string): Promise<void> {
  await at(page, hash);
  const buttons = page.getByRole("button", { name: /^Show why/ });
  await expect(buttons.first()).toBeEnabled({ timeout: 60_000 });
  for (const button of await buttons.all()) await button.click();
  await expect(page.getByRole("radiogroup")).toHaveCount(await buttons.count());
}

async function everyItem(page: Page, _context: Context, look: Look): Promise<void> {
  const hash = `#/mock/${planted.runningMock}`;
  await at(page, hash);
  const items = page.getByRole("navigation", { name: "All items" }).getByRole("button");
  await items.first().waitFor({ timeout: 60_000 });
  const count = await items.count();
  for (let number = 1; number <= count; number += 1) {
    await at(page, `${hash}/${number}`);
    await page.getByRole("radiogroup").waitFor();
    if (await look()) return;
  }
}

function documentOf(factId: string): string {
  return factId.split("/")[0] ?? "";
}

async function showAnswer(page: Page): Promise<void> {
  await at(page, "#/review");
  const link = page.getByRole("article").locator("a[href^='#/library/']");
  // A session goes on as it was left, its answer shown.
  if ((await link.count()) === 0) await page.keyboard.press("Space");
  await link.waitFor({ timeout: 10_000 });
}

async function eventPage(page: Page, { factId }: Context): Promise<void> {
  await at(page, `#/library/${documentOf(factId)}`);
  const href = await page.locator("a[href^='#/library/events/']").first().getAttribute("href");
  await at(page, href ?? "no event is linked");
}

async function search(page: Page, query: string): Promise<void> {
  await at(page, "#/library");
  await page.getByRole("searchbox").fill(query);
  await page.waitForTimeout(150);
}

/** The field keeps 100 characters, so this takes the short ones of `texts`, and says how many it typed. */
export async function searchForSome(page: Page, texts: readonly string[]): Promise<number> {
  await at(page, "#/library");
  const short = texts.filter((text) => text.length < 80).filter((_text, index) => index % 12 === 0);
  for (const [index, text] of short.entries()) {
    await page.getByRole("searchbox").fill(`nothing${index} ${text}`);
    // With a word that stands nowhere, what was typed is shown as not found.
    await expect(page.getByRole("main")).toContainText(`nothing${index}`, { timeout: 30_000 });
  }
  return short.length;
}

/** The screen and everything it links to one step further. */
function throughLinks(hash: string): Place["visit"] {
  return async (page, _context, look) => {
    await at(page, hash);
    if (await look()) return;
    const links = await page
      .getByRole("main")
      .locator(`a[href^='${hash}/']`)
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href") ?? ""))]);
    for (const link of links) {
      await at(page, link);
      if (await look()) return;
    }
  };
}
