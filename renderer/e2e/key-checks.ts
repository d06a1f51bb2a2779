import { expect, type Locator, type Page } from "@playwright/test";
import type { AnkiCommandId } from "#renderer/shared/keys/anki-keys.ts";
import { words } from "./words.ts";

/** Presses the key of a command, sees what it does, and leaves the page as it was. */
export type KeyCheck = (page: Page, press: () => Promise<void>) => Promise<void>;

const w = words.en;
const prompt = (page: Page) => page.getByRole("article").getByRole("heading").first();
const lastAction = (page: Page) => page.getByRole("group", { name: "Last action" });
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const grid = (page: Page) => page.getByRole("grid");
const selected = (page: Page) => grid(page).locator("[aria-selected=true]");
const query = (page: Page) => page.getByRole("combobox", { name: "Search cards" });

async function undo(page: Page) {
  await page.keyboard.press("Control+z");
  await expect(lastAction(page).getByText(/^Undone/)).toBeVisible();
}

async function showAnswer(page: Page) {
  await page.getByRole("button", { name: w.show }).click();
  await expect(page.getByRole("button", { name: w.ratings.good })).toBeFocused();
}

/** What the announcement for screen readers says of an answer, the next card, and back again. */
function rates(name: string): KeyCheck {
  return async (page, press) => {
    const before = await prompt(page).innerText();
    await showAnswer(page);
    await press();
    await expect(page.getByText(new RegExp(`^${name}, next in`))).toBeAttached();
    await expect(prompt(page)).not.toHaveText(before);
    await undo(page);
    await expect(prompt(page)).toHaveText(before);
  };
}

/** The action is told, the next card comes, and undo brings this one back. */
function removes(told: RegExp): KeyCheck {
  return async (page, press) => {
    const before = await prompt(page).innerText();
    await press();
    await expect(lastAction(page).getByText(told)).toBeVisible();
    await expect(prompt(page)).not.toHaveText(before);
    await undo(page);
    await expect(prompt(page)).toHaveText(before);
  };
}

/** What the key opens is there, and Escape closes it. */
function opens(what: (page: Page) => Locator): KeyCheck {
  return async (page, press) => {
    await press();
    await expect(what(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(what(page)).toBeHidden();
  };
}

const dialog = (name: string | RegExp) => (page: Page) => page.getByRole("dialog", { name });
const alertDialog = (name: RegExp) => (page: Page) => page.getByRole("alertdialog", { name });
const box = (name: string) => (page: Page) => page.getByRole("textbox", { name });

/** The key sets a mark on the card and, pressed again, takes it away. */
function marks(name: string): KeyCheck {
  return async (page, press) => {
    await press();
    await expect(page.getByRole("img", { name })).toBeVisible();
    await press();
    await expect(page.getByRole("img", { name })).toBeHidden();
  };
}

/** The key leads to a screen; the review is where one came from. */
function leadsTo(path: RegExp): KeyCheck {
  return async (page, press) => {
    await press();
    await expect(page).toHaveURL(path);
    await page.keyboard.press("s");
    await expect(page.getByRole("button", { name: w.show })).toBeFocused();
  };
}

/** The key does something to the selected cards and says so; undo takes it back. */
function does(told: RegExp): KeyCheck {
  return async (page, press) => {
    await press();
    await expect(lastAction(page).getByText(told)).toBeVisible();
    await undo(page);
  };
}

/** The active row moves from the third by so many, or to so many. */
function movesTo(rowIndex: (page: Page) => Promise<string | null>): KeyCheck {
  return async (page, press) => {
    await grid(page).locator("tbody tr[aria-rowindex='4']").click();
    await press();
    const wanted = (await rowIndex(page)) ?? "";
    await expect
      .poll(async () => {
        const id = await grid(page).getAttribute("aria-activedescendant");
        return page.locator(`#${id}`).getAttribute("aria-rowindex");
      })
      .toBe(wanted);
    await grid(page).press("Home");
  };
}

const readsAloud: KeyCheck = async (page, press) => {
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  const before = (await spoken()).length;
  await press();
  await expect.poll(async () => (await spoken()).length).toBe(before + 1);
};

const proceeds: KeyCheck = async (page, press) => {
  const before = await prompt(page).innerText();
  await press();
  await expect(page.getByRole("button", { name: w.ratings.good })).toBeFocused();
  await press();
  await expect(page.getByText(/^Good, next in/)).toBeAttached();
  await expect(prompt(page)).not.toHaveText(before);
  await undo(page);
  await expect(prompt(page)).toHaveText(before);
};

const takesBack: KeyCheck = async (page, press) => {
  const before = await prompt(page).innerText();
  await showAnswer(page);
  await page.keyboard.press("3");
  await expect(prompt(page)).not.toHaveText(before);
  await press();
  await expect(prompt(page)).toHaveText(before);
};

/** By command, so that a key without a check is a type error. */
export const keyChecks: Readonly<Record<AnkiCommandId, KeyCheck>> = {
  proceed: proceeds,
  again: rates("Again"),
  hard: rates("Hard"),
  good: rates("Good"),
  easy: rates("Easy"),
  undoAnswer: takesBack,
  buryCard: removes(/^Buried 1 card /),
  buryFact: removes(/^Buried \d+ cards /),
  suspendCard: removes(/^Suspended 1 card\./),
  suspendFact: removes(/^Suspended \d+ cards\./),
  mark: marks("Marked"),
  flag1: marks("Flag: Red"),
  flag2: marks("Flag: Orange"),
  flag3: marks("Flag: Green"),
  flag4: marks("Flag: Blue"),
  flag5: marks("Flag: Pink"),
  flag6: marks("Flag: Turquoise"),
  flag7: marks("Flag: Purple"),
  setDue: opens(dialog(/due date/)),
  reset: opens(alertDialog(/^Reset/)),
  edit: opens(dialog("Edit the card")),
  note: opens(box("Your own note")),
  info: opens(dialog("Card info")),
  async previousInfo(page, press) {
    const before = await prompt(page).innerText();
    await showAnswer(page);
    await page.keyboard.press("2");
    await expect(prompt(page)).not.toHaveText(before);
    await press();
    await expect(page.getByRole("dialog", { name: "Card info" })).toContainText("Hard");
    await page.keyboard.press("Escape");
    await undo(page);
  },
  readAloud: readsAloud,
  passage: leadsTo(/#\/library\//),
  cardMenu: opens((page) => page.getByRole("menu", { name: "Card menu" })),
  options: leadsTo(/#\/settings\/options/),
  async find(page, press) {
    await press();
    await expect(query(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(grid(page)).toBeFocused();
  },
  nextCard: movesTo(async () => "5"),
  previousCard: movesTo(async () => "3"),
  firstCard: movesTo(async () => "2"),
  lastCard: movesTo((page) => grid(page).getAttribute("aria-rowcount")),
  async selectAll(page, press) {
    await press();
    await expect(page.getByText(/ · [\d,]{4,} selected$/)).toBeVisible();
    await grid(page).press("Home");
  },
  async invertSelection(page, press) {
    await grid(page).press("Home");
    await expect(selected(page)).toHaveCount(1);
    await press();
    await expect(grid(page).locator("tbody tr[aria-rowindex='2']")).toHaveAttribute(
      "aria-selected",
      "false",
    );
    await expect(grid(page).locator("tbody tr[aria-rowindex='3']")).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await grid(page).press("Home");
  },
  async preview(page, press) {
    const preview = page.getByRole("complementary", { name: "Preview" });
    await expect(preview).toBeVisible();
    await press();
    await expect(preview).toBeHidden();
    await press();
    await expect(preview).toBeVisible();
  },
  browseInfo: opens(dialog("Card info")),
  browseEdit: opens(dialog("Edit the card")),
  browseNote: opens(box("Your own note")),
  suspendMany: does(/^Suspended 1 card\./),
  buryMany: does(/^Buried 1 card/),
  markMany: does(/^Marked 1 card\./),
  flagMany1: does(/Red/),
  flagMany2: does(/Orange/),
  flagMany3: does(/Green/),
  flagMany4: does(/Blue/),
  flagMany5: does(/Pink/),
  flagMany6: does(/Turquoise/),
  flagMany7: does(/Purple/),
  addTags: opens(box("Name of the tag")),
  async removeTags(page, press) {
    await page.keyboard.press("Control+k");
    await expect(lastAction(page).getByText(/^Marked/)).toBeVisible();
    await press();
    await expect(page.getByRole("dialog")).toContainText("marked");
    await page.keyboard.press("Escape");
    await undo(page);
  },
  setDueMany: opens(dialog(/due date/)),
  resetMany: opens(alertDialog(/^Reset/)),
  goToday: leadsTo(/#\/today/),
  async goReview(page, press) {
    await page.keyboard.press("d");
    await expect(h1(page)).toHaveText(w.today);
    await press();
    await expect(page.getByRole("button", { name: w.show })).toBeFocused();
  },
  goQuiz: leadsTo(/#\/quiz/),
  goBrowse: leadsTo(/#\/browse/),
  goProgress: leadsTo(/#\/progress/),
  goLibrary: leadsTo(/#\/library/),
  async goImport(page, press) {
    // In the review the same key opens the card's menu.
    await page.keyboard.press("d");
    await expect(h1(page)).toHaveText(w.today);
    await leadsTo(/#\/import/)(page, press);
  },
  goSettings: leadsTo(/#\/settings/),
  undo: takesBack,
  async redo(page, press) {
    const before = await prompt(page).innerText();
    await page.keyboard.press("-");
    await expect(prompt(page)).not.toHaveText(before);
    await undo(page);
    await press();
    await expect(lastAction(page).getByText(/^Redone/)).toBeVisible();
    await expect(prompt(page)).not.toHaveText(before);
    await undo(page);
  },
  help: opens(dialog("Keyboard")),
};
