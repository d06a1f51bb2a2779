import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, commandOf, type KeyStroke } from "./hotkey.ts";

const plain: KeyStroke = {
  key: "",
  code: "",
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  focus: "page",
};

function press(stroke: Partial<KeyStroke>): Command | null {
  return commandOf({ ...plain, ...stroke });
}

const good: Command = { kind: "rate", rating: "good" };

describe("rating keys", () => {
  test.each([
    ["a Latin layout", { key: "3", code: "Digit3" }],
    ["a kana layout", { key: "あ", code: "Digit3" }],
    ["full-width digits", { key: "３", code: "Digit3" }],
    ["a full-width digit without a position", { key: "３", code: "" }],
    ["a French layout, where the row types quotation marks", { key: '"', code: "Digit3" }],
    ["the number pad", { key: "3", code: "Numpad3" }],
    ["a focused button", { key: "3", code: "Digit3", focus: "control" }],
  ] as const)("3 answers Good on %s", (_layout, stroke) => {
    expect(press(stroke)).toEqual(good);
  });

  test("5 and 0 answer nothing", () => {
    expect(press({ key: "5", code: "Digit5" })).toBeNull();
    expect(press({ key: "0", code: "Digit0" })).toBeNull();
  });
});

describe("proceeding", () => {
  test.each([
    { key: " ", code: "Space" },
    { key: "　", code: "Space" },
    { key: "Enter", code: "Enter" },
    { key: "Enter", code: "NumpadEnter" },
  ])("$code shows the answer", (stroke) => {
    expect(press(stroke)).toEqual({ kind: "proceed" });
  });

  test("a focused button keeps Space and Enter for itself", () => {
    expect(press({ key: " ", code: "Space", focus: "control" })).toBeNull();
    expect(press({ key: "Enter", code: "Enter", focus: "control" })).toBeNull();
  });
});

describe("undo", () => {
  test.each([
    ["u", { key: "u", code: "KeyU" }],
    ["u on a kana layout", { key: "な", code: "KeyU" }],
    ["u on Dvorak", { key: "u", code: "KeyF" }],
    ["full-width u", { key: "ｕ", code: "KeyU" }],
    ["Ctrl+Z", { key: "z", code: "KeyZ", ctrlKey: true }],
    ["Cmd+Z", { key: "z", code: "KeyZ", metaKey: true }],
    ["Ctrl+Z on a kana layout", { key: "つ", code: "KeyZ", ctrlKey: true }],
  ])("%s takes the last answer back", (_name, stroke) => {
    expect(press(stroke)).toEqual({ kind: "undo" });
  });

  test("the key that is u only by position does nothing where letters are Latin", () => {
    expect(press({ key: "g", code: "KeyU" })).toBeNull();
  });

  test("Ctrl+Shift+Z and Ctrl+U stay the browser's", () => {
    expect(press({ key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press({ key: "u", code: "KeyU", ctrlKey: true })).toBeNull();
  });
});

test("? opens the help on any layout", () => {
  expect(press({ key: "?", code: "Slash", shiftKey: true })).toEqual({ kind: "help" });
  expect(press({ key: "？", code: "Slash", shiftKey: true })).toEqual({ kind: "help" });
  expect(press({ key: "・", code: "Slash", shiftKey: true })).toEqual({ kind: "help" });
});

describe("keys that are never ours", () => {
  const anyStroke = fc.record<KeyStroke>({
    key: fc.constantFrom("1", "４", " ", "Enter", "u", "z", "?", "Process"),
    code: fc.constantFrom("Digit1", "Digit4", "Space", "Enter", "KeyU", "KeyZ", "Slash", ""),
    keyCode: fc.constantFrom(0, 13, 32, 49),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
    repeat: fc.boolean(),
    isComposing: fc.boolean(),
    focus: fc.constantFrom("text", "control", "page"),
  });

  test("nothing fires while an input method composes", () => {
    fc.assert(
      fc.property(anyStroke, (stroke) => {
        expect(commandOf({ ...stroke, isComposing: true })).toBeNull();
        expect(commandOf({ ...stroke, keyCode: 229 })).toBeNull();
      }),
    );
  });

  test("nothing fires in a text field or from a key held down", () => {
    fc.assert(
      fc.property(anyStroke, (stroke) => {
        expect(commandOf({ ...stroke, focus: "text" })).toBeNull();
        expect(commandOf({ ...stroke, repeat: true })).toBeNull();
      }),
    );
  });
});
