import type { Lang } from "../bilingual.ts";
import type { Span } from "./extracted-fact.ts";
import { type NormalText, normalise, originOf } from "./normal-text.ts";
import { documentSpan, type PlacedText } from "./placed-text.ts";
import { type Stretch, splitSentences } from "./split-sentences.ts";

/** Where a sentence stands in the document's outline. */
export type Setting = {
  readonly kind: "prose" | "cell" | "heading" | "caption";
  /** The nearest heading above, its number left out. */
  readonly section: string | null;
  /** The row whose cell it stands in. */
  readonly rowId: number | null;
};

/** One sentence, in its own words (`display`) and made ready for matching (`text`). */
export type Sentence = Setting & {
  readonly text: string;
  readonly display: string;
  readonly lang: Lang;
  readonly span: Span;
  /** Counted over the document; the lead is among the first. */
  readonly index: number;
  readonly normal: NormalText;
  readonly placed: PlacedText;
  readonly from: number;
};

/** No sentence of prose is longer; what is, is left alone, which bounds the work per character. */
const longestSentence = 1_200;

export function sentencesOf(
  placed: PlacedText,
  setting: Setting,
  lang: Lang,
  firstIndex: number,
): readonly Sentence[] {
  return splitSentences(placed.display)
    .filter(({ from, to }) => to - from <= longestSentence)
    .map((stretch, order) => sentenceAt(placed, stretch, setting, lang, firstIndex + order));
}

function sentenceAt(
  placed: PlacedText,
  { from, to }: Stretch,
  setting: Setting,
  lang: Lang,
  index: number,
): Sentence {
  const display = placed.display.slice(from, to);
  const normal = normalise(display);
  const span = documentSpan(placed, from, to);
  return { ...setting, text: normal.text, display, lang, span, index, normal, placed, from };
}

/** Where `from`–`to` of the sentence's matching copy stands in `display`. */
export function displaySpan(sentence: Sentence, from: number, to: number): Span {
  const origin = originOf(sentence.normal, sentence.display, from, to);
  return { start: origin.from, end: origin.to };
}

/** Where `from`–`to` of the sentence's matching copy stands in the document. */
export function spanIn(sentence: Sentence, from: number, to: number): Span {
  const { start, end } = displaySpan(sentence, from, to);
  return documentSpan(sentence.placed, sentence.from + start, sentence.from + end);
}
