/** The fields of a keydown event that decide, and what has the focus. */
export type KeyStroke = {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  /** `text`: a field takes the key; `control`: a button or link takes Space and Enter; else `page`. */
  readonly focus: "text" | "control" | "page";
};

/**
 * A key with its modifiers as one name, the same on every layout: `U`, `3`, `@`, `Ctrl+Shift+D`, `Space`.
 * `Ctrl` is Command on a Mac. A symbol goes by what is typed, so it names no Shift.
 */
export type Chord = string;

/** While an input method composes, browsers report this instead of the key. */
const composingKeyCode = 229;

/** The chord of a keystroke, or null where the key belongs to a field, a control, or an input method. */
export function chordOf(stroke: KeyStroke): Chord | null {
  if (stroke.isComposing || stroke.keyCode === composingKeyCode) return null;
  if (stroke.focus === "text" || stroke.repeat) return null;
  const chord = nameOf(stroke);
  const isPressing = chord === "Space" || chord === "Enter";
  return stroke.focus === "control" && isPressing ? null : chord;
}

/** The chord of a keystroke wherever the focus is; null for a modifier alone and for keys without a name. */
export function nameOf(stroke: KeyStroke): Chord | null {
  const typed = stroke.key.normalize("NFKC");
  const symbol = symbolOf(stroke, typed);
  // AltGr, which some layouts need for a symbol, is reported as Ctrl and Alt together.
  const isAltGr = symbol !== null && stroke.ctrlKey && stroke.altKey;
  const base = symbol ?? digitOf(stroke, typed) ?? letterOf(stroke, typed) ?? namedOf(stroke);
  if (base === null) return null;
  const modifiers = [
    (stroke.ctrlKey || stroke.metaKey) && !isAltGr && "Ctrl",
    stroke.altKey && !isAltGr && "Alt",
    stroke.shiftKey && symbol === null && "Shift",
  ].filter((modifier) => modifier !== false);
  return [...modifiers, base].join("+");
}

/**
 * Where a layout types no Latin symbol at a key (kana above all), what a Japanese keyboard has there:
 * the symbol alone, and with Shift.
 */
const japaneseKeyboard: Readonly<Record<string, readonly [string | null, string | null]>> = {
  Minus: ["-", "="],
  BracketLeft: ["@", "`"],
  Digit1: [null, "!"],
  Quote: [":", "*"],
  Semicolon: [";", "+"],
  Slash: ["/", "?"],
  Comma: [",", "<"],
  Period: [".", ">"],
};

function symbolOf({ code, shiftKey, ctrlKey, metaKey }: KeyStroke, typed: string): string | null {
  if (/^[!-/:-@[-`{-~]$/.test(typed)) {
    // The digits' row of a French layout types symbols, and there its keys are meant as digits.
    const isRating = /^(?:Digit|Numpad)[1-4]$/.test(code) && !shiftKey;
    // With Ctrl the key is meant, whatever Shift makes of it: Ctrl+Shift+1.
    const isDigitKey = /^(?:Digit|Numpad)\d$/.test(code) && (ctrlKey || metaKey);
    return isRating || isDigitKey ? null : typed;
  }
  if (/^[\x21-\x7e]+$/.test(typed)) return null;
  return japaneseKeyboard[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** Digits go by position; a key without a position (some input methods send none) by what it typed. */
function digitOf({ code }: KeyStroke, typed: string): string | null {
  const byPosition = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return byPosition ?? (/^\d$/.test(typed) ? typed : null);
}

/** Letters go by what is printed on the key, so that Dvorak works; by position where that is no Latin letter. */
function letterOf({ code, altKey }: KeyStroke, typed: string): string | null {
  // Alt makes another character of a letter on a Mac.
  if (!altKey && /^[a-z]$/i.test(typed)) return typed.toUpperCase();
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null;
}

function namedOf({ code, key }: KeyStroke): string | null {
  if (code === "Space" || key === " " || key === "　") return "Space";
  return /^(?:Enter|Escape|Delete|Backspace|Home|End|PageUp|PageDown|Arrow\w+|F\d+)$/.test(key)
    ? key
    : null;
}
