import { type Rating, ratings } from "#renderer/domain/rating.ts";

/** What a key asks for, wherever the screen can do it. */
export type Command =
  | { readonly kind: "rate"; readonly rating: Rating }
  /** Show the answer, or, when it is shown, answer Good. */
  | { readonly kind: "proceed" }
  | { readonly kind: "undo" }
  | { readonly kind: "help" };

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

/** While an input method composes, browsers report this instead of the key. */
const composingKeyCode = 229;

/** The command of a keystroke, or null where the key is not ours. */
export function commandOf(stroke: KeyStroke): Command | null {
  if (stroke.isComposing || stroke.keyCode === composingKeyCode) return null;
  if (stroke.focus === "text" || stroke.repeat || stroke.altKey) return null;
  if (stroke.ctrlKey || stroke.metaKey) {
    return !stroke.shiftKey && isLetter(stroke, "z") ? { kind: "undo" } : null;
  }
  if (isQuestionMark(stroke)) return { kind: "help" };
  if (stroke.shiftKey) return null;
  const rating = ratings[digitOf(stroke) - 1];
  if (rating !== undefined) return { kind: "rate", rating };
  if (isLetter(stroke, "u")) return { kind: "undo" };
  if (stroke.focus === "page" && isProceed(stroke)) return { kind: "proceed" };
  return null;
}

/**
 * Digits go by position: kana, full-width and French layouts put something else on the key. A key
 * without a position (some input methods send none) goes by what it typed, full-width or not.
 */
function digitOf({ code, key }: KeyStroke): number {
  const byPosition = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  const typed = byPosition ?? key.normalize("NFKC");
  return /^\d$/.test(typed) ? Number(typed) : 0;
}

/** Letters go by what is printed on the key, so that Dvorak works; by position where that is no Latin letter. */
function isLetter({ code, key }: KeyStroke, letter: string): boolean {
  const typed = key.normalize("NFKC").toLowerCase();
  return /^[a-z]$/.test(typed) ? typed === letter : code === `Key${letter.toUpperCase()}`;
}

function isQuestionMark({ code, key, shiftKey }: KeyStroke): boolean {
  const typed = key.normalize("NFKC");
  const isLatin = /^[\x21-\x7e]$/.test(typed);
  return isLatin ? typed === "?" : shiftKey && code === "Slash";
}

function isProceed({ code, key }: KeyStroke): boolean {
  return code === "Space" || key === " " || key === "　" || key === "Enter";
}
