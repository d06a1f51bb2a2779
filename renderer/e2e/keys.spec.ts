import type { Page } from "@playwright/test";
import { type AnkiCommandId, type AnkiScope, keySpecs } from "#renderer/shared/keys/anki-keys.ts";
import { keyCommands } from "#renderer/shared/keys/key-commands.ts";
import { expect, test } from "./fixture.ts";
import { keyChecks } from "./key-checks.ts";
import { words } from "./words.ts";

const w = words.en;

/** A chord of the registry as Playwright's keyboard has it. */
function keyOf(chord: string): string {
  const [base = "", ...modifiers] = chord.split(/\+(?=.)/).toReversed();
  const names = modifiers.toReversed().map((name) => (name === "Ctrl" ? "Control" : name));
  // Playwright types on an American keyboard.
  if (/^[@!*?]$/.test(chord)) return `Shift+${chord}`;
  const isLetter = /^[A-Z]$/.test(base);
  const key = isLetter && !names.includes("Shift") ? base.toLowerCase() : base;
  return [...names, key].join("+");
}

async function pressAll(page: Page, scope: AnkiScope) {
  for (const [id, check] of Object.entries(keyChecks)) {
    const command = keyCommands[id as AnkiCommandId];
    if (command.scope !== scope) continue;
    for (const chord of command.chords) {
      await test.step(`${chord}: ${id}`, () =>
        check(page, () => page.keyboard.press(keyOf(chord))));
    }
  }
}

/** A voice that is heard by the test alone. */
async function listen(page: Page) {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const voice = { name: "Local", lang: "ja-JP", localService: true, default: true, voiceURI: "" };
    const english = { ...voice, name: "Local E", lang: "en-US" };
    speechSynthesis.getVoices = () => [voice, english] as SpeechSynthesisVoice[];
    speechSynthesis.speak = ({ text }) => void spoken.push(text);
    // The real utterance takes only voices of the real list.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {
      set() {},
      get: () => null,
    });
  });
  await page.reload();
}

test.describe("keys", () => {
  test.beforeEach(async ({ app }) => {
    test.slow();
    await listen(app.page);
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await app.page.getByRole("button", { name: w.begin }).click();
    await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  });

  test(keySpecs.review, async ({ app }) => {
    await app.page.getByRole("link", { name: w.start }).click();
    await expect(app.page.getByRole("button", { name: w.show })).toBeFocused();
    await pressAll(app.page, "review");
  });

  test(keySpecs.everywhere, async ({ app }) => {
    await app.page.getByRole("link", { name: w.start }).click();
    await expect(app.page.getByRole("button", { name: w.show })).toBeFocused();
    await pressAll(app.page, "everywhere");
  });

  test(keySpecs.browse, async ({ app }) => {
    await app.page.keyboard.press("b");
    await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.browseLink);
    await app.page.locator("tbody tr").first().click();
    await pressAll(app.page, "browse");
  });
});
