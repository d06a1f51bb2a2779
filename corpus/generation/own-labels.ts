import type { Lang } from "../bilingual.ts";
import type { Event } from "../event.ts";
import type { Frame } from "../extraction/extracted-fact.ts";
import { frameLabels } from "../extraction/frame-label.ts";

export type OwnLabels = {
  /** The best label that holds none of the answers; a question about the date shows no more of it than the year. */
  best(event: Event, answers: readonly string[], asksDate: boolean): string | null;
  /** All labels, best first, those without a date last. */
  all(event: Event): readonly string[];
};

/**
 * Names the events of one document of the student's own, from what that document states of them: the same labels
 * that its questions were proposed with.
 */
export function ownLabels(events: readonly Event[], lang: Lang): OwnLabels {
  const frames = new Map(events.map((event) => [event.id, frameOf(event, lang)]));
  const labels = frameLabels([...frames.values()], lang);
  const best: OwnLabels["best"] = (event, answers, asksDate) => {
    const frame = frames.get(event.id);
    return frame === undefined ? null : labels(frame, answers, asksDate);
  };
  return {
    best,
    all: (event) =>
      [best(event, [], false), best(event, [], true)].filter(
        (label, index, both) => label !== null && both.indexOf(label) === index,
      ) as readonly string[],
  };
}

function frameOf({ id, name, date, own }: Event, lang: Lang): Frame {
  const { place = null, people = [], relation, isPlanned = false } = own ?? {};
  const named = { id, name: name[lang], date, place, people, isPlanned };
  return relation === undefined ? named : { ...named, relation };
}
