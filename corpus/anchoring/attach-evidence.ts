import { splitSentences } from "../extraction/split-sentences.ts";
import type { Fact } from "../fact.ts";
import type { DocumentText, Role } from "../reading/document-text.ts";
import { type FoldedText, foldedOffset, foldedText, unfolded } from "./folded-text.ts";
import type { Passage } from "./passage.ts";

/** Where a bundled fact stands in the original. */
export type Attached = { readonly factId: string; readonly at: Passage };

/** Folded units from the first to the last key term of one passage, at most: a long sentence and its neighbour. */
const mostExtent = 700;
/** Occurrences of one term that are looked at. */
const mostOccurrences = 400;

type Stretch = { readonly from: number; readonly to: number };
type Cited = {
  readonly fact: Fact;
  readonly line: number;
  /** What the cited lines are in this text, if its lines are the source's. */
  readonly stretch: Stretch;
  readonly terms: readonly string[];
};

/** What stands around a text or in it a second time. */
const besideTheText: ReadonlySet<string> = new Set<Role>([
  "repeat",
  "navigation",
  "ranking",
  "related",
  "comments",
  "footer",
]);

/**
 * Where the facts of a bundled document stand in its original: at the stretch that holds all key terms of a fact's
 * evidence, widened to whole sentences. Where the terms stand together more than once, the cited lines decide if
 * they hold the terms in this text as well; in a page or a PDF, whose lines are others, their order does. A fact
 * whose terms do not stand near one another, or whose place is not clear, is left out: nothing is lit by guess.
 */
export function attachEvidence(
  { text, blocks }: Pick<DocumentText, "text" | "blocks">,
  facts: readonly Fact[],
  source: string,
): readonly Attached[] {
  const folded = foldedText(text);
  const lines = lineStarts(text).map((start) => foldedOffset(folded, start));
  const outside = blocks
    .filter(({ role }) => besideTheText.has(role))
    .map(({ start, end }) => ({
      from: foldedOffset(folded, start),
      to: foldedOffset(folded, end),
    }));
  const isInside = (stretch: Stretch) => !outside.some((each) => touches(stretch, each));
  const cited = facts
    .filter(({ evidence }) => evidence.source === source)
    .map(
      (fact): Cited => ({
        fact,
        line: Math.min(...fact.evidence.lines),
        stretch: {
          from: lines[Math.min(...fact.evidence.lines) - 1] ?? folded.text.length,
          to: lines[Math.max(...fact.evidence.lines)] ?? folded.text.length,
        },
        terms: fact.evidence.terms.map((term) => foldedText(term).text),
      }),
    );
  const stretches = cited.map((each) => ({
    each,
    found: stretchesOf(each.terms, folded.text).filter(isInside),
  }));
  // Those that stand together in one place only say where the others have to be looked for.
  const sure = stretches
    .flatMap(({ each, found }) =>
      found.length === 1 && found[0] !== undefined ? [{ line: each.line, at: found[0].from }] : [],
    )
    .toSorted((a, b) => a.line - b.line);
  const ends = sentenceEnds(text);
  return stretches.flatMap(({ each, found }) => {
    const onLines = found.filter((stretch) => touches(stretch, each.stretch));
    const chosen =
      tightest(onLines) ?? clearlyNearest(found, expectedAt(each.line, sure, folded.text.length));
    if (chosen === null) return [];
    const at = passageAt(chosen, each, folded, text, ends);
    return at === null ? [] : [{ factId: each.fact.id, at }];
  });
}

function touches(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

function tightest(stretches: readonly Stretch[]): Stretch | null {
  return stretches.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The nearest one, where no other is nearly as near. */
function clearlyNearest(stretches: readonly Stretch[], expected: number): Stretch | null {
  const distance = ({ from }: Stretch): number => Math.abs(from - expected);
  const [nearest, next] = stretches.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  // Two that overlap are one place, seen from two occurrences of its rarest term.
  if (next === undefined || touches(nearest, next)) return nearest;
  return distance(next) > 2 * distance(nearest) + clearMargin ? nearest : null;
}

/** Folded units: two or three sentences. */
const clearMargin = 150;

/** Every tightest stretch that holds all terms: around each occurrence of the rarest one, the nearest of the others. */
function stretchesOf(terms: readonly string[], text: string): readonly Stretch[] {
  const places = terms.map((term) => ({ term, at: occurrences(term, text) }));
  if (places.length === 0 || places.some(({ at }) => at.length === 0)) return [];
  const [rarest, ...others] = places.toSorted((a, b) => a.at.length - b.at.length);
  const all = (rarest?.at ?? []).map((centre) => {
    let [from, to] = [centre, centre + (rarest?.term.length ?? 0)];
    for (const { term, at } of others) {
      const near = nearestTo(centre, at);
      from = Math.min(from, near);
      to = Math.max(to, near + term.length);
    }
    return { from, to };
  });
  const tight = all.filter(({ from, to }) => to - from <= mostExtent);
  // A stretch three times as long as the tightest holds the terms by chance.
  const least = Math.min(...tight.map(({ from, to }) => to - from));
  return tight.filter(({ from, to }) => to - from <= Math.max(least * 3, least + 60));
}

function occurrences(term: string, text: string): readonly number[] {
  const found: number[] = [];
  if (term === "") return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (found.push(at) === mostOccurrences) break;
  }
  return found;
}

function nearestTo(centre: number, places: readonly number[]): number {
  return places.reduce((best, at) => (Math.abs(at - centre) < Math.abs(best - centre) ? at : best));
}

/** Between the sure places of the lines before and after, in proportion. */
function expectedAt(
  line: number,
  sure: readonly { readonly line: number; readonly at: number }[],
  length: number,
): number {
  const before = sure.findLast((each) => each.line <= line);
  const after = sure.find((each) => each.line >= line);
  if (before === undefined) return after?.at ?? length / 2;
  if (after === undefined || after.line === before.line) return before.at;
  const share = (line - before.line) / (after.line - before.line);
  return before.at + share * (after.at - before.at);
}

function passageAt(
  { from, to }: Stretch,
  { fact, terms }: Cited,
  folded: FoldedText,
  text: string,
  ends: readonly number[],
): Passage | null {
  const core = unfolded(folded, from, to);
  if (core === null) return null;
  const before = ends.findLast((end) => end <= core.start) ?? 0;
  const end = ends.find((each) => each >= core.end) ?? text.length;
  const start = before + (text.slice(before).search(/\S/) + 1 || 1) - 1;
  const quote = text.slice(start, end).trimEnd();
  const span = { start, end: start + quote.length };
  return { quote, span, answerSpan: answerIn(fact, terms, folded, span) };
}

/** The first gap's answer, in whatever form it stands there; else the first key term. */
function answerIn(
  { gaps }: Fact,
  terms: readonly string[],
  folded: FoldedText,
  { start, end }: { readonly start: number; readonly end: number },
): Passage["answerSpan"] {
  const [from, to] = [foldedOffset(folded, start), foldedOffset(folded, end)];
  const forms = gaps
    .slice(0, 1)
    .flatMap(({ answer, accept }) => [answer.ja, answer.en, ...accept])
    .map((form) => foldedText(form).text);
  for (const form of [...forms, ...terms]) {
    const at = form === "" ? -1 : folded.text.indexOf(form, from);
    if (at >= 0 && at + form.length <= to) return unfolded(folded, at, at + form.length);
  }
  return null;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Where sentences end, and lines; in order. */
function sentenceEnds(text: string): readonly number[] {
  return splitSentences(text).map(({ to }) => to);
}
