import type { Lang } from "../bilingual.ts";
import type { Event } from "../event.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import type { Names } from "../names.ts";

/** What a label may name an event by, beside the kind of meeting. */
export type LabelPart = "leaders" | "year" | "month" | "date" | "place";

/**
 * Sets of parts in the order in which they are preferred when equally short. Year, month and day are
 * one part each in growing precision, so no set holds two of them.
 */
const partSets: readonly (readonly LabelPart[])[] = [
  [],
  ["month"],
  ["date"],
  ["year"],
  ["leaders"],
  ["place"],
  ["place", "leaders"],
  ["year", "leaders"],
  ["year", "place"],
  ["month", "place"],
  ["month", "leaders"],
];

/**
 * The labels that name one event and no other of `events`, shortest first. A part that the event lacks
 * makes no label; two events are told apart only by parts that the label shows.
 */
export function eventLabels(
  event: Event,
  lang: Lang,
  events: readonly Event[],
  names: Names,
): readonly string[] {
  const labels = partSets.flatMap((parts) => {
    if (!parts.every((part) => partKey(event, part) !== null)) return [];
    const matches = events.filter(
      (other) =>
        other.name[lang] === event.name[lang] &&
        parts.every((part) => partKey(other, part) === partKey(event, part)),
    );
    return matches.length === 1 ? [labelText(event, parts, lang, names)] : [];
  });
  return [...new Set(labels)].sort((a, b) => a.length - b.length);
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
  const peopleText = people === null ? "" : `${people.join("・")}間の`;
  const placeText = place === null ? "" : `${place}で行われた`;
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
