/**
 * A copy of a text made ready for matching, and where each of its characters comes from: full-width
 * letters and brackets folded (NFKC), dashes and wave dashes made one, and, in Japanese, spaces that
 * scanning has left beside a kanji or kana taken out, and the comma of older official texts made a 、.
 */
export type NormalText = {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and one more for its end. */
  readonly origin: readonly number[];
};

const cjk = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const folds: ReadonlyMap<string, string> = new Map([
  ["〜", "~"],
  ["～", "~"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["−", "-"],
  ["“", '"'],
  ["”", '"'],
  ["’", "'"],
  ["兩", "両"],
]);

export function normalise(original: string): NormalText {
  const out: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < original.length; ) {
    const unit = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const next = at + unit.length;
    if (!/\s/.test(unit)) {
      // ① is a mark before an item, and as a 1 would stick to it.
      const folded =
        folds.get(unit) ??
        (/[①-⑳]/.test(unit) || isJapaneseComma(original, at) ? "、" : unit.normalize("NFKC"));
      for (const piece of folded) out.push(piece);
      for (let index = 0; index < folded.length; index++) origin.push(at);
    } else if (!cjk.test(original[at - 1] ?? "") && !cjk.test(original[next] ?? "")) {
      out.push(" ");
      origin.push(at);
    }
    at = next;
  }
  origin.push(original.length);
  return { text: out.join(""), origin };
}

const comma = /[,，]/;
const digit = /[0-9０-９]/;

/** A comma that parts Japanese words, not the digits of a figure or words in Latin letters. */
function isJapaneseComma(original: string, at: number): boolean {
  if (!comma.test(original[at] ?? "")) return false;
  const [before, after] = [original[at - 1] ?? "", original[at + 1] ?? ""];
  if (digit.test(before) && digit.test(after)) return false;
  return cjk.test(before) || cjk.test(after);
}

/** The stretch of the original that `from`–`to` of the copy stands for. */
export function originOf(
  normal: NormalText,
  original: string,
  from: number,
  to: number,
): OriginStretch {
  const start = normal.origin[from] ?? 0;
  const last = normal.origin[to - 1] ?? start;
  return { from: start, to: last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

type OriginStretch = { readonly from: number; readonly to: number };
