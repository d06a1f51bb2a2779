import type { Lang } from "../bilingual.ts";
import type { Event } from "../event.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import type { Names } from "../names.ts";
import type { EventKind } from "../vocabulary.ts";

/** What a label may name an event by, beside the kind of meeting. */
export type LabelPart = "leaders" | "year" | "month" | "date" | "place";

/** Meetings of a kind that recurs: a year, a place or the bare name fits too many of them. */
const recurring: ReadonlySet<EventKind> = new Set([
  "summit",
  "two-plus-two",
  "defense-ministerial",
  "consultation",
  "signing",
  "working-lunch",
  "planned-meeting",
]);

/** Whether there are many meetings of the event's kind, in the documents and outside them. */
export function recurs(event: Event): boolean {
  return recurring.has(event.kind);
}

/** Year, month and date are one thing in growing precision, so no set holds two of them. */
const strongSets: readonly (readonly LabelPart[])[] = [
  ["month"],
  ["date"],
  ["leaders"],
  ["place", "leaders"],
  ["year", "leaders"],
  ["month", "place"],
  ["month", "leaders"],
];
/** Enough for what happened once; the last resort for what recurs. */
const weakSets: readonly (readonly LabelPart[])[] = [[], ["year"], ["place"], ["year", "place"]];

/**
 * The labels that name one event and no other of `events`, best first: shortest first, but a recurring
 * kind of meeting is named by a month or by people before a mere year or place. A part that the event
 * lacks makes no label, and where another event lacks it, it tells the two not apart: what no document
 * states may well be the same.
 */
export function eventLabels(
  event: Event,
  lang: Lang,
  events: readonly Event[],
  names: Names,
): readonly string[] {
  const candidates = (sets: readonly (readonly LabelPart[])[]): readonly string[] =>
    sets
      .filter((parts) => isUnique(event, parts, lang, events))
      .map((parts) => labelText(event, parts, lang, names))
      .sort((a, b) => a.length - b.length);
  const ranked = recurring.has(event.kind)
    ? [...candidates(strongSets), ...candidates(weakSets)]
    : candidates([...weakSets, ...strongSets]);
  return [...new Set(ranked)];
}

function isUnique(
  event: Event,
  parts: readonly LabelPart[],
  lang: Lang,
  events: readonly Event[],
): boolean {
  if (parts.some((part) => partKey(event, part) === null)) return false;
  return events.every(
    (other) =>
      other.id === event.id ||
      other.name[lang] !== event.name[lang] ||
      parts.some((part) => {
        const key = partKey(other, part);
        return key !== null && key !== partKey(event, part);
      }),
  );
}

/** What two events must share to be the same in one part; null where the event does not have it. */
function partKey(event: Event, part: LabelPart): string | null {
  if (part === "place") return event.place;
  if (part === "leaders") {
    const [jp, us] = [side(event, "jp"), side(event, "us")];
    return jp === null || us === null ? null : `${jp}/${us}`;
  }
  const length = { year: 4, month: 7, date: 10 }[part];
  return event.date === null || event.date.length < length ? null : event.date.slice(0, length);
}

/** The one person of a side; null where a side has none or several and no pair of names fits. */
function side(event: Event, which: "jp" | "us"): string | null {
  const people = event.participants.filter((participant) => participant.side === which);
  return people.length === 1 ? (people[0]?.person ?? null) : null;
}

function labelText(event: Event, parts: readonly LabelPart[], lang: Lang, names: Names): string {
  const when = parts
    .map((part) => partKey(event, part))
    .find((key, index) => {
      const part = parts[index];
      return key !== null && (part === "year" || part === "month" || part === "date");
    });
  const place = parts.includes("place") ? shortName(event.place ?? "", lang, names) : null;
  const people = parts.includes("leaders")
    ? [side(event, "jp"), side(event, "us")].map((id) => shortName(id ?? "", lang, names))
    : null;
  return lang === "ja"
    ? japaneseLabel(event.name.ja, when ?? null, place, people)
    : englishLabel(event.name.en, when ?? null, place, people);
}

function japaneseLabel(
  name: string,
  when: string | null,
  place: string | null,
  people: readonly string[] | null,
): string {
  const whenText = when === null ? "" : `${formatJapanese(fromIso(when))}の`;
  const peopleText = people === null ? "" : `${people.join("・")}両氏による`;
  const placeText = place === null ? "" : `${place}で開かれた`;
  const separator = whenText !== "" && placeText !== "" ? whenText.replace(/の$/, "に") : whenText;
  return `${separator}${placeText}${peopleText}${name}`;
}

function englishLabel(
  name: string,
  when: string | null,
  place: string | null,
  people: readonly string[] | null,
): string {
  const date = when === null ? null : fromIso(when);
  const whenText = date === null || date.day !== undefined ? "" : `${formatEnglish(date)} `;
  const dayText = date?.day === undefined ? "" : ` of ${formatEnglish(date)}`;
  const placeText = place === null ? "" : ` in ${place}`;
  const peopleText = people === null ? "" : ` between ${people.join(" and ")}`;
  return `the ${whenText}${name}${dayText}${placeText}${peopleText}`;
}

function shortName(id: string, lang: Lang, names: Names): string {
  const entry = names.get(id);
  return entry?.short?.[lang] ?? entry?.[lang] ?? "";
}
