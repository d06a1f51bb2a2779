import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chordOf, type KeyStroke, nameOf } from "./stroke.ts";

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

function press(stroke: Partial<KeyStroke>): string | null {
  return chordOf({ ...plain, ...stroke });
}

test.each([
  ["a Latin layout", { key: "3", code: "Digit3" }],
  ["a kana layout", { key: "あ", code: "Digit3" }],
  ["full-width digits", { key: "３", code: "Digit3" }],
  ["a full-width digit without a position", { key: "３", code: "" }],
  ["a French layout, where the row types quotation marks", { key: '"', code: "Digit3" }],
  ["the number pad", { key: "3", code: "Numpad3" }],
  ["a focused button", { key: "3", code: "Digit3", focus: "control" }],
] as const)("3 is 3 on %s", (_layout, stroke) => {
  expect(press(stroke)).toBe("3");
});

test.each([
  ["a Latin layout", { key: "u", code: "KeyU" }, "U"],
  ["a kana layout", { key: "な", code: "KeyU" }, "U"],
  ["Dvorak", { key: "u", code: "KeyF" }, "U"],
  ["Dvorak, where the position is another letter's", { key: "g", code: "KeyU" }, "G"],
  ["full-width letters", { key: "ｕ", code: "KeyU" }, "U"],
  [
    "a Mac with Alt, which makes another character",
    { key: "˜", code: "KeyN", altKey: true },
    "Alt+N",
  ],
  ["a Mac with Command", { key: "z", code: "KeyZ", metaKey: true }, "Ctrl+Z"],
  ["kana with Ctrl", { key: "つ", code: "KeyZ", ctrlKey: true }, "Ctrl+Z"],
  ["Ctrl and Shift", { key: "D", code: "KeyD", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+D"],
] as const)("a letter goes by what is printed on the key: %s", (_layout, stroke, chord) => {
  expect(press(stroke)).toBe(chord);
});

test.each([
  ["@ on a Japanese keyboard", { key: "@", code: "BracketLeft" }, "@"],
  ["@ on an American keyboard", { key: "@", code: "Digit2", shiftKey: true }, "@"],
  ["@ in kana", { key: "゛", code: "BracketLeft" }, "@"],
  ["@ full-width", { key: "＠", code: "BracketLeft" }, "@"],
  ["@ with AltGr", { key: "@", code: "KeyQ", ctrlKey: true, altKey: true }, "@"],
  ["! in kana", { key: "ぬ", code: "Digit1", shiftKey: true }, "!"],
  ["! on an American keyboard", { key: "!", code: "Digit1", shiftKey: true }, "!"],
  ["- in kana", { key: "ほ", code: "Minus" }, "-"],
  ["= in kana", { key: "ほ", code: "Minus", shiftKey: true }, "="],
  ["= on an American keyboard", { key: "=", code: "Equal" }, "="],
  ["* in kana", { key: "け", code: "Quote", shiftKey: true }, "*"],
  ["* on the number pad", { key: "*", code: "NumpadMultiply" }, "*"],
  ["- on a French layout, above 6", { key: "-", code: "Digit6" }, "-"],
  ["? on a Latin layout", { key: "?", code: "Slash", shiftKey: true }, "?"],
  ["? in kana", { key: "・", code: "Slash", shiftKey: true }, "?"],
  ["/ in kana", { key: "め", code: "Slash" }, "/"],
] as const)("a symbol goes by what is typed: %s", (_layout, stroke, chord) => {
  expect(press(stroke)).toBe(chord);
});

test("Ctrl and a digit is that digit, whatever the row types", () => {
  expect(press({ key: "1", code: "Digit1", ctrlKey: true })).toBe("Ctrl+1");
  expect(press({ key: "&", code: "Digit1", ctrlKey: true })).toBe("Ctrl+1");
});

test.each([
  { key: " ", code: "Space" },
  { key: "　", code: "Space" },
  { key: "Enter", code: "Enter" },
  { key: "Enter", code: "NumpadEnter" },
])("a focused button keeps $code for itself", (stroke) => {
  expect(press(stroke)).toMatch(/^(Space|Enter)$/);
  expect(press({ ...stroke, focus: "control" })).toBeNull();
});

test("a modifier alone, and what an input method reports, have no name", () => {
  expect(press({ key: "Shift", code: "ShiftLeft", shiftKey: true })).toBeNull();
  expect(press({ key: "Process", code: "" })).toBeNull();
  expect(press({ key: "Unidentified", code: "" })).toBeNull();
});

describe("keys that are never ours", () => {
  const anyStroke = fc.record<KeyStroke>({
    key: fc.constantFrom("1", "４", " ", "Enter", "u", "z", "?", "@", "Process"),
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
        expect(chordOf({ ...stroke, isComposing: true })).toBeNull();
        expect(chordOf({ ...stroke, keyCode: 229 })).toBeNull();
      }),
    );
  });

  test("nothing fires in a text field or from a key held down", () => {
    fc.assert(
      fc.property(anyStroke, (stroke) => {
        expect(chordOf({ ...stroke, focus: "text" })).toBeNull();
        expect(chordOf({ ...stroke, repeat: true })).toBeNull();
      }),
    );
  });

  test("a name never holds what was composed or typed outside ASCII", () => {
    fc.assert(
      fc.property(anyStroke, fc.string({ unit: "grapheme", maxLength: 2 }), (stroke, key) => {
        expect(nameOf({ ...stroke, key }) ?? "").toMatch(/^[ -~]*$/);
      }),
    );
  });
});
