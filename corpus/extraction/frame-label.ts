import type { Lang } from "../bilingual.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { squeeze } from "../language/squeeze.ts";
import type { Frame } from "./extracted-fact.ts";

/** What a label may say beside the kind of meeting: how much of the date, the place, the people. */
type Parts = {
  readonly date: 0 | 4 | 7 | 10;
  readonly place: boolean;
  readonly people: boolean;
  readonly relation?: true;
};
const related: Parts = { date: 0, place: false, people: false, relation: true };

const full: readonly Parts[] = [
  { date: 10, place: false, people: false },
  { date: 7, place: false, people: false },
  { date: 0, place: true, people: false },
  { date: 0, place: false, people: true },
  { date: 10, place: true, people: false },
  { date: 0, place: false, people: false },
  related,
];
/** Who met says more than where: a capital sees the same two countries meet again. */
const dateless: readonly Parts[] = [
  { date: 0, place: false, people: true },
  { date: 0, place: true, people: true },
  { date: 0, place: true, people: false },
  { date: 0, place: false, people: false },
  { date: 4, place: true, people: false },
  { date: 4, place: false, people: true },
  { date: 4, place: true, people: true },
  related,
];

/** Names frames apart; made once for a document. */
export type FrameLabels = (
  frame: Frame,
  answers: readonly string[],
  asksDate: boolean,
) => string | null;

/**
 * The first label that names a frame and no other and does not hold the answer; null where there is none.
 * A question about the date shows no more of it than the year.
 */
export function frameLabels(frames: readonly Frame[], lang: Lang): FrameLabels {
  const uses = new Map<string, number>();
  const all = frames.map((frame) =>
    [...full, ...dateless].map((parts) => labelOf(frame, parts, lang)),
  );
  for (const labels of all) {
    for (const label of new Set(labels)) {
      if (label !== null) uses.set(label, (uses.get(label) ?? 0) + 1);
    }
  }
  const own = new Map(
    frames.map((frame) => {
      const unique = (parts: Parts): readonly string[] => {
        const label = labelOf(frame, parts, lang);
        return label !== null && uses.get(label) === 1 ? [label] : [];
      };
      return [frame.id, { full: full.flatMap(unique), dateless: dateless.flatMap(unique) }];
    }),
  );
  return (frame, answers, asksDate) => {
    const hidden = answers.map(squeeze);
    const usual = own.get(frame.id)?.[asksDate ? "dateless" : "full"] ?? [];
    // Of a meeting to come, 英国での日英首脳会談 says less than which one it follows.
    const isBetter = frame.relation != null && (asksDate || frame.isPlanned);
    const labels = isBetter ? [frame.relation ?? "", ...usual] : usual;
    return labels.find((label) => !hidden.some((words) => squeeze(label).includes(words))) ?? null;
  };
}

function labelOf(frame: Frame, parts: Parts, lang: Lang): string | null {
  if (parts.relation) return frame.relation ?? null;
  const isBare = parts.date === 0 && !parts.place && !parts.people;
  if (isBare && frame.relation !== undefined && !/第[0-9]+回/.test(frame.name)) return null;
  if (parts.date > 0 && (frame.date === null || frame.date.length < parts.date)) return null;
  if (parts.place && frame.place === null) return null;
  if (parts.people && frame.people.length !== 2) return null;
  const date = parts.date === 0 ? null : fromIso((frame.date ?? "").slice(0, parts.date));
  const [one, other] = frame.people;
  if (lang === "en") {
    const when = date === null ? "" : ` of ${formatEnglish(date)}`;
    const where = parts.place
      ? ` ${frame.place?.startsWith("the ") ? "at" : "in"} ${frame.place}`
      : "";
    return `the ${frame.name}${parts.people ? ` between ${one} and ${other}` : ""}${where}${when}`;
  }
  const when = date === null ? "" : `${formatJapanese(date)}の`;
  const where = parts.place ? `${frame.place}での` : "";
  const who = parts.people ? `${one}・${other}両氏による` : "";
  return `${when}${where}${who}${frame.name}`;
}
