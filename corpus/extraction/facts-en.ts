import { blank } from "../card.ts";
import { dateVariants, formatEnglish, fromIso } from "../language/calendar-date.ts";
import type { FactKind } from "../vocabulary.ts";
import { type BatchDone, batchDone, type FoundDrafts, isBatchEnd } from "./batch.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft, Slot } from "./frame-draft.ts";
import { framesEn, headerDateEn } from "./frames-en.ts";
import type { Gap } from "./gap.ts";
import { gapsEn } from "./gaps-en.ts";
import { hypothesisEn, leaningEn, negationEn, plannedEn, speechVerbsEn } from "./lexicon-en.ts";
import { milestonesEn } from "./milestones-en.ts";
import type { Outline } from "./outline.ts";
import type { Sentence } from "./sentence.ts";

/** Every fact of an English document, and the frames they belong to. */
export function* factsEn(
  outline: Outline,
  _text: string,
  dictionary: Dictionary,
): Generator<BatchDone, FoundDrafts, void> {
  const frames = framesEn(outline);
  const frame = frames[0] ?? null;
  const own = frame?.frame.date ?? null;
  const anchor = own === null ? (headerDateEn(outline)?.date?.resolved ?? null) : fromIso(own);
  const drafts = frames.flatMap(frameFacts);
  for (const [index, sentence] of outline.sentences.entries()) {
    if (isBatchEnd(index)) yield batchDone(index, outline);
    if (sentence.text.length < 25) continue;
    const gaps = gapsEn(sentence.text, dictionary, anchor);
    drafts.push(...gaps.map((gap) => statementFact(sentence, gap, frame)), ...shortForms(sentence));
    drafts.push(...milestonesEn(sentence));
  }
  return { frames, drafts };
}

function statementFact(sentence: Sentence, gap: Gap, frame: FrameDraft | null): FactDraft {
  const { text } = sentence;
  const verb = speechVerbsEn.find(({ pattern }) => pattern.test(text)) ?? null;
  const modality = hypothesisEn.test(text)
    ? "hypothetical"
    : negationEn.test(text)
      ? "negated"
      : plannedEn.test(text)
        ? "planned"
        : "fact";
  const shown = `${text.slice(0, gap.cutFrom)}${blank}${text.slice(gap.cutTo)}`;
  const opening = frame === null ? "Complete the statement" : "Complete the statement from {event}";
  const confidence =
    gap.trust *
    (modality === "fact" ? 1 : modality === "planned" ? 0.9 : 0.8) *
    // Without the event it was said at, a statement says too little.
    (frame === null ? 0.85 : 1) *
    (text.length > 260 ? 0.85 : 1) *
    (leaningEn.test(text.slice(0, 40)) ? 0.88 : 1) *
    (verb === null ? 0.92 : 1.02);
  return {
    kind: kindOf(gap, text, verb?.kind ?? null),
    rule: `en-${gap.source}`,
    frame,
    ask: `${opening}: “${shown}”`,
    answer: gap.answer,
    answerType: gap.type,
    accept: gap.accept,
    sentence,
    from: gap.from,
    to: gap.to,
    support: null,
    modality,
    by: /leaders|both sides|two (?:countries|sides)/i.test(text) ? ["leaders"] : ["others"],
    act: verb?.act ?? "describe",
    layer: frame === null ? "narrative" : "joint-statement",
    confidence: Math.min(0.97, confidence),
    importance: gap.source === "article" ? 1 : verb === null ? 3 : 2,
  };
}

function kindOf(gap: Gap, text: string, said: FactKind | null): FactKind {
  if (gap.source === "article") return "treaty-article";
  if (gap.source === "date")
    return /\b(?:by|until|before) (?:the end of )?$/.test(text.slice(0, gap.from))
      ? "target"
      : "date";
  if (gap.source === "figure")
    return /\bby (?:the end of )?(?:FY)?\d{4}/.test(text) ? "target" : "figure";
  if (gap.source === "person") return "attribution";
  return said ?? "structure";
}

function frameFacts(draft: FrameDraft): readonly FactDraft[] {
  const { frame, date, place, people } = draft;
  const was = frame.isPlanned ? "planned to be held" : "held";
  const facts: FactDraft[] = [];
  const base = (slot: Slot) =>
    ({
      frame: draft,
      sentence: slot.sentence,
      from: slot.from,
      to: slot.to,
      support: null,
      modality: frame.isPlanned ? "planned" : "fact",
      by: ["leaders"],
      act: "hold",
      layer: "joint-statement",
    }) as const;
  if (date !== null) {
    const answer = formatEnglish(date.resolved);
    const { year, month, day } = date.resolved;
    const asked =
      day !== undefined ? "On what date" : month === undefined ? "In what year" : "In what month";
    facts.push({
      ...base(date),
      kind: "date",
      rule: `en-${draft.source}-date`,
      ask: `${asked} was {event} ${was}?`,
      answer,
      answerType: "date",
      accept: [...dateVariants(date.resolved), date.value].filter((form) => form !== answer),
      confidence: year === undefined ? 0.84 : 0.95,
      importance: draft.source === "told" ? 2 : 1,
    });
  }
  if (place !== null) {
    facts.push({
      ...base(place),
      kind: "place",
      rule: `en-${draft.source}-place`,
      ask: `Where was {event} ${was}?`,
      answer: place.value,
      answerType: "place",
      accept: place.accept,
      confidence: 0.9,
      importance: 2,
    });
  }
  for (const person of people) {
    if (people.filter(({ office }) => office === person.office).length > 1) continue;
    facts.push({
      ...base(person),
      kind: "participant",
      rule: "en-lead-participant",
      ask: `Who took part in {event} as ${person.office}?`,
      answer: person.value,
      answerType: "person",
      accept: [person.shortName, `${person.office} ${person.value}`].filter(
        (form) => form !== person.value,
      ),
      confidence: 0.93,
      importance: 1,
    });
  }
  return facts;
}

const short =
  /((?:[A-Z][A-Za-z'’-]+(?:,? (?:and|of|for|on|the|in|to))*,? ){1,9}[A-Z][A-Za-z'’-]+) \(([A-Z][A-Za-z0-9+-]{1,9})\)/g;

/** A long name with its acronym in brackets behind it, where the letters fit. */
function shortForms(sentence: Sentence): readonly FactDraft[] {
  return [...sentence.text.matchAll(short)].flatMap((match) => {
    const [, run = "", acronym = ""] = match;
    const long = fitting(run, acronym);
    if (long === null) return [];
    const end = match.index + run.length;
    // After an article the whole run is the name, whichever of its words the letters leave out.
    const isArticle = /\bthe $/.test(sentence.text.slice(0, match.index));
    const whole = isArticle && run.split(" ").length <= 6 && !/ and |,/.test(run) ? run : long;
    const base = {
      kind: "organization",
      rule: "en-short-form",
      frame: null,
      answerType: "organization",
      accept: [],
      sentence,
      support: null,
      modality: "fact",
      by: ["others"],
      act: "define",
      layer: "narrative",
      confidence: 0.93,
      importance: 2,
    } as const;
    return [
      {
        ...base,
        ask: `What does “${acronym}” stand for?`,
        answer: whole,
        accept: whole === long ? [] : [long],
        from: end - whole.length,
        to: end,
      },
      {
        ...base,
        ask: `What is the short form of “${whole}”?`,
        answer: acronym,
        from: end + 2,
        to: end + 2 + acronym.length,
      },
    ];
  });
}

/** The last words of a run whose initials are the acronym's; small words may be left out of it. */
function fitting(run: string, acronym: string): string | null {
  const words = run.split(" ");
  const letters = acronym.toUpperCase().replace(/[^A-Z]/g, "");
  for (let start = words.length - 1; start >= 0; start--) {
    const tail = words.slice(start);
    const every = tail.map((word) => (word[0] ?? "").toUpperCase()).join("");
    if (every === letters && /^[A-Z]/.test(tail[0] ?? "")) return tail.join(" ");
    const initials = tail
      .flatMap((word) =>
        /^[A-Z]/.test(word) ? word.split("-").flatMap((part) => part.match(/^[A-Z]/) ?? []) : [],
      )
      .join("");
    if (
      initials === letters ||
      tail
        .filter((word) => /^[A-Z]/.test(word))
        .map((word) => word[0])
        .join("") === letters
    )
      return tail.join(" ");
  }
  return null;
}
