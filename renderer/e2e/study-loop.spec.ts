import type { Page } from "@playwright/test";
import { identity } from "#build/identity.mjs";
import { type App, expect, test } from "./fixture.ts";
import { type Words, words } from "./words.ts";

/** What has to come back unchanged: the card on screen and what is left. */
async function situation(page: Page, w: Words) {
  return {
    prompt: await page.getByRole("article").getByRole("heading").first().innerText(),
    counts: await page.getByRole("list", { name: w.remaining }).innerText(),
  };
}

/** Waits until the card on screen is another one, or another presentation of the same. */
async function answered(page: Page, w: Words, before: string) {
  await expect
    .poll(async () => JSON.stringify(await situation(page, w)), { message: "the next card" })
    .not.toBe(before);
  await expect(page.getByRole("button", { name: w.show })).toBeVisible();
}

async function answerByMouse(page: Page, w: Words, rating: keyof Words["ratings"]) {
  const before = JSON.stringify(await situation(page, w));
  await page.getByRole("button", { name: w.show }).click();
  await page.getByRole("button", { name: w.ratings[rating] }).click();
  await answered(page, w, before);
}

async function answerByKeys(page: Page, w: Words, ...keys: readonly string[]) {
  const before = JSON.stringify(await situation(page, w));
  for (const key of keys) await page.keyboard.press(key);
  await answered(page, w, before);
}

/** A key as a Japanese layout or input method sends it; Playwright's keyboard knows only Latin ones. */
async function pressJapanese(page: Page, key: string, code: string, isComposing = false) {
  await page.evaluate(
    ([typed, position, composing]) => {
      const init = { key: typed, code: position, isComposing: composing, bubbles: true };
      const options: KeyboardEventInit = { ...init, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", options),
      );
    },
    [key, code, isComposing] as const,
  );
}

/** Shows the answer and leaves the page in the same breath, before anything can be written later. */
async function showAndReload(page: Page, w: Words) {
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: w.show }).evaluate((button: HTMLElement) => {
    button.click();
    window.location.reload();
  });
  await reloaded;
}

async function begin(page: Page, w: Words) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.welcome);
  await page.getByRole("button", { name: w.begin }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  await page.getByRole("link", { name: w.start }).click();
  await expect(page.getByRole("button", { name: w.show })).toBeFocused();
}

async function openReview(page: Page, w: Words) {
  await page.getByRole("link", { name: w.resume }).click();
  await expect(page.getByRole("article")).toBeVisible();
}

async function setNewPerDay(app: App, w: Words, value: string) {
  await app.page.getByRole("link", { name: w.back }).click();
  await app.page.getByRole("link", { name: w.settings }).click();
  const field = app.page.getByRole("textbox", { name: w.newPerDay });
  await field.fill("9999");
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/200/);
  // Full-width digits are what a Japanese input method leaves behind.
  await field.fill(value);
  await field.press("Enter");
  await expect(field).toHaveValue(value.normalize("NFKC"));
  await app.page.getByRole("link", { name: w.todayLink }).click();
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  test.describe(`the study loop in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("first run, ten answers, undo, reload, and it goes on where it was", async ({ app }) => {
      await begin(app.page, w);
      await answerByKeys(app.page, w, "Space", "Space");
      await answerByMouse(app.page, w, "good");
      await answerByKeys(app.page, w, "Enter", "4");
      await answerByMouse(app.page, w, "hard");
      await answerByKeys(app.page, w, "Space", "Numpad3");
      await answerByMouse(app.page, w, "easy");
      await answerByKeys(app.page, w, "Enter", "Enter");
      await answerByKeys(app.page, w, "Space", "2");
      await answerByKeys(app.page, w, "Space", "1");
      const tenth = await situation(app.page, w);
      await answerByMouse(app.page, w, "good");

      const eleventh = await situation(app.page, w);
      await app.page.keyboard.press("u");
      await expect.poll(() => situation(app.page, w)).toEqual(tenth);
      await app.page.reload();
      await expect(app.page.getByRole("article")).toBeVisible();
      expect(await situation(app.page, w)).toEqual(tenth);

      await showAndReload(app.page, w);
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeVisible();
      expect(await situation(app.page, w)).toEqual(tenth);

      await app.restart();
      await openReview(app.page, w);
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeFocused();
      expect(await situation(app.page, w)).toEqual(tenth);

      await answerByKeys(app.page, w, "3");
      expect(await situation(app.page, w)).toEqual(eleventh);
      await app.page.keyboard.press("Control+z");
      await expect.poll(() => situation(app.page, w)).toEqual(tenth);
    });

    test("without its database the app comes back the same", async ({ app }) => {
      await begin(app.page, w);
      for (let i = 0; i < 5; i += 1) await answerByKeys(app.page, w, "Space", "3");
      const before = await situation(app.page, w);
      await app.page.keyboard.press("Space");
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeFocused();
      await app.page.evaluate(
        (name) =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
        identity.databaseName,
      );
      await app.restart();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await openReview(app.page, w);
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeFocused();
      expect(await situation(app.page, w)).toEqual(before);
    });

    test("the last answer of the day can be taken back", async ({ app }) => {
      await begin(app.page, w);
      await answerByKeys(app.page, w, "Space", "4");
      await answerByKeys(app.page, w, "Space", "3");
      await setNewPerDay(app, w, "０");
      await openReview(app.page, w);
      const last = await situation(app.page, w);
      await app.page.keyboard.press("Space");
      await app.page.keyboard.press("4");
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.finished);
      await expect(app.page.getByText(w.nextDue)).toBeVisible();
      await app.page.keyboard.press("u");
      await expect.poll(() => situation(app.page, w)).toEqual(last);
      await app.page.keyboard.press("Enter");
      await app.page.keyboard.press("4");
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.finished);
      await app.page.getByRole("button", { name: w.undoLast }).click();
      await expect.poll(() => situation(app.page, w)).toEqual(last);
    });

    test("deleting all data takes the typed word, and begins anew", async ({ app }) => {
      await begin(app.page, w);
      await answerByKeys(app.page, w, "Space", "3");
      await app.page.getByRole("link", { name: w.back }).click();
      await app.page.getByRole("link", { name: w.settings }).click();
      await app.page.getByRole("button", { name: w.erase }).click();
      const confirm = app.page.getByRole("button", { name: w.eraseDo });
      await expect(confirm).toBeDisabled();
      await app.page.getByRole("textbox", { name: w.eraseField }).fill(w.eraseWord);
      await confirm.click();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.welcome);
      await app.restart();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.welcome);
    });

    test("keys work right after Japanese input, and not during it", async ({ app }) => {
      await begin(app.page, w);
      await app.page.keyboard.press("Space");
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeFocused();
      const before = JSON.stringify(await situation(app.page, w));
      await pressJapanese(app.page, "3", "Digit3", true);
      await pressJapanese(app.page, "Process", "Digit3", true);
      expect(JSON.stringify(await situation(app.page, w))).toBe(before);
      await pressJapanese(app.page, "３", "Digit3");
      await answered(app.page, w, before);
      const next = JSON.stringify(await situation(app.page, w));
      await app.page.keyboard.press("Space");
      await expect(app.page.getByRole("button", { name: w.ratings.good })).toBeFocused();
      await pressJapanese(app.page, "う", "Digit4");
      await answered(app.page, w, next);
      await pressJapanese(app.page, "な", "KeyU");
      await expect.poll(async () => JSON.stringify(await situation(app.page, w))).toBe(next);
    });
  });
}
