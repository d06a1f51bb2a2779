import type { Corpus } from "#corpus/corpus.ts";
import { squeeze } from "#corpus/language/squeeze.ts";
import { allForms, namesById } from "#corpus/names.ts";
import type { EventKind } from "#corpus/vocabulary.ts";
import type { ImportedEvent } from "./import-events.ts";
import type { Imports } from "./imports.ts";
import { isNumbered, type MeetingName, meetingName } from "./meeting-name.ts";

/** What a meeting is recognised by; names of people and places in every form they are known in, squeezed. */
export type Meeting = {
  readonly id: string;
  readonly kind: EventKind;
  readonly names: readonly MeetingName[];
  readonly date: string | null;
  /** Null where nobody states it. A place that the gazetteer does not know may lie in one it knows. */
  readonly place: { readonly forms: ReadonlySet<string>; readonly isKnown: boolean } | null;
  readonly people: readonly ReadonlySet<string>[];
  readonly isPlanned: boolean;
};

/** The bundled meetings, and what an imported one is recognised by. */
export type KnownMeetings = {
  readonly meetings: readonly Meeting[];
  meetingOf(event: ImportedEvent): Meeting;
};

/** Worked out when first asked for. */
export function knownMeetings(corpus: Corpus): () => KnownMeetings {
  let known: KnownMeetings | null = null;
  return () => {
    known ??= makeKnown(corpus);
    return known;
  };
}

function makeKnown({ events, gazetteer }: Corpus): KnownMeetings {
  const names = namesById(gazetteer);
  const forms = new Map<string, ReadonlySet<string>>();
  const byName = new Map<string, Set<string>>();
  for (const entry of gazetteer) {
    if (entry.kind !== "place" && entry.kind !== "person") continue;
    const own = new Set(allForms(entry).map(squeeze));
    forms.set(entry.id, own);
    // A family name that two people share stands for either.
    for (const form of own) byName.set(form, new Set([...(byName.get(form) ?? []), ...own]));
  }
  const made = new WeakMap<ImportedEvent, Meeting>();
  const ofId = (id: string): ReadonlySet<string> => forms.get(id) ?? new Set([squeeze(id)]);
  return {
    meetings: events
      // A part of a meeting is told of under its own name; what merges with it would be a guess.
      .filter(({ partOf }) => partOf === undefined)
      .map(({ id, kind, name, date, place, participants }) => ({
        id,
        kind,
        names: [meetingName(name.ja), meetingName(name.en)],
        date,
        place: place === null || !names.has(place) ? null : { forms: ofId(place), isKnown: true },
        people: participants.map(({ person }) => ofId(person)),
        isPlanned: kind === "planned-meeting",
      })),
    meetingOf(event) {
      const known =
        made.get(event) ?? meetingOf(event, (name) => byName.get(squeeze(name)) ?? null);
      made.set(event, known);
      return known;
    },
  };
}

/**
 * Whether two are one meeting: of one day (or of one number in a series), of the same parties, by their countries in
 * the name or by the people who met, and in no point at odds. What is not certain is not the same: two meetings shown
 * as two are easily seen through, one made of two is not.
 */
export function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.isPlanned || b.isPlanned) return false;
  if (isPlaceAtOdds(a, b)) return false;
  if (!isPeopleAtOdds(a, b) && isSameNumber(a, b)) return true;
  if (a.date === null || a.date.length < 10 || a.date !== b.date) return false;
  const pairs = a.names.flatMap((one) => b.names.map((other) => [one, other] as const));
  // A talk by telephone, a dinner, the signing are not the talks, even of the same two on the same day.
  if (!pairs.some(([one, other]) => one.manner === other.manner)) return false;
  if (isPeopleAtOdds(a, b)) return false;
  if (pairs.some(([one, other]) => one.parties !== "" && one.squeezed === other.squeezed))
    return true;
  if (a.kind !== b.kind || !isPlain(a, pairs)) return false;
  const [ours, theirs] = [partiesOf(a), partiesOf(b)];
  return ours.length > 0 && theirs.length > 0
    ? ours.some((each) => theirs.includes(each))
    : isSamePeople(a, b);
}

function partiesOf({ names }: Meeting): readonly string[] {
  return names.map(({ parties }) => parties).filter((parties) => parties !== "");
}

type Pairs = readonly (readonly [MeetingName, MeetingName])[];

/** Neither is called by more than its kind and who met, or both by the same more. Of a “2+2” the kind says all. */
function isPlain({ kind }: Meeting, pairs: Pairs): boolean {
  return kind === "two-plus-two" || pairs.some(([one, other]) => one.rest === other.rest);
}

/** Of one series, under one number: 第3回. Their dates, where both have one, may not differ. */
function isSameNumber(a: Meeting, b: Meeting): boolean {
  const isDated = a.date !== null && b.date !== null;
  if (isDated && !a.date.startsWith(b.date) && !b.date.startsWith(a.date)) return false;
  return a.names.some((one) =>
    b.names.some((other) => isNumbered(one) && one.squeezed === other.squeezed),
  );
}

function isPlaceAtOdds({ place: a }: Meeting, { place: b }: Meeting): boolean {
  if (a === null || b === null || a.isKnown !== b.isKnown) return false;
  return !overlaps(a.forms, b.forms);
}

/** Somebody of the smaller company is not in the other. */
function isPeopleAtOdds({ people: a }: Meeting, { people: b }: Meeting): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.some((one) => !many.some((other) => overlaps(one, other)));
}

/** The two who met, and nobody else. */
function isSamePeople(a: Meeting, b: Meeting): boolean {
  return a.people.length === 2 && b.people.length === 2 && !isPeopleAtOdds(a, b);
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/**
 * For each imported meeting that is one of the bundled or of an earlier import: that meeting's id. Worked out anew from
 * the imports that stand, so that taking one back takes the meetings apart again. Where a meeting could be two others,
 * or where two of one document could be the same other, nothing is merged.
 */
export function sameMeetings(
  imports: Imports,
  { meetings, meetingOf: recognise }: KnownMeetings,
): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const known: Meeting[] = [...meetings];
  // The oldest first: what comes later joins what is there.
  for (const document of imports.documents.toReversed()) {
    if (document.facts.length === 0) continue;
    const own = document.events.map(recognise);
    const found = own.map((each) => known.filter((other) => isSameMeeting(each, other)));
    const uses = new Map<string, number>();
    for (const each of found) for (const { id } of each) uses.set(id, (uses.get(id) ?? 0) + 1);
    for (const [index, each] of own.entries()) {
      const [only, ...others] = found[index] ?? [];
      if (only !== undefined && others.length === 0 && uses.get(only.id) === 1)
        same.set(each.id, only.id);
      else known.push(each);
    }
  }
  return same;
}

function meetingOf(
  { id, kind, name, date, place, people, isPlanned, relation }: ImportedEvent,
  formsOf: (name: string) => ReadonlySet<string> | null,
): Meeting {
  const placeForms = place === null ? null : formsOf(place);
  return {
    id,
    kind,
    // Told of in passing, by what it is to another meeting: its name is the other's.
    names: relation == null ? [meetingName(name)] : [{ ...meetingName(name), parties: "" }],
    date,
    place:
      place === null
        ? null
        : { forms: placeForms ?? new Set([squeeze(place)]), isKnown: placeForms !== null },
    people: people.map((name) => formsOf(name) ?? new Set([squeeze(name)])),
    isPlanned: isPlanned === true,
  };
}
