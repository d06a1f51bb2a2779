import { findDatesEn } from "./dates-en.ts";
import type { Frame } from "./extracted-fact.ts";
import {
  type FrameDraft,
  isoOf,
  type PersonSlot,
  type PlaceSlot,
  type Slot,
} from "./frame-draft.ts";
import { findPeopleEn } from "./gaps-en.ts";
import { titleEn } from "./lexicon-en.ts";
import type { Outline } from "./outline.ts";
import type { Sentence } from "./sentence.ts";

const held = /\b(?:met|held|hosted|welcomed|convened|meeting|talks|summit)\b/;
const place =
  /\b(?:met|talks|meeting|summit|held|convened|gathered)\b[^.]{0,80}? (?:in|at) ([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}(?:, D\.?C\.?)?)/;

/** The meeting an English document is about, from its title, its own date and its lead. */
export function framesEn(outline: Outline): readonly FrameDraft[] {
  const title = outline.title?.text ?? "";
  const lead = outline.sentences
    .filter(({ text, kind }) => kind === "prose" && text.length > 40)
    .slice(0, 4);
  const opening = lead.find(({ text }) => held.test(text)) ?? null;
  if (!titleEn.test(title) || lead.length === 0) return [];
  const own = headerDateEn(outline);
  const date = dateOf(opening, own, lead);
  const where = opening === null ? null : placeOf(opening);
  const people = peopleOf(opening === null ? lead : [opening]);
  const kind =
    /minister/i.test(title) && !/prime minister/i.test(title)
      ? "ministerial meeting"
      : "leaders’ meeting";
  const frame: Frame = {
    id: "main",
    name: kind,
    date: date === null ? null : isoOf(date.resolved),
    place: where?.value ?? null,
    people: people.length === 2 ? people.map(({ shortName }) => shortName) : [],
    isPlanned: opening !== null && /\bwill (?:meet|hold|host)\b/.test(opening.text),
  };
  return [{ frame, date, place: where, people, row: null, source: "lead", opening }];
}

/** A line that is nothing but a date, before the text begins. */
export function headerDateEn(
  outline: Outline,
): (Slot & { readonly date: FrameDraft["date"] }) | null {
  for (const sentence of [...outline.headings.slice(0, 3), ...outline.sentences.slice(0, 4)]) {
    const [found] = findDatesEn(sentence.text, null);
    if (found?.date?.year === undefined || found.date.day === undefined) continue;
    if (sentence.text.length - (found.to - found.from) > 24) continue;
    const slot = {
      value: sentence.text.slice(found.from, found.to),
      sentence,
      from: found.from,
      to: found.to,
    };
    return { ...slot, date: { ...slot, resolved: found.date } };
  }
  return null;
}

function dateOf(
  opening: Sentence | null,
  own: ReturnType<typeof headerDateEn>,
  lead: readonly Sentence[],
): FrameDraft["date"] {
  const header = own?.date ?? null;
  if (header !== null && /\b[Tt]oday\b/.test(lead[0]?.text ?? "")) return header;
  if (opening === null) return null;
  const [found] = findDatesEn(opening.text, header?.resolved ?? null).filter(
    ({ date }) => date?.day !== undefined,
  );
  if (found?.date == null) return null;
  const value = opening.text.slice(found.from, found.to);
  return { value, sentence: opening, from: found.from, to: found.to, resolved: found.date };
}

function placeOf(sentence: Sentence): PlaceSlot | null {
  const found = place.exec(sentence.text);
  const value = found?.[1]?.replace(/[.,]$/, "") ?? "";
  if (
    found === null ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|The)/.test(
      value,
    )
  )
    return null;
  const from = found.index + found[0].lastIndexOf(value);
  return { value, sentence, from, to: from + value.length, accept: [] };
}

function peopleOf(sentences: readonly Sentence[]): readonly PersonSlot[] {
  const found = new Map<string, PersonSlot>();
  for (const sentence of sentences) {
    for (const { from, to, name, office } of findPeopleEn(sentence.text)) {
      const shortName = name.split(" ").at(-1) ?? name;
      if (found.has(shortName)) continue;
      const of = /^,? of ((?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)/.exec(
        sentence.text.slice(to),
      )?.[1];
      found.set(shortName, {
        value: name,
        sentence,
        from,
        to,
        office: of === undefined ? office : `${office} of ${of}`,
        shortName,
        country: null,
      });
    }
  }
  return [...found.values()].slice(0, 6);
}
