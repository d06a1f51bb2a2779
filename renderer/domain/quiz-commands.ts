import type { Clock } from "./clock.ts";
import type { CommandDeps } from "./command-deps.ts";
import { effectEvents } from "./quiz-effect-events.ts";
import { quizEventSchemas } from "./quiz-events.ts";
import type { QuizGiven, QuizOutcome } from "./quiz-given.ts";
import { type AlreadyAsked, type QuizEffects, quizEffects } from "./quiz-mapping.ts";
import { factOf, type TouchMoment, touchedCards } from "./quiz-touched.ts";
import type { Study } from "./study.ts";
import { studyDayOf } from "./study-day.ts";

type QuizCommands = Pick<Study, "answerQuiz" | "acceptAnswer" | "withdrawAccepted">;
type Deps = CommandDeps & { readonly clock: Clock };

/** The commands of a quiz. All events of one answer share its action, so that one undo takes them back. */
export function quizCommands({ fold, record, asWriter, clock }: Deps): QuizCommands {
  /** Runs a command and says what came of it; null where it could not be stored. */
  async function outcomeOf(
    command: () => Promise<QuizOutcome | null>,
  ): Promise<QuizOutcome | null> {
    let outcome: QuizOutcome | null = null;
    await asWriter(async () => {
      outcome = await command();
    });
    return outcome;
  }

  function momentOf(atMs: number): TouchMoment {
    const utcOffsetMin = clock.utcOffsetMin();
    return { nowMs: atMs, utcOffsetMin, day: studyDayOf(atMs, utcOffsetMin) };
  }

  /** What the sitting has asked before this answer. */
  function askedBefore({ quizId, action, atMs }: QuizGiven): AlreadyAsked {
    const before = fold()
      .quizAnswers()
      .filter((each) => each.quizId === quizId && each.action !== action && each.atMs <= atMs);
    const { table } = fold().rows;
    const rows = before.flatMap(({ item }) => item.cardIds.map((id) => table.rowOf(id)));
    return {
      factIds: new Set(before.flatMap(({ item }) => [item.factId, ...item.cardIds.map(factOf)])),
      gaps: new Set(rows.flatMap((row) => (row < 0 ? [] : (table.gap[row] ?? [])))),
    };
  }

  function effectsOf(answer: QuizGiven): QuizEffects {
    const { settings } = fold().decided();
    const moment = momentOf(answer.atMs);
    const { item, verdict, missed } = answer;
    const { form, cardIds } = item;
    const touched = touchedCards(fold().rows, cardIds, moment, settings.cardLang);
    return quizEffects([{ form, verdict, missed, touched }], askedBefore(answer), settings);
  }

  async function recordAnswer(answer: QuizGiven): Promise<QuizOutcome | null> {
    const { action, quizId, item, about, given, verdict, tookMs, atMs } = answer;
    const stored = storedKinds(action);
    const effects = effectsOf(answer);
    const outcome = { action, effects };
    // The due dates are the last to be written: once they are there, everything is.
    if (stored.has("due-set")) return outcome;
    const { nowMs: _, day: studyDay, ...offset } = momentOf(atMs);
    if (!stored.has("quiz-answered")) {
      const told = { quizId, item, given, verdict, tookMs: Math.max(0, Math.round(tookMs)) };
      const body = quizEventSchemas["quiz-answered"].parse({
        ...told,
        ...(about === undefined ? {} : { about }),
        atMs,
        ...offset,
        studyDay,
        action,
      });
      if (!(await record({ kind: "quiz-answered", v: 1, body }))) return null;
    }
    return (await record(...effectEvents(fold(), effects, { ...momentOf(atMs), action, tookMs })))
      ? outcome
      : null;
  }

  /** What of an action is on disk already, where it is sent again. */
  function storedKinds(action: string): ReadonlySet<string> {
    const kept = fold().kept();
    const events = fold().actionNamed(action)?.events ?? [];
    return new Set(events.flatMap(({ id }) => kept.get(id)?.kind ?? []));
  }

  return {
    answerQuiz: (answer) => outcomeOf(() => recordAnswer(answer)),
    acceptAnswer: ({ gapId, instead, ...answer }) =>
      outcomeOf(async () => {
        const { action, item, given } = answer;
        const earlier = fold().actionNamed(instead);
        if (earlier !== null && !earlier.events.every((event) => fold().isMasked(event))) {
          const eventIds = earlier.events.map(({ id }) => id);
          if (!(await record({ kind: "undid", v: 1, body: { eventIds } }))) return null;
        }
        const { factId, lang } = item;
        const text = { factId, gapId, lang, given: given.trim() };
        if (!storedKinds(action).has("answer-accepted")) {
          const body = quizEventSchemas["answer-accepted"].parse({
            ...text,
            isAccepted: true,
            action,
          });
          if (!(await record({ kind: "answer-accepted", v: 1, body }))) return null;
        }
        // Long ago, or taken back by hand: the answer is right from now on, and was what it was.
        if (earlier === null) return { action, effects: { reviews: [], queued: [] } };
        return recordAnswer({ ...answer, verdict: "right", missed: [] });
      }),
    withdrawAccepted: (accepted) =>
      asWriter(async () => {
        const { factId, gapId, lang, given } = accepted;
        const isAccepted = fold()
          .decided()
          .accepted.some(
            (each) =>
              each.factId === factId &&
              each.gapId === gapId &&
              each.lang === lang &&
              each.given === given,
          );
        if (!isAccepted) return;
        const body = { factId, gapId, lang, given, isAccepted: false };
        await record({ kind: "answer-accepted", v: 1, body });
      }),
  };
}
