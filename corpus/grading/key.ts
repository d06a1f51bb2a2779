import { fromRoman } from "../language/roman.ts";
import type { GapType } from "../vocabulary.ts";
import { foldKana, toKatakana } from "./fold-kana.ts";
import { foldKanji } from "./fold-kanji.ts";
import { foldLatin } from "./fold-latin.ts";
import { foldNumerals } from "./numerals.ts";

/** Figures include the marks that belong to them: decimal point, sign, +, %. */
export type Script = "hiragana" | "katakana" | "latin" | "figure" | "other";

/** One character of an answer as it is compared. */
export type Glyph = {
  readonly char: string;
  readonly script: Script;
  /** Which word it belongs to: a run of one script; Latin words also end at a space. */
  readonly word: number;
};

/** Types whose answer is a figure as a whole: compared exactly, and every kanji numeral in them counts. */
export function isExactType(type: GapType): boolean {
  return type === "number" || type === "date" || type === "fiscal-year" || type === "article";
}

/** A cleaned text with every spelling united that does not matter; spaces and marks still stand. */
export function foldText(cleaned: string, type: GapType): string {
  const spelled = foldKana(foldKanji(foldLatin(cleaned.toLowerCase()))).replace(/パーセント/g, "%");
  const figured = type === "number" ? spelled.replace(spokenCount, toKanjiCount) : spelled;
  // A person's name may hold 三 or 千, and is no figure.
  const counted = type === "person" ? spelled : foldNumerals(figured, numeralStyle(type, figured));
  return foldClock(
    foldRomanNumerals(foldCurrency(counted))
      .replace(/(?:マイナス|minus |[▲△])\s?(?=\d)/g, "-")
      .replace(/(?<=\d)[\s-]?(?:プラス|plus)[\s-]?(?=\d)/g, "+"),
  );
}

const spokenCounts = "ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ".split(" ");
const spokenCount = new RegExp(`^(?:${spokenCounts.join("|")})`);

function toKanjiCount(spoken: string): string {
  return `${spokenCounts.indexOf(spoken) + 1}つ`;
}

function numeralStyle(type: GapType, text: string): "date" | "figure" | "term" {
  if (type === "date" || type === "fiscal-year") return "date";
  return isExactType(type) && !/[a-z]/.test(text) ? "figure" : "term";
}

/** $5 and 5 dollars are one, $5 and ¥5 are not. */
function foldCurrency(text: string): string {
  return text.replace(
    /(?:us ?)?([$¥€£])\s?(-?\d+(?:\.\d+)?)/g,
    (_, sign: string, amount: string) => `${amount} ${currencies.get(sign)}`,
  );
}

const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "dollars"],
  ["¥", "yen"],
  ["€", "euros"],
  ["£", "pounds"],
]);

/** `9:50 a.m.`, `午前9時50分` and `午前9時50分` are one, on the clock of 24 hours. */
function foldClock(text: string): string {
  return text
    .replace(
      /(\d{1,2}):(\d{2})(?!\d)/g,
      (_, hour, minute) => `${Number(hour)}時${Number(minute)}分`,
    )
    .replace(/(\d{1,2}時)半/g, "$130分")
    .replace(/(\d{1,2})時0分/g, "$1時")
    .replace(/(\d{1,2}時(?:\d{1,2}分)?)\s*([ap])\s?m\b/g, (_, time, half) =>
      half === "a" ? `午前${time}` : `午後${time}`,
    )
    .replace(/(?:正午)/g, "12時")
    .replace(/午後(\d{1,2})時/g, (_, hour) => `${(Number(hour) % 12) + 12}時`)
    .replace(/午前(\d{1,2})時/g, (_, hour) => `${Number(hour) % 12}時`);
}

/** Roman numerals where they number a part of a text: Article V, 第Ⅳ章. */
function foldRomanNumerals(text: string): string {
  const inFigures = (all: string, head: string, letters: string): string =>
    `${head}${fromRoman(letters.toUpperCase()) ?? all.slice(head.length)}`;
  return text
    .replace(/\b((?:article|art|chapter|part|section|annex) )([ivxl]{1,7})\b/g, inFigures)
    .replace(/(第?)([ivxl]{1,7})(?=[条章部節項])/g, inFigures)
    .replace(/\bart (?=\d)/g, "article ");
}

/**
 * The characters that decide. Not `squeeze`: that also drops decimal points, signs and the + of 2+2,
 * which is right for searching and wrong for judging a figure.
 */
export function glyphsOf(folded: string): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let word = 0;
  let last: Script | "break" = "break";
  let offset = 0;
  const chars = [...folded];
  for (const [at, char] of chars.entries()) {
    const script = scriptOf(char, chars[at - 1] ?? "", chars[at + 1] ?? "", last);
    if (script === null) {
      if (!isJoint(char, last, folded, offset)) last = "break";
      offset += char.length;
      continue;
    }
    offset += char.length;
    if (script !== last) word++;
    last = script;
    glyphs.push({ char: toKatakana(char), script, word });
  }
  return glyphs;
}

/**
 * Whether a mark divides nothing: a space or dot within kana, a hyphen between longer Latin words (Indo-Pacific). Beside a
 * short one it does, since a letter makes another country of Japan-US.
 */
function isJoint(char: string, last: Script | "break", text: string, at: number): boolean {
  if (char === "-")
    return (
      /[a-z]{4}$/.test(text.slice(Math.max(0, at - 4), at)) &&
      /^-[a-z]{4}/.test(text.slice(at, at + 5))
    );
  return (char === " " || char === "・") && last !== "latin";
}

function scriptOf(char: string, before: string, after: string, last: string): Script | null {
  if (/\d/.test(char) || char === "%") return "figure";
  if (/[.:/~-]/.test(char)) {
    if (/\d/.test(before) && /\d/.test(after)) return "figure";
    return char === "-" && /\d/.test(after) && !/[a-z\d]/.test(before) && last === "break"
      ? "figure"
      : null;
  }
  if (/[+<>=≤≥≦≧°√$¥€£×÷±]/.test(char)) return "figure";
  if (char === "ー") return last === "hiragana" ? "hiragana" : "katakana";
  if (/[ぁ-ゖゝゞ]/.test(char)) return "hiragana";
  if (/[ァ-ヺヽヾ]/.test(char)) return "katakana";
  if (/[a-z]/.test(char)) return "latin";
  return /[\p{P}\p{S}\p{Z}\s]/u.test(char) ? null : "other";
}

/** The glyphs as one string; two answers with the same key say the same. */
export function keyOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.char).join("");
}
