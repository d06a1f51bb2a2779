import { expect, test } from "vitest";
import { chordsOf, commandOf, takenBy, withChord, withoutChord } from "./bindings.ts";
import { chordText } from "./chord-text.ts";
import { keyCommandIds, keyCommands } from "./key-commands.ts";

test("no two commands of one screen share a key", () => {
  for (const id of keyCommandIds) {
    for (const chord of keyCommands[id].chords)
      expect([chord, takenBy(chord, id, {})]).toEqual([chord, null]);
  }
});

test("a screen's own command comes before one that holds everywhere", () => {
  const changed = withChord("D", "again", {});
  expect(commandOf("D", "review", changed)).toBe("again");
  expect(commandOf("D", "everywhere", changed)).toBe("goToday");
  expect(commandOf("D", "review", {})).toBe("goToday");
});

test("a key given to a command is taken from the one that had it, and only there", () => {
  const changed = withChord("U", "again", {});
  expect(commandOf("U", "review", changed)).toBe("again");
  expect(chordsOf("undoAnswer", changed)).toEqual([]);
  expect(chordsOf("again", changed)).toEqual(["1", "U"]);
});

test("a command can lose its last key and get no key by that", () => {
  const changed = withoutChord("1", "again", {});
  expect(chordsOf("again", changed)).toEqual([]);
  expect(commandOf("1", "review", changed)).toBeNull();
});

test("chords are printed as the system prints them", () => {
  expect(chordText("Ctrl+Shift+D", false, "Space")).toBe("Ctrl+Shift+D");
  expect(chordText("Ctrl+Shift+D", true, "Space")).toBe("⌘⇧D");
  expect(chordText("Ctrl++", true, "Space")).toBe("⌘+");
  expect(chordText("+", false, "Space")).toBe("+");
  expect(chordText("Space", false, "スペース")).toBe("スペース");
});
