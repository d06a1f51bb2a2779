import { findDatesEn } from "./dates-en.ts";
import type { Frame } from "./extracted-fact.ts";
import {
  type FrameDraft,
  isoOf,
  type PersonSlot,
  type PlaceSlot,
  type Slot,
} from "./frame-draft.ts";
import { titleEn } from "./lexicon-en.ts";
import type { Outline } from "./outline.ts";
import { peopleOfEn } from "./people-en.ts";
import type { Sentence } from "./sentence.ts";
import { toldFramesEn } from "./told-frames-en.ts";

const held = /\b(?:met|held|hosted|welcomed|convened|meeting|talks|summit)\b/;
const calledSo =
  /((?:[A-Z][A-Za-z.+]*(?:[-–'’][A-Za-z]*)*(?: (?:and|of|for|the|on))* )*(?:Meeting|Summit|Talks|Dialogue|Consultations|Committee))\b/;
const place =
  /\b(?:met|talks|meeting|summit|held|hosted|convened|gathered)\b.{0,110}? (?:in|at) ((?:the )?[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}(?:, D\.?C\.?)?)/;

/** The meeting an English document is about, from its title, its own date and its lead. */
export function framesEn(outline: Outline): readonly FrameDraft[] {
  const title = outline.title?.text ?? "";
  const lead = outline.sentences
    .filter(({ text, kind }) => kind === "prose" && text.length > 40)
    .slice(0, 4);
  const told = lead.filter(({ text }) => held.test(text) || /\bagreed\b/.test(text));
  const opening =
    told.find((sentence) => peopleOfEn([sentence]).length > 1) ??
    told.find(({ text }) => held.test(text)) ??
    null;
  if (lead.length === 0) return [];
  if (!titleEn.test(title) && (opening === null || peopleOfEn([opening]).length < 2)) return [];
  const own = headerDateEn(outline);
  const date = dateOf(opening, own, lead);
  const where = opening === null ? null : placeOf(opening);
  const people = withCountries(peopleOfEn(opening === null ? lead : [opening]), title);
  const frame: Frame = {
    id: "main",
    name: nameOf(title),
    date: date === null ? null : isoOf(date.resolved),
    place: where?.value ?? null,
    people: people.length === 2 ? people.map(({ shortName }) => shortName) : [],
    isPlanned: opening !== null && /\bwill (?:meet|hold|host)\b/.test(opening.text),
  };
  const main: FrameDraft = {
    frame,
    date,
    place: where,
    people,
    row: null,
    source: "lead",
    opening,
  };
  const others = outline.sentences
    .filter((sentence) => sentence.kind === "prose" && sentence !== opening)
    .flatMap((sentence) => toldFramesEn(sentence, main));
  return [main, ...others];
}

/** As the title calls it, where it does; else by who met. */
function nameOf(title: string): string {
  const named = calledSo
    .exec(title)?.[1]
    ?.replace(/^(?:Joint|The|On|Of) (?:[Ss]tatement (?:of|on) )?(?:the )?/, "");
  if (named?.includes(" ") && !/^Joint/.test(named)) {
    const whole = /Committee$/.test(named) ? `${named} meeting` : named;
    return whole.replace(/ (?:Meeting|Summit|Talks|Dialogue|Consultations)$/, (word) =>
      word.toLowerCase(),
    );
  }
  return /minister/i.test(title) && !/prime minister/i.test(title)
    ? "ministerial meeting"
    : "leaders’ meeting";
}

const months =
  /(?:^| )(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

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
  const value = found?.[1]?.replace(months, "").replace(/(?<!\.[A-Z])[.,]$/, "") ?? "";
  if (
    found === null ||
    value.length < 3 ||
    /^(?:The|(?:the )?(?:Alliance|Joint|Presidents?|Ministers?|Leaders?))\b/.test(value)
  )
    return null;
  const from = found.index + found[0].lastIndexOf(value);
  return {
    value,
    sentence,
    from,
    to: from + value.length,
    accept: value.startsWith("the ") ? [value.slice(4)] : [],
  };
}

/** Of two countries in a title, the one nobody's office names belongs to the other person. */
function withCountries(people: readonly PersonSlot[], title: string): readonly PersonSlot[] {
  const [, one, other] =
    /(?:of|between) ((?:the )?[A-Z][A-Za-z. ]*?) and ((?:the )?[A-Z][A-Za-z. ]*)$/.exec(title) ??
    [];
  const first = one?.replace(/^.*(?:Leaders|Presidents|Ministers|Governments) of /, "");
  if (people.length !== 2 || first === undefined || other === undefined) return people;
  return people.map((person, index) => {
    const partner = people[1 - index]?.country ?? null;
    if (person.country !== null || partner === null) return person;
    const own = first.includes(partner.replace(/^the /, "")) ? other : first;
    return { ...person, country: own, office: `${person.office} of ${own}` };
  });
}
