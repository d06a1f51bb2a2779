import type { Event } from "../event.ts";
import type { Fact } from "../fact.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import type { Act, Party, Topic } from "../vocabulary.ts";
import type { Cell } from "./matrix.ts";
import { type Mention, mentionsOf, type NamedForms, namedForms, notMentioned } from "./mentions.ts";

/**
 * How an event's facts on a thread stand beside those of an earlier event. It speaks of the facts at hand
 * and of nothing else: what a document does not hold may have been said all the same.
 */
export type Change =
  /** No fact at hand speaks to the thread. */
  | { readonly kind: "silent" }
  /** No earlier event of the comparison speaks to it. */
  | { readonly kind: "first" }
  /** Beside the last earlier event that speaks to it. */
  | { readonly kind: "compared"; readonly before: Event; readonly difference: Difference };

export type Difference = {
  readonly topics: Shift<Topic>;
  readonly acts: Shift<Act>;
  /** Acts found at both events, done by another side than before. */
  readonly speakers: readonly SpeakerShift[];
  readonly mentions: Shift<Mention>;
};

export type SpeakerShift = {
  readonly act: Act;
  readonly before: readonly Party[];
  readonly now: readonly Party[];
};

/** What only the later event's facts hold, and what only the earlier one's do. */
export type Shift<Value> = {
  readonly appears: readonly Value[];
  readonly notFound: readonly Value[];
};

/** The change at each cell of a row, cell by cell. */
export function changesAlong(
  cells: readonly Cell[],
  gazetteer: readonly GazetteerEntry[],
): readonly Change[] {
  const names = namedForms(gazetteer);
  return cells.map((cell, index) => {
    if (cell.facts.length === 0) return { kind: "silent" };
    const before = cells.slice(0, index).findLast((earlier) => earlier.facts.length > 0);
    if (before === undefined) return { kind: "first" };
    return {
      kind: "compared",
      before: before.event,
      difference: differenceBetween(before.facts, cell.facts, names),
    };
  });
}

export function differenceBetween(
  before: readonly Fact[],
  now: readonly Fact[],
  names: NamedForms,
): Difference {
  return {
    topics: shift(topicsOf(before), topicsOf(now)),
    acts: shift(actsOf(before), actsOf(now)),
    speakers: speakerShifts(before, now),
    mentions: {
      appears: notMentioned(mentionsOf(now, names), before),
      notFound: notMentioned(mentionsOf(before, names), now),
    },
  };
}

/** Whether the facts differ in nothing that is compared. */
export function isUnchanged({ topics, acts, speakers, mentions }: Difference): boolean {
  const isSame = ({ appears, notFound }: Shift<unknown>): boolean =>
    appears.length === 0 && notFound.length === 0;
  return isSame(topics) && isSame(acts) && speakers.length === 0 && isSame(mentions);
}

function shift<Value>(before: readonly Value[], now: readonly Value[]): Shift<Value> {
  return {
    appears: now.filter((value) => !before.includes(value)),
    notFound: before.filter((value) => !now.includes(value)),
  };
}

function speakerShifts(before: readonly Fact[], now: readonly Fact[]): readonly SpeakerShift[] {
  return actsOf(now).flatMap((act) => {
    const [earlier, later] = [speakersOf(act, before), speakersOf(act, now)];
    const sides = earlier.map(sideOf);
    const isShift = earlier.length > 0 && !later.some((party) => sides.includes(sideOf(party)));
    return isShift ? [{ act, before: earlier, now: later }] : [];
  });
}

/** One document says "Japan" where another names its prime minister: the same side, and no change. */
function sideOf(party: Party): "jp" | "us" | "both" | "others" {
  switch (party) {
    case "jp":
    case "jp-leader":
    case "jp-ministers":
      return "jp";
    case "us":
    case "us-leader":
    case "us-ministers":
      return "us";
    case "leaders":
    case "ministers":
    case "both":
      return "both";
    case "others":
      return "others";
  }
}

function topicsOf(facts: readonly Fact[]): readonly Topic[] {
  return unique(facts.map((fact) => fact.topic));
}

/** What was done by someone; a document describing or defining something is no act of the meeting. */
function actsOf(facts: readonly Fact[]): readonly Act[] {
  return unique(facts.filter(isActOfSomeone).map((fact) => fact.act));
}

function speakersOf(act: Act, facts: readonly Fact[]): readonly Party[] {
  return unique(
    facts.filter((fact) => fact.act === act && isActOfSomeone(fact)).flatMap((fact) => fact.by),
  );
}

const documentsOwnActs: ReadonlySet<Act> = new Set(["define", "describe", "provide"]);

function isActOfSomeone(fact: Fact): boolean {
  return fact.by.length > 0 && !documentsOwnActs.has(fact.act);
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
