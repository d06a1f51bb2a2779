import { expect, test } from "vitest";
import { en } from "../locales/en.ts";
import { type AnkiCommandId, type AnkiScope, ankiKeys, keySpecs } from "./anki-keys.ts";
import { keyCommands } from "./key-commands.ts";

/** Where this app has another key than Anki, and why. */
const reasons: Partial<Readonly<Record<AnkiCommandId, string>>> = {
  goImport: "here that is the card's info in the list of cards",
  goSettings: "Ctrl+P is the browser's for printing, and the previous card's in the list of cards",
};

const titles: Readonly<Record<AnkiScope, string>> = {
  review: "Review",
  browse: "Browse",
  everywhere: "On every screen",
};

const ids = Object.keys(ankiKeys) as readonly AnkiCommandId[];

/** `docs/keys.md` as the registry of keys, Anki's keys and the specs have it. */
function keysPage(): string {
  const tables = (Object.keys(titles) as readonly AnkiScope[]).flatMap((scope) => [
    `## ${titles[scope]}`,
    "",
    `Each key is pressed by \`renderer/e2e/keys.spec.ts\`, “${keySpecs[scope]}”.`,
    "",
    "| action | key here | key in Anki |",
    "|---|---|---|",
    ...ids.filter((id) => keyCommands[id].scope === scope).map(rowOf),
    "",
  ]);
  return `${[...lead, ...tables, ...missing].join("\n")}\n`;
}

const lead = [
  "# Keys",
  "",
  "Made and checked by `renderer/shared/keys/keys-page.test.ts` from the registry of keys; `npx vitest run",
  "renderer/shared/keys -u` writes it anew. Every key can be changed in the settings, and `?` lists those in use.",
  "On a Mac, Ctrl is Command. They work on a kana layout and never while an input method composes",
  "(`renderer/e2e/study-loop.spec.ts`, “keys work right after Japanese input, and not during it”).",
  "",
];

const missing = [
  "## What Anki has a key for and this app does not",
  "",
  "Cards come from documents, ours or imported ones, and not from a form, so there is no Add (A), Delete note",
  "(Ctrl+Del), Copy (Ctrl+Alt+E), Change deck (Ctrl+D), Find and replace (Ctrl+Alt+F), Reposition (Ctrl+Shift+S) or",
  "Cards and notes (Ctrl+Alt+T). Nothing is recorded or played but the system's voice, so there is no own voice (V,",
  "Shift+V) and no seeking (5, 6, 7). There is no auto-advance (Shift+A), no grading from the list (Ctrl+Shift+G), no",
  "filtered deck (F, Ctrl+G) and no synchronizing (Y). Exporting is done in the settings and has no key (Ctrl+E).",
];

function rowOf(id: AnkiCommandId): string {
  const chords = keyCommands[id].chords.map((chord) => `\`${chord}\``).join(", ");
  const reason = reasons[id];
  const anki = ankiKeys[id];
  const there =
    anki === null
      ? "–"
      : anki
          .split(", ")
          .map((key) => `\`${key}\``)
          .join(", ");
  return `| ${en.command[id]} | ${chords} | ${there}${reason === undefined ? "" : ` (${reason})`} |`;
}

test("an action that Anki has a key for has that key here, or says why not", () => {
  for (const id of ids) {
    const anki = ankiKeys[id]?.split(", ") ?? [];
    const chords: readonly string[] = keyCommands[id].chords;
    if (reasons[id] === undefined) expect(chords, id).toEqual(expect.arrayContaining(anki));
  }
});

test("the page of keys says what the registry says", async () => {
  await expect(keysPage()).toMatchFileSnapshot("../../../docs/keys.md");
});
