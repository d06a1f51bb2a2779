import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { gapOfItem } from "#corpus/items/gap-of-item.ts";
import { gradeItem } from "#corpus/items/grade-item.ts";
import type { Item } from "#corpus/items/item.ts";
import { putItem } from "#renderer/domain/mock/put-item.ts";
import type { QuizGiven, QuizOutcome } from "#renderer/domain/quiz-given.ts";
import { acceptedFor } from "#renderer/domain/quiz-log.ts";
import { createQuizPicker, itemOf } from "#renderer/domain/quiz-pick.ts";
import {
  aboutOf,
  backTo,
  type QuizSession,
  type SessionAnswer,
  takenBack,
  withAnswer,
  withPut,
} from "#renderer/domain/quiz-session.ts";
import { startingGiven } from "#renderer/shared/items/given.ts";
import { loadKnownTerms } from "#renderer/shared/items/known-terms.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useQuizKeeper } from "#renderer/shared/quiz-keeper.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { newSession, type QuizPlan } from "./quiz-plan.ts";

export type Quiz = {
  readonly session: QuizSession | null;
  /** The item on screen; null where none could be put. */
  readonly item: Item | null;
  /** Its answer, once that is on record. */
  readonly answer: SessionAnswer | null;
  /** False in a tab that follows another one, and while an answer is on its way. */
  readonly canAnswer: boolean;
  begin(plan: QuizPlan): boolean;
  change(given: string): void;
  submit(given: string): void;
  accept(): void;
  forward(): void;
  end(): void;
  forget(): void;
};

/** The running quiz, kept at every step, so that a reload goes on exactly. */
export function useQuiz(): Quiz {
  const study = useStudy();
  const run = useRun();
  const keeper = useQuizKeeper();
  const { corpus } = useMaterial();
  const { role, accepted, saving } = useReady();
  const [session, setSession] = useState(() => keeper.load());
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const picker = useMemo(() => createQuizPicker(corpus), [corpus]);
  const put = session?.puts[session.index] ?? null;
  const item = useMemo(() => (put === null ? null : itemOf(corpus, put)), [corpus, put]);
  const since = useSince(put?.itemId ?? "");

  const keep = useCallback(
    (next: QuizSession | null) => {
      keeper.keep(next);
      setSession(next);
    },
    [keeper],
  );

  const log = study.quizAnswers();
  const counted = useMemo(() => {
    const own = log.filter(({ quizId }) => quizId === session?.quizId);
    return new Set(own.flatMap(({ action }) => action ?? []));
  }, [log, session?.quizId]);

  const isStored = put?.answer != null && counted.has(put.answer.action);
  const undone = session === null || isBusy ? null : takenBack(session, counted);
  const isPast = session !== null && undone !== null && (session.isEnded || undone < session.index);
  useEffect(() => {
    // An answer that was taken back, by whatever undo, is asked for again.
    if (isPast) keep(backTo(session, undone));
  }, [session, undone, isPast, keep]);

  const isLastPut = session !== null && session.index + 1 >= session.puts.length;
  useEffect(() => {
    // While the feedback is read, what the next item needs is worked out.
    if (!isStored || !isLastPut || session.isEnded) return;
    const handle = requestIdleCallback(() => picker.next(session));
    return () => cancelIdleCallback(handle);
  }, [isStored, isLastPut, session, picker]);

  function next(from: QuizSession): QuizSession {
    const picked = picker.next(from);
    return picked === null ? { ...from, isEnded: true } : withPut(from, picked);
  }

  function givenOf(of: Item, seed: number, answer: SessionAnswer, from: QuizSession): QuizGiven {
    const { action, given, verdict, missed, tookMs, atMs } = answer;
    const told = { ...putItem(of), seed };
    const about = aboutOf(from.scope);
    return {
      action,
      quizId: from.quizId,
      item: told,
      about,
      given,
      verdict,
      missed,
      tookMs,
      atMs,
    };
  }

  async function store(
    from: QuizSession,
    answer: SessionAnswer,
    send: () => Promise<QuizOutcome | null>,
  ): Promise<void> {
    const outcome = await send();
    if (outcome === null) return;
    const { reviews, queued } = outcome.effects;
    const effects = {
      good: reviews.filter(({ rating }) => rating === "good").length,
      again: reviews.filter(({ rating }) => rating === "again").length,
      queued: queued.length,
    };
    keep(withAnswer({ ...from, draft: null }, from.index, { ...answer, isStored: true, effects }));
  }

  /** One command at a time: Enter pressed twice answers once. */
  function busy(command: () => Promise<void>): void {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    const done = command().finally(() => {
      isUnderWay.current = false;
      setBusy(false);
    });
    void run(done);
  }

  const canAnswer = role === "writer" && !isBusy && !saving;

  return {
    session,
    item,
    answer: isStored ? (put?.answer ?? null) : null,
    canAnswer,
    begin(plan) {
      const begun = next(newSession(plan));
      if (begun.puts.length === 0) return false;
      keep(begun);
      return true;
    },
    change(given) {
      if (session !== null && !isStored) keep({ ...session, draft: given });
    },
    submit(given) {
      if (session === null || item === null || put === null || isStored || !canAnswer) return;
      const tookMs = Math.round(performance.now() - since.current);
      busy(async () => {
        const known = await loadKnownTerms(corpus);
        const gap = { factId: item.factId, gapId: gapOfItem(item), lang: item.lang };
        const grade = gradeItem(item, given, acceptedFor(accepted, gap), known);
        const { verdict, missed } = grade;
        const tried = put.answer;
        const isSame = tried?.isStored === false && tried.given === grade.given;
        const answer: SessionAnswer = isSame
          ? tried
          : {
              action: crypto.randomUUID(),
              given: grade.given,
              verdict,
              missed: missed === null ? null : [...missed],
              tookMs,
              atMs: Date.now(),
              isStored: false,
              effects: { good: 0, again: 0, queued: 0 },
            };
        // Kept before it is sent: where the reply is lost, the same answer is sent again, and counts once.
        const from = withAnswer({ ...session, draft: given }, session.index, answer);
        keep(from);
        const sent = givenOf(item, put.seed, answer, session);
        await store(from, answer, () => study.answerQuiz(sent));
      });
    },
    accept() {
      const answer = put?.answer ?? null;
      if (session === null || item === null || put === null || answer === null || !canAnswer)
        return;
      busy(async () => {
        const right: SessionAnswer = {
          ...answer,
          action: crypto.randomUUID(),
          verdict: "right",
          missed: [],
          isStored: false,
        };
        const sent = givenOf(item, put.seed, right, session);
        const accept = { ...sent, gapId: gapOfItem(item), instead: answer.action };
        await store(session, right, () => study.acceptAnswer(accept));
      });
    },
    forward() {
      if (session === null || isBusy) return;
      const isLast = session.index + 1 >= session.puts.length;
      keep(isLast ? next(session) : { ...session, index: session.index + 1, draft: null });
    },
    end() {
      if (session !== null) keep({ ...session, isEnded: true });
    },
    forget: () => keep(null),
  };
}

/** When an item came on screen, on the monotonic clock. */
function useSince(itemId: string) {
  const since = useRef(performance.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item starts the time anew.
  useEffect(() => {
    since.current = performance.now();
  }, [itemId]);
  return since;
}

/** What stands in the answer now. */
export function givenNow(item: Item, session: QuizSession, answer: SessionAnswer | null): string {
  // An answer that was taken back is there to be changed.
  const before = session.puts[session.index]?.answer;
  return answer?.given ?? session.draft ?? before?.given ?? startingGiven(item);
}
