import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { forgetfulPast, restartWithPast } from "./past-reviews.ts";
import { words } from "./words.ts";

const w = words.en;

const grid = (page: Page) => page.getByRole("grid");
const field = (page: Page) => page.getByRole("combobox", { name: "Search cards" });
const lastAction = (page: Page) => page.getByRole("group", { name: "Last action" });

/** How many cards a query finds, once the list shows its answer and not that of the one before. */
async function found(page: Page, query: string): Promise<number> {
  // A query that finds nothing stands between any two, so that an old answer is not read as a new one.
  await field(page).fill("tag:of-no-card");
  await expect(page.getByText("No card matches.")).toBeVisible();
  await field(page).fill(query);
  await expect(page.getByText("No card matches.")).toBeHidden();
  // Until the answers of the past are read there are no rows, and a word that says so.
  await expect(page.getByText("Getting ready to search…")).toBeHidden();
  return Number(await grid(page).getAttribute("aria-rowcount")) - 1;
}

test("every word of the search finds its cards, and its opposite all the others", async ({
  app,
}) => {
  // More than a hundred searches: some seconds by themselves, minutes beside other work.
  test.setTimeout(400_000);
  await app.page.getByRole("button", { name: w.begin }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  await restartWithPast(app, forgetfulPast(120));
  const { page } = app;
  // Wide enough for every column, also in the desktop's window.
  await page.setViewportSize({ width: 1280, height: 860 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  await page.keyboard.press("b");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", /^4\d{3}$/);
  const all = Number(await grid(page).getAttribute("aria-rowcount")) - 1;

  // Few rows are drawn of the thousands there are.
  expect(await grid(page).locator("tbody tr").count()).toBeLessThan(80);

  // Marks to look for: one card each.
  const marked: readonly (readonly [key: string, told: RegExp])[] = [
    ["Control+j", /^Suspended/],
    ["Control+Shift+j", /^Buried/],
    ["Control+2", /Orange/],
    ["Control+k", /^Marked/],
  ];
  for (const [row, [key, told]] of marked.entries()) {
    await grid(page).locator("tbody tr").nth(row).click();
    await page.keyboard.press(key);
    await expect(lastAction(page).getByText(told)).toBeVisible();
  }

  // The first card is Japanese and so in no deck of one who learns in English, until it is added.
  await grid(page).locator("tbody tr").first().click();
  await page.getByRole("button", { name: /^Selected cards/ }).click();
  await page.getByRole("menuitem", { name: "Add to study" }).click();
  await expect(lastAction(page)).toBeVisible();

  /** Each alone finds some cards and not all; null where the number is not known beforehand. */
  const queries: readonly (readonly [query: string, cards: number | null])[] = [
    ["is:due", null],
    ["is:new", all - 120],
    ["is:suspended", 1],
    ["is:buried", 1],
    ["is:marked", 1],
    ["flag:2", 1],
    ["flag:orange", 1],
    ["tag:marked", 1],
    ["deck:ja", null],
    ["doc:2025-02-07-joint-statement", null],
    ["event:summit-2025-02-07", null],
    ["kind:date", null],
    ["topic:taiwan", null],
    ["prop:r<0.9", null],
    ["prop:s>5", null],
    ["prop:d>5", null],
    ["prop:lapses>0", null],
    ["prop:reps>0", 120],
    ["rated:30", null],
    ["rated:30:1", null],
    ["introduced:55", null],
    ["added:3", 1],
    ["deck:added", 1],
    ['"joint statement"', null],
    ["Taiwan", null],
    ["deterren*", null],
    ["is:new (doc:2025-02-07-joint-statement or topic:taiwan)", null],
  ];
  for (const [query, cards] of queries) {
    await test.step(query, async () => {
      const these = await found(page, query);
      if (cards === null) expect(these).toBeLessThan(all);
      else expect(these).toBe(cards);
      expect(await found(page, `-(${query})`)).toBe(all - these);
    });
  }

  const [ofDocument, ofTopic, both] = [
    await found(page, "doc:2025-02-07-joint-statement"),
    await found(page, "topic:taiwan"),
    await found(page, "doc:2025-02-07-joint-statement topic:taiwan"),
  ];
  expect(await found(page, "doc:2025-02-07-joint-statement or topic:taiwan")).toBe(
    ofDocument + ofTopic - both,
  );

  // A column's head sorts, and sorts the other way round when it is pressed again.
  await field(page).fill("prop:reps>0");
  const head = grid(page).getByRole("columnheader", { name: "Recall" });
  const recalls = async () => {
    const cells = await grid(page).locator("tbody tr td:last-child").allInnerTexts();
    return cells.slice(0, 8).map((text) => Number.parseFloat(text));
  };
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(async () => isSorted(await recalls())).toBe(true);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect.poll(async () => isSorted((await recalls()).toReversed())).toBe(true);
});

function isSorted(values: readonly number[]): boolean {
  return (
    values.length > 1 &&
    values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))
  );
}
