import type { Lang } from "../bilingual.ts";
import type { Importance } from "../fact.ts";
import type { Act, FactKind, GapType, Layer, Party, Topic } from "../vocabulary.ts";

/** Offsets into the document's decoded text: UTF-16 units, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** How the sentence states what it states. Only `fact` and `reported` are ever ticked beforehand. */
export type Modality = "fact" | "planned" | "reported" | "negated" | "hypothetical";

/**
 * A meeting or adoption the document speaks of. What the document does not state is null, and stays so:
 * the day a page was posted says nothing about it.
 */
export type Frame = {
  /** Unique within the document. */
  readonly id: string;
  /** The kind of meeting without date, place or people. */
  readonly name: string;
  /** `2031`, `2031-04` or `2031-04-05`. */
  readonly date: string | null;
  readonly place: string | null;
  /** Short names of the two who met, where exactly two did. */
  readonly people: readonly string[];
  readonly isPlanned: boolean;
  /**
   * What it is to the document's own meeting, as a name: 2031年8月の日英首脳会談の前回会談. Only of meetings that a
   * sentence speaks of in passing; their name alone never names them, unless it is numbered.
   */
  readonly relation?: string | null;
};

/** One proposed fact: a statement of the document with one gap, and where it stands. */
export type ExtractedFact = {
  readonly kind: FactKind;
  readonly lang: Lang;
  /** The frame's id; null for what is said outside any event. */
  readonly frameId: string | null;
  readonly eventLabel: string | null;
  /** The whole question, the event named in it. */
  readonly question: string;
  /** The question with `{event}` where the event is named. */
  readonly ask: string;
  readonly answer: string;
  readonly answerType: GapType;
  /** Other right answers, the answer left out. */
  readonly accept: readonly string[];
  /** The whole supporting sentence or row, page breaks and all: `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** `quote` as a reader would see it: page breaks joined, cells parted by spaces. */
  readonly displayQuote: string;
  /** Where the answer stands in the document, and in `displayQuote`; the latter null where it was derived. */
  readonly answerSpan: Span;
  readonly answerInQuote: Span | null;
  readonly modality: Modality;
  readonly by: readonly Party[];
  readonly act: Act;
  readonly layer: Layer;
  readonly topic: Topic;
  /** From 0 to 1: how far the rule, the frame and the shape of the answer can be trusted. */
  readonly confidence: number;
  readonly preTicked: boolean;
  readonly importance: Importance;
  /** The rule that found it; the precision of each is kept by this name. */
  readonly rule: string;
};

export type Extraction = {
  readonly lang: Lang;
  readonly title: string | null;
  readonly frames: readonly Frame[];
  readonly facts: readonly ExtractedFact[];
  /** True where the text is long enough for more: it is not of a kind this can read well, and one should say so. */
  readonly fewFound: boolean;
};
