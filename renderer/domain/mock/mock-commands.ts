import type { Clock } from "#renderer/domain/clock.ts";
import type { CommandDeps } from "#renderer/domain/command-deps.ts";
import { effectEvents } from "#renderer/domain/quiz-effect-events.ts";
import { longestGiven, quizEventSchemas } from "#renderer/domain/quiz-events.ts";
import { nothingAsked, type QuizEffects, quizEffects } from "#renderer/domain/quiz-mapping.ts";
import { type TouchMoment, touchedCards } from "#renderer/domain/quiz-touched.ts";
import type { Study } from "#renderer/domain/study.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import type { StudyEventBody } from "#renderer/domain/study-event.ts";
import { acceptedGap, mayBeAccepted } from "./may-be-accepted.ts";
import type { MockExam } from "./mock-exams.ts";
import type { MockEnd } from "./mock-given.ts";

type MockCommands = Pick<Study, "startMock" | "answerMock" | "finishMock" | "acceptMock"> & {
  /** Writes what a crash has left of an exam that was handed in, where nothing was done since. */
  settleMock(): Promise<void>;
};
type Deps = CommandDeps & { readonly clock: Clock };

/**
 * The commands of a mock exam. What ends it and what follows for the cards share one action, so that one undo
 * takes all of it back and opens the exam again; beginning and answering are no steps of undo.
 */
export function mockCommands({ fold, record, asWriter, clock }: Deps): MockCommands {
  /** Runs a command and says whether all of it is on disk. */
  async function isStored(command: () => Promise<boolean>): Promise<boolean> {
    let stored = false;
    await asWriter(async () => {
      stored = await command();
    });
    return stored;
  }

  function examOf(mockId: string): MockExam | undefined {
    return fold()
      .mocks()
      .find(({ id }) => id === mockId);
  }

  function now(): TouchMoment {
    const [nowMs, utcOffsetMin] = [clock.nowMs(), clock.utcOffsetMin()];
    return { nowMs, utcOffsetMin, day: studyDayOf(nowMs, utcOffsetMin) };
  }

  /** All results at once, so that no card is touched twice. What was left open says nothing of memory. */
  function effectsOf(exam: MockExam, end: MockEnd, moment: TouchMoment): QuizEffects {
    const { settings } = fold().decided();
    const results = exam.items.flatMap(({ form, cardIds }, index) => {
      const result = end.results[index];
      if (result === undefined || result.given === null) return [];
      const { verdict, missed } = result;
      const touched = touchedCards(fold().rows, cardIds, moment, settings.cardLang);
      return [{ form, verdict, missed, touched }];
    });
    return quizEffects(results, nothingAsked, settings);
  }

  /**
   * What follows for the cards, as far as it is not on disk. The events of an action are written one after another
   * in an order that is always the same, so that their number says where it stopped.
   */
  function leftOf({ finish }: MockExam): readonly StudyEventBody[] {
    if (finish === null || finish.action === null || finish.effects === null) return [];
    const { action, effects, atMs: nowMs, utcOffsetMin, studyDay: day } = finish;
    const known = fold().actionNamed(action);
    if (known === null) return [];
    // The time of an exam is told in the exam; spread over its cards it would count twice.
    const moment = { nowMs, utcOffsetMin, day, action, tookMs: 0 };
    return effectEvents(fold(), effects, moment).slice(known.events.length - 1);
  }

  return {
    async settleMock() {
      await asWriter(async () => {
        const last = fold().undoable();
        if (last === null || last.action === null) return;
        const exam = fold()
          .mocks()
          .find(({ finish }) => finish?.action === last.action);
        if (exam !== undefined) await record(...leftOf(exam));
      });
    },
    acceptMock: ({ action, mockId, index }) =>
      isStored(async () => {
        if (fold().actionNamed(action) !== null) return true;
        const exam = examOf(mockId);
        const item = exam?.items[index];
        const result = exam?.finish?.results[index];
        if (item === undefined || result === undefined || !mayBeAccepted(item, result))
          return false;
        const body = quizEventSchemas["answer-accepted"].parse({
          ...acceptedGap(item),
          given: result.given?.trim(),
          isAccepted: true,
          mock: { mockId, index },
          action,
        });
        return record({ kind: "answer-accepted", v: 1, body });
      }),
    startMock: (draft) =>
      isStored(async () => {
        if (examOf(draft.mockId) !== undefined) return true;
        const { nowMs: atMs, utcOffsetMin, day: studyDay } = now();
        const moment = { atMs, utcOffsetMin, studyDay };
        const body = quizEventSchemas["mock-started"].parse({ ...draft, ...moment });
        return record({ kind: "mock-started", v: 1, body });
      }),
    answerMock: (answer) =>
      isStored(async () => {
        const exam = examOf(answer.mockId);
        const known = exam?.answers[answer.index];
        if (exam === undefined || known === undefined || exam.finish !== null) return false;
        const { isFlagged } = answer;
        // What is pasted may be of any length; nothing that can be right is that long.
        const given = answer.given?.slice(0, longestGiven) ?? null;
        // Time on screen never runs backwards, whichever window of the exam was written last.
        const spentMs = Math.max(known.spentMs, Math.round(answer.spentMs));
        const isSame =
          known.given === given && known.isFlagged === isFlagged && known.spentMs === spentMs;
        if (isSame) return true;
        const body = quizEventSchemas["mock-answered"].parse({
          ...answer,
          given,
          spentMs,
          atMs: now().nowMs,
        });
        return record({ kind: "mock-answered", v: 1, body });
      }),
    finishMock: (end) =>
      isStored(async () => {
        const exam = examOf(end.mockId);
        if (exam === undefined) return false;
        const { mockId, action, endedBy } = end;
        if (exam.finish !== null && exam.finish.action !== action) return false;
        if (exam.finish === null) {
          const moment = now();
          const body = quizEventSchemas["mock-finished"].parse({
            mockId,
            endedBy,
            results: end.results.map(({ given, verdict, spentMs }) => ({
              given,
              verdict,
              spentMs: Math.round(spentMs),
            })),
            atMs: moment.nowMs,
            effects: effectsOf(exam, end, moment),
            utcOffsetMin: moment.utcOffsetMin,
            studyDay: moment.day,
            action,
          });
          if (!(await record({ kind: "mock-finished", v: 1, body }))) return false;
        }
        const ended = examOf(mockId);
        return ended !== undefined && record(...leftOf(ended));
      }),
  };
}
