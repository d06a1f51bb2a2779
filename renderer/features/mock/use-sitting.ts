import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MockAnswer, MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { useStudy } from "#renderer/shared/study-context.ts";

export type Sitting = {
  /** What stands at each item now, on disk or on its way. */
  readonly answers: readonly MockAnswer[];
  /** Something given is not on disk, and the attempt to put it there has failed. */
  readonly isUnsaved: boolean;
  give(index: number, given: string | null): void;
  flag(index: number): void;
  /** Writes whatever is not written; false where that failed. */
  flush(): Promise<boolean>;
  /** As `answers`, with the time on screen up to now. */
  upToNow(): readonly MockAnswer[];
};

/** Typing is written when it pauses; everything else at once. */
const typingMs = 400;

/**
 * The answers of a running exam. Each is an event as soon as it is given; `index` is the item on screen, whose
 * time runs while the page is in sight, or null.
 */
export function useSitting(exam: MockExam, index: number | null): Sitting {
  const study = useStudy();
  const [answers, setAnswers] = useState(exam.answers);
  const [isUnsaved, setUnsaved] = useState(false);
  const latest = useRef(answers);
  const waiting = useRef(new Set<number>());
  const visit = useRef<{ readonly index: number; fromMs: number } | null>(null);
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function change(at: number, part: Partial<MockAnswer>): void {
    latest.current = latest.current.map((answer, place) =>
      place === at ? { ...answer, ...part } : answer,
    );
    waiting.current.add(at);
    setAnswers(latest.current);
  }

  /** Adds what has passed of the visit to its item. */
  function countTime(): void {
    const now = performance.now();
    if (visit.current === null) return;
    const { index: at, fromMs } = visit.current;
    const spentMs = (latest.current[at]?.spentMs ?? 0) + Math.round(now - fromMs);
    visit.current.fromMs = now;
    change(at, { spentMs });
  }

  async function flush(): Promise<boolean> {
    clearTimeout(typing.current);
    const stored = await Promise.all(
      [...waiting.current].map(async (at) => {
        const answer = latest.current[at];
        if (answer === undefined) return true;
        waiting.current.delete(at);
        const isStored = await study.answerMock({ mockId: exam.id, index: at, ...answer });
        if (!isStored) waiting.current.add(at);
        return isStored;
      }),
    );
    const isWhole = stored.every(Boolean);
    setUnsaved(!isWhole);
    return isWhole;
  }

  const enter = useEffectEvent((at: number | null) => {
    visit.current =
      at === null || document.hidden ? null : { index: at, fromMs: performance.now() };
  });
  const leave = useEffectEvent(() => {
    countTime();
    visit.current = null;
    void flush();
  });
  useEffect(() => {
    enter(index);
    const onSight = (): void => (document.hidden ? leave() : enter(index));
    const onHide = (): void => leave();
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("pagehide", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("pagehide", onHide);
      leave();
    };
  }, [index]);

  return {
    answers,
    isUnsaved,
    give(at, given) {
      countTime();
      change(at, { given });
      clearTimeout(typing.current);
      const form = exam.items[at]?.form;
      if (form === "typed" || form === "cloze")
        typing.current = setTimeout(() => void flush(), typingMs);
      else void flush();
    },
    flag(at) {
      countTime();
      change(at, { isFlagged: !latest.current[at]?.isFlagged });
      void flush();
    },
    flush,
    upToNow() {
      countTime();
      return latest.current;
    },
  };
}
