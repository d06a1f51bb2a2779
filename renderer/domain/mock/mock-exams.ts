import { createLatestValues } from "#renderer/domain/latest-values.ts";
import type { QuizEffects } from "#renderer/domain/quiz-mapping.ts";
import type { EventBody, StudyEvent } from "#renderer/domain/study-event.ts";

/** An item as it stood in the exam. */
export type MockItem = EventBody<"mock-started">["items"][number];

/** What stands at one item; `given` null: left open. */
export type MockAnswer = {
  readonly given: string | null;
  readonly isFlagged: boolean;
  /** On screen until now, all visits together. */
  readonly spentMs: number;
};

export type MockFinish = Pick<
  EventBody<"mock-finished">,
  "endedBy" | "results" | "atMs" | "utcOffsetMin" | "studyDay"
> & {
  readonly action: string | null;
  /** What was to follow for the cards; null for an exam of before this was kept. */
  readonly effects: QuizEffects | null;
};

/** A mock exam, running while `finish` is null. */
export type MockExam = {
  readonly id: string;
  readonly blueprint: EventBody<"mock-started">["blueprint"];
  readonly seed: number;
  readonly startedAtMs: number;
  readonly items: readonly MockItem[];
  /** One for each item. */
  readonly answers: readonly MockAnswer[];
  readonly finish: MockFinish | null;
  /** It was ended, and that was taken back: nothing is handed in again by itself. */
  readonly isReopened: boolean;
  /** The places of answers the student has accepted as right in the report; see `isAcceptedAt`. */
  readonly acceptedPlaces: readonly number[];
};

type Of<Kind extends StudyEvent["kind"]> = Extract<StudyEvent, { kind: Kind }>;
type MockEvent =
  | Of<"mock-started">
  | Of<"mock-answered">
  | Of<"mock-finished">
  | Of<"answer-accepted">;

/** The exams that follow from the events, made when they are asked for. */
export type MockLog = {
  add(event: MockEvent): void;
  remove(event: MockEvent): void;
  /** Another event may have been masked. */
  maskChanged(): void;
  /** The latest first; the same object as long as nothing changes. */
  exams(): readonly MockExam[];
};

const untouched: MockAnswer = { given: null, isFlagged: false, spentMs: 0 };

export function createMockLog(isMasked: (event: StudyEvent) => boolean): MockLog {
  const starts = createLatestValues<Of<"mock-started">>(({ body }) => body.mockId, isMasked);
  const answers = createLatestValues<Of<"mock-answered">>(
    ({ body }) => `${body.mockId} ${body.index}`,
    isMasked,
  );
  const finishes = createLatestValues<Of<"mock-finished">>(({ body }) => body.mockId, isMasked);
  const acceptances = createLatestValues<Of<"answer-accepted">>(
    ({ body: { mock } }) => `${mock?.mockId} ${mock?.index}`,
    isMasked,
  );
  /** Exams that were ever ended, by how many events. */
  const endings = new Map<string, number>();
  let made: readonly MockExam[] | null = null;

  function change(event: MockEvent, how: "add" | "remove"): void {
    made = null;
    if (event.kind === "mock-started") starts[how](event);
    else if (event.kind === "mock-answered") answers[how](event);
    else if (event.kind === "answer-accepted") acceptances[how](event);
    else {
      finishes[how](event);
      const { mockId } = event.body;
      endings.set(mockId, (endings.get(mockId) ?? 0) + (how === "add" ? 1 : -1));
    }
  }

  function make(): readonly MockExam[] {
    const answersOf = new Map<string, Map<number, MockAnswer>>();
    for (const { body } of answers.latest()) {
      const { mockId, index, given, isFlagged, spentMs } = body;
      const known = answersOf.get(mockId) ?? new Map<number, MockAnswer>();
      answersOf.set(mockId, known.set(index, { given, isFlagged, spentMs }));
    }
    const acceptedIn = new Map<string, number[]>();
    for (const { body } of acceptances.latest()) {
      if (body.mock === undefined) continue;
      const { mockId, index } = body.mock;
      acceptedIn.set(mockId, [...(acceptedIn.get(mockId) ?? []), index]);
    }
    const finishOf = new Map(finishes.latest().map(({ body }) => [body.mockId, body]));
    return starts
      .latest()
      .map(({ body }): MockExam => {
        const { mockId: id, blueprint, seed, atMs: startedAtMs, items } = body;
        const ended = finishOf.get(id);
        return {
          id,
          blueprint,
          seed,
          startedAtMs,
          items,
          answers: items.map((_, index) => answersOf.get(id)?.get(index) ?? untouched),
          finish: ended === undefined ? null : finishFrom(ended),
          isReopened: ended === undefined && (endings.get(id) ?? 0) > 0,
          acceptedPlaces: acceptedIn.get(id) ?? [],
        };
      })
      .sort((a, b) => b.startedAtMs - a.startedAtMs || (a.id < b.id ? -1 : 1));
  }

  return {
    add: (event) => change(event, "add"),
    remove: (event) => change(event, "remove"),
    maskChanged() {
      made = null;
    },
    exams() {
      made ??= make();
      return made;
    },
  };
}

function finishFrom(body: EventBody<"mock-finished">): MockFinish {
  const { endedBy, results, atMs, utcOffsetMin, studyDay, action = null, effects = null } = body;
  return { endedBy, results, atMs, utcOffsetMin, studyDay, action, effects };
}
