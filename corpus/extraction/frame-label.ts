import type { Lang } from "../bilingual.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { squeeze } from "../language/squeeze.ts";
import type { Frame } from "./extracted-fact.ts";

/** What a label may say beside the kind of meeting: how much of the date, the place, the people. */
type Parts = { readonly date: 0 | 4 | 7 | 10; readonly place: boolean; readonly people: boolean };

const full: readonly Parts[] = [
  { date: 10, place: false, people: false },
  { date: 7, place: false, people: false },
  { date: 0, place: true, people: false },
  { date: 0, place: false, people: true },
  { date: 10, place: true, people: false },
  { date: 0, place: false, people: false },
];
const dateless: readonly Parts[] = [
  { date: 0, place: true, people: false },
  { date: 0, place: false, people: true },
  { date: 0, place: true, people: true },
  { date: 0, place: false, people: false },
  { date: 4, place: true, people: false },
  { date: 4, place: false, people: true },
  { date: 4, place: true, people: true },
];

/**
 * The first label that names this frame and no other and does not hold the answer; null where there is
 * none. A question about the date shows no more of it than the year.
 */
export function frameLabel(
  frame: Frame,
  frames: readonly Frame[],
  answer: string,
  asksDate: boolean,
  lang: Lang,
): string | null {
  const hidden = squeeze(answer);
  for (const parts of asksDate ? dateless : full) {
    const label = labelOf(frame, parts, lang);
    if (label === null || squeeze(label).includes(hidden)) continue;
    if (frames.every((other) => other.id === frame.id || labelOf(other, parts, lang) !== label))
      return label;
  }
  return null;
}

function labelOf(frame: Frame, parts: Parts, lang: Lang): string | null {
  if (parts.date > 0 && (frame.date === null || frame.date.length < parts.date)) return null;
  if (parts.place && frame.place === null) return null;
  if (parts.people && frame.people.length !== 2) return null;
  const date = parts.date === 0 ? null : fromIso((frame.date ?? "").slice(0, parts.date));
  const [one, other] = frame.people;
  if (lang === "en") {
    const when = date === null ? "" : ` of ${formatEnglish(date)}`;
    const where = parts.place ? ` in ${frame.place}` : "";
    return `the ${frame.name}${parts.people ? ` between ${one} and ${other}` : ""}${where}${when}`;
  }
  const when = date === null ? "" : `${formatJapanese(date)}の`;
  const where = parts.place ? `${frame.place}での` : "";
  const who = parts.people ? `${one}・${other}両氏による` : "";
  return `${when}${where}${who}${frame.name}`;
}
