import { insertInOrder } from "./event-order.ts";
import type { EventBody, StudyEvent } from "./study-event.ts";

/** One answered quiz item, as it was put. */
export type QuizAnswer = EventBody<"quiz-answered"> & { readonly id: string };

/** A text the student counts as right for a gap, in one language. */
export type AcceptedAnswer = Pick<
  EventBody<"answer-accepted">,
  "factId" | "gapId" | "lang" | "given"
> & { readonly atMs: number };

type QuizAnswered = Extract<StudyEvent, { kind: "quiz-answered" }>;

/** All quiz answers that count. There may be thousands, so the list is made when it is asked for. */
export type QuizLog = {
  add(event: QuizAnswered): void;
  remove(event: QuizAnswered): void;
  /** Another event may have been masked. */
  maskChanged(): void;
  /** In the order in which they were given; the same object as long as nothing changes. */
  answers(): readonly QuizAnswer[];
};

export function createQuizLog(isMasked: (event: StudyEvent) => boolean): QuizLog {
  let events: QuizAnswered[] = [];
  let made: readonly QuizAnswer[] | null = null;
  return {
    add(event) {
      insertInOrder(events, event);
      made = null;
    },
    remove(event) {
      events = events.filter(({ id }) => id !== event.id);
      made = null;
    },
    maskChanged() {
      made = null;
    },
    answers() {
      made ??= events
        .filter((event) => !isMasked(event))
        .map(({ id, body }): QuizAnswer => ({ id, ...body }));
      return made;
    },
  };
}

/** The accepted texts for one gap in a language. */
export function acceptedFor(
  accepted: readonly AcceptedAnswer[],
  gap: Pick<AcceptedAnswer, "factId" | "gapId" | "lang">,
): readonly string[] {
  return accepted
    .filter(
      ({ factId, gapId, lang }) =>
        factId === gap.factId && gapId === gap.gapId && lang === gap.lang,
    )
    .map(({ given }) => given);
}
