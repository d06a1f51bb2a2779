import type { Lang } from "../bilingual.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { comparable, holds, squeeze } from "../language/squeeze.ts";
import type { DocumentText } from "../reading/document-text.ts";
import type { Topic } from "../vocabulary.ts";
import type { BatchDone } from "./batch.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { ExtractedFact, Extraction, Frame, Span } from "./extracted-fact.ts";
import type { FactDraft } from "./fact-draft.ts";
import { factsEn } from "./facts-en.ts";
import { factsJa } from "./facts-ja.ts";
import { type FrameLabels, frameLabels } from "./frame-label.ts";
import { topicsEn } from "./lexicon-en.ts";
import { leaning, topicsJa } from "./lexicon-ja.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { displaySpan, type Sentence, spanIn } from "./sentence.ts";

/** From this confidence on a fact is ticked beforehand, if nothing else speaks against it. */
const tickFrom = 0.85;
/** Below this it is not worth a person's look. */
const worthShowing = 0.38;

/**
 * The facts a document states, in its order. `names` is what is known beforehand: the bundled gazetteer.
 * Pure and deterministic; never throws for what a document holds; time grows with its length alone.
 */
export function extractFacts(
  document: DocumentText,
  names: readonly GazetteerEntry[],
  lang?: Lang,
): Extraction {
  const steps = extractionSteps(document, names, lang);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same work a batch of sentences at a time: between two steps a Worker can report how far it is, let a message
 * in, or stop by asking for no further step. What it returns in the end is what `extractFacts` returns.
 */
export function* extractionSteps(
  document: DocumentText,
  names: readonly GazetteerEntry[],
  lang?: Lang,
): Generator<BatchDone, Extraction, void> {
  const outline = outlineOf(document, lang);
  const dictionary = dictionaryOf(names);
  const { frames: drafts, drafts: found } =
    outline.lang === "ja"
      ? yield* factsJa(outline, document.text, dictionary)
      : yield* factsEn(outline, document.text, dictionary);
  const frames = drafts.map(({ frame }) => frame);
  const labels = frameLabels(frames, outline.lang);
  const topics: SentenceTopics = new Map();
  const named = found.flatMap(
    (draft) => finished(draft, document.text, labels, topics, outline.lang) ?? [],
  );
  const facts = withoutDuplicates(named);
  const fewFound = isOfAnotherKind(outline, frames, facts);
  // As it is printed, not as it is compared.
  const title = outline.title?.display.replace(/\s+/g, " ").trim() ?? null;
  return { lang: outline.lang, title, frames, facts, fewFound };
}

/** What statements, treaties and bodies are told by; figures, dates and remarks stand in every text. */
const telling: ReadonlySet<ExtractedFact["kind"]> = new Set([
  "agreement",
  "commitment",
  "definition",
  "document",
  "initiative",
  "organization",
  "position",
  "target",
  "treaty-article",
]);

/** Long enough for more, without a meeting, and with little of what this can read well. */
function isOfAnotherKind(
  { sentences }: Outline,
  frames: readonly Frame[],
  facts: readonly ExtractedFact[],
): boolean {
  if (sentences.length <= 3) return false;
  if (
    frames.some(({ date, place, people }) => date !== null || place !== null || people.length > 0)
  )
    return false;
  const spoken = sentences.filter(({ kind }) => kind === "prose").length;
  const sure = new Set(
    facts
      .filter(({ kind, confidence }) => telling.has(kind) && confidence >= 0.6)
      .map(({ start }) => start),
  ).size;
  return sure < Math.max(2, spoken * 0.15);
}

function finished(
  draft: FactDraft,
  text: string,
  labels: FrameLabels,
  topics: SentenceTopics,
  lang: Lang,
): ExtractedFact | null {
  const frame = draft.frame?.frame ?? null;
  const asksDate = draft.kind === "date" && draft.ask.startsWith("{event}が");
  // Of a person the family name alone would tell as much, of a day the same day of another calendar.
  const told =
    draft.kind === "participant" || /[月日]/.test(draft.answer)
      ? [draft.answer, ...draft.accept, ...monthOf(draft.answer)]
      : [draft.answer];
  const label =
    frame === null ? null : labels(frame, told, asksDate || draft.rule.endsWith("-date"));
  if (frame !== null && label === null) return null;
  const question = capitalised(draft.ask.replaceAll("{event}", label ?? ""));
  if (givesAway(question, draft.answer) || draft.confidence < worthShowing) return null;
  const { sentence } = draft;
  const span = draft.support?.span ?? sentence.span;
  const quote = text.slice(span.start, span.end);
  if (quote.trim() === "") return null;
  const answerSpan = spanIn(sentence, draft.from, draft.to);
  const displayQuote = draft.support?.display ?? sentence.display.replace(/\s*\n\s*/g, " ");
  const answerInQuote =
    draft.support === null ? inDisplay(draft) : foundIn(displayQuote, draft.answer);
  const isPlain = draft.modality === "fact" || draft.modality === "reported";
  const length = lang === "ja" ? 150 : 320;
  // 日米首脳会談 alone is any of them to whoever studies more than this document.
  const isOneOfMany = label !== null && [frame?.name, `the ${frame?.name}`].includes(label);
  const isSure = draft.confidence >= tickFrom && isPlain && !isOneOfMany;
  const preTicked = isSure && question.length <= length && !leaning.test(question);
  return {
    kind: draft.kind,
    lang,
    frameId: frame?.id ?? null,
    eventLabel: label,
    question,
    ask: draft.ask,
    answer: draft.answer,
    answerType: draft.answerType,
    accept: [...new Set(draft.accept)].filter((form) => form !== draft.answer),
    quote,
    ...span,
    displayQuote,
    answerSpan,
    answerInQuote,
    modality: draft.modality,
    by: draft.by,
    act: draft.act,
    layer: draft.layer,
    topic: topicOf(draft, topics, lang),
    confidence: Math.round(draft.confidence * 100) / 100,
    preTicked,
    importance: draft.importance,
    rule: draft.rule,
  };
}

function capitalised(question: string): string {
  return question.replace(/^the /, "The ");
}

/** The answer stands in the question, or its number does: G7 and 日米韓 tell how many countries. */
function givesAway(question: string, answer: string): boolean {
  const digits = /^[約計]?(\d+)\D{1,3}$/.exec(answer)?.[1];
  if (digits !== undefined && new RegExp(`[A-Za-z]${digits}(?!\\d)`).test(question)) return true;
  const countries = /^([2-6])[かカヶ]国/.exec(answer.replace(/^[二三四五六]/, inDigits))?.[1];
  if (
    countries !== undefined &&
    new RegExp(`(?<!${letter})${letter}{${countries}}(?!${letter})`).test(question)
  )
    return true;
  const hidden = comparable(answer);
  return hidden.squeezed === "" || holds(comparable(question), hidden);
}

/** What countries are called by one letter each. */
const letter = "[日米韓中露豪印英仏独伊加比越朝欧]";

function inDigits(number: string): string {
  return String("二三四五六".indexOf(number) + 2);
}

function inDisplay({ sentence, from, to }: FactDraft): Span | null {
  const span = displaySpan(sentence, from, to);
  // Line ends folded into spaces keep the length only where one stands for one.
  return /\s*\n\s*/.test(sentence.display) ? null : span;
}

function foundIn(display: string, answer: string): Span | null {
  const start = display.indexOf(answer);
  return start < 0 ? null : { start, end: start + answer.length };
}

/** The topics each sentence touches, worked out when first asked for. */
type SentenceTopics = Map<Sentence, readonly (readonly [RegExp, Topic])[]>;

/** The topic of the words around the answer; of the sentence, where they have none. */
function topicOf({ sentence, from, kind }: FactDraft, topics: SentenceTopics, lang: Lang): Topic {
  if (kind === "date" || kind === "place" || kind === "participant") return "summit-basics";
  const table = lang === "ja" ? topicsJa : topicsEn;
  const touched = topics.get(sentence) ?? table.filter(([pattern]) => pattern.test(sentence.text));
  topics.set(sentence, touched);
  const near = sentence.text.slice(Math.max(0, from - 40), from + 40);
  return (touched.find(([pattern]) => pattern.test(near)) ?? touched[0])?.[1] ?? "alliance";
}

/** 8月 of 8月30日: a label that holds it tells half the answer. */
function monthOf(answer: string): readonly string[] {
  const month = /^\d{1,2}月(?=\d{1,2}日$)/.exec(answer)?.[0];
  return month === undefined ? [] : [month];
}

/** A date in its one usual form, so that 令和12年6月2日 and 2030年6月2日 are the same answer. */
function dayOf({ answerType, answer, accept }: ExtractedFact): string | undefined {
  if (answerType !== "date") return undefined;
  return [answer, ...accept].find((form) => /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(form));
}

/** The same question with the same answer once, and one answer of a quote once: the surest stays. */
function withoutDuplicates(facts: readonly ExtractedFact[]): readonly ExtractedFact[] {
  const kept = new Set<string>();
  const squeezed = new Map<string, string>();
  const words = (quote: string): string => {
    const known = squeezed.get(quote) ?? squeeze(quote);
    squeezed.set(quote, known);
    return known;
  };
  const keys = (fact: ExtractedFact): readonly string[] => {
    const answer = squeeze(dayOf(fact) ?? fact.answer);
    const isFrame = /^(?:date|place|participant)$/.test(fact.kind) && fact.frameId !== null;
    return [
      `q/${squeeze(fact.question)}/${answer}`,
      `s/${fact.start}/${answer}/${fact.rule === "ja-short-form" || fact.rule === "en-short-form" ? "form" : ""}`,
      `w/${words(fact.quote)}/${answer}/${fact.frameId}`,
      ...(isFrame ? [`f/${fact.kind}/${fact.frameId}/${answer}`] : []),
      ...(fact.rule.endsWith("short-form") ? [`a/${squeeze(fact.question)}`] : []),
    ];
  };
  const out = new Set<ExtractedFact>();
  for (const fact of [...facts].sort((a, b) => b.confidence - a.confidence)) {
    const own = keys(fact);
    if (own.some((key) => kept.has(key))) continue;
    for (const key of own) kept.add(key);
    out.add(fact);
  }
  return facts.filter((fact) => out.has(fact));
}
