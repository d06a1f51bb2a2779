import { analyse } from "chardet";
import { decodeStrictly } from "./decode-strictly.ts";
import type { TextEncoding } from "./document-text.ts";

export type EncodingGuess = { readonly encoding: TextEncoding; readonly isSure: boolean };

/** How many bytes are looked at where one encoding must be weighed against another. */
const weighedBytes = 65_536;

/**
 * The encoding of a text file: what marks itself first (byte order mark, escape sequences), then UTF-8, which other
 * encodings hardly ever happen to be, then whichever reading looks most like Japanese. Null where none fits.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | null {
  const marked = byMark(bytes);
  if (marked !== null) return { encoding: marked, isSure: true };
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (decodeStrictly(bytes, "utf-8") !== null) return { encoding: "utf-8", isSure: true };
  const best = bestOf(bytes, ["euc-jp", "shift_jis"]);
  if (best !== null && best.score > 0.3) {
    return {
      encoding: best.encoding,
      isSure: best.lead > 0.2 || secondOpinion(bytes) === best.encoding,
    };
  }
  if (isMostlyUtf8(bytes)) return { encoding: "utf-8", isSure: false };
  if (looksWestern(bytes)) return { encoding: "windows-1252", isSure: false };
  return best === null ? null : { encoding: best.encoding, isSure: false };
}

function byMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return hasJisEscape(bytes) && decodeStrictly(bytes, "iso-2022-jp") !== null
    ? "iso-2022-jp"
    : null;
}

/** ESC $ @, ESC $ B, ESC ( J or ESC ( I, by which ISO-2022-JP leaves ASCII. */
function hasJisEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const [kind, set] = [bytes[at + 1], bytes[at + 2]];
    if (kind === 0x24 && (set === 0x40 || set === 0x42)) return true;
    if (kind === 0x28 && (set === 0x4a || set === 0x49)) return true;
  }
  return false;
}

/** UTF-16 without its mark: an even number of bytes whose one half reads as text and whose other does not. */
function wideEncoding(bytes: Uint8Array): EncodingGuess | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const best = bestOf(bytes, ["utf-16le", "utf-16be"]);
  if (best === null || best.score < 0.7 || best.lead < 0.4) return null;
  const narrow = decodeStrictly(bytes, "utf-8");
  // Kana in UTF-16 may be valid as ASCII; a text in ASCII hardly ever reads as kana.
  if (
    narrow !== null &&
    likeness(narrow) > 0.9 &&
    !narrow.includes("\0") &&
    !isKana(bytes, best.encoding)
  ) {
    return null;
  }
  return { encoding: best.encoding, isSure: true };
}

function isKana(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const text = decodeStrictly(bytes, encoding) ?? "";
  return (text.match(/[ぁ-んァ-ヶー、。]/g)?.length ?? 0) > text.length * 0.6;
}

type Weighed = { readonly encoding: TextEncoding; readonly score: number; readonly lead: number };

/** Which encoding reads most like a text, of those that all bytes fit; `lead` is over the next. */
function bestOf(bytes: Uint8Array, encodings: readonly TextEncoding[]): Weighed | null {
  const read = encodings
    .flatMap((encoding) => {
      const text = decodeStrictly(bytes, encoding);
      return text === null ? [] : [{ encoding, score: likeness(text.slice(0, weighedBytes)) }];
    })
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = read;
  return first === undefined
    ? null
    : { ...first, lead: first.score - Math.max(0, second?.score ?? 0) };
}

/** How much a reading looks like Japanese or English prose: at most 1, below 0 for what nobody writes. */
function likeness(text: string): number {
  let sum = 0;
  let count = 0;
  let last = "";
  for (const character of text) {
    const kind = characterKind(character);
    count += 1;
    sum += worth[kind] ?? -1;
    // A single Chinese character between Latin letters is an accented letter misread.
    if (kind === "kanji" && last === "latin") sum -= 0.8;
    last = kind;
  }
  return count === 0 ? 0 : sum / count;
}

const worth: Readonly<Record<string, number>> = {
  kana: 1,
  kanji: 0.8,
  latin: 0.8,
  wide: 0.8,
  symbol: 0.4,
  halfKana: -0.6,
  other: -1,
  control: -3,
};

function characterKind(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) return "latin";
  if (code < 160 || code === 0xfffd) return "control";
  if (code >= 0x3000 && code <= 0x30ff) return "kana";
  if (code >= 0x4e00 && code <= 0x9fff) return "kanji";
  if (code >= 0xff01 && code <= 0xff5e) return "wide";
  if (code >= 0xff61 && code <= 0xff9f) return "halfKana";
  if ((code >= 0x2010 && code <= 0x22ff) || (code >= 0x2460 && code <= 0x27bf)) return "symbol";
  if (code < 0x500) return "symbol";
  return "other";
}

/** A few broken bytes in a text that is UTF-8 otherwise. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return broken > 0 && wide > broken * 10;
}

/** Latin letters with an accented one among them here and there. */
function looksWestern(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, weighedBytes);
  const high = head.filter((byte) => byte >= 0x80).length;
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return control === 0 && high < head.length * 0.3;
}

/** What chardet thinks of the same bytes, in our labels. */
function secondOpinion(bytes: Uint8Array): string | null {
  return analyse(bytes.subarray(0, weighedBytes))[0]?.name.toLowerCase() ?? null;
}
