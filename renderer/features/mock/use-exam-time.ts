import { useEffect, useRef, useState } from "react";
import {
  type Jump,
  jumpBetween,
  type Reading,
  remainingMs,
  standingOf,
} from "#renderer/domain/mock/exam-clock.ts";
import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";

export type ExamTime = {
  readonly leftMs: number;
  readonly standing: ReturnType<typeof standingOf>;
  /** What the clock did of itself, until it is dismissed. */
  readonly jump: Jump | null;
  dismissJump(): void;
  /** The clock is not to be believed: from now on time on screen alone counts. */
  doubtClock(): void;
};

/**
 * The time of an exam, looked at every half second, and whenever the page comes back into sight. The timer only
 * makes it look: what it sees follows from the clock and from when the exam began.
 */
export function useExamTime({ startedAtMs, blueprint, answers }: MockExam): ExamTime {
  const [begun] = useState(() => ({
    at: readClocks(),
    spentMs: answers.reduce((sum, { spentMs }) => sum + spentMs, 0),
  }));
  const last = useRef<Reading>(begun.at);
  const [now, setNow] = useState<Reading>(begun.at);
  const [jump, setJump] = useState<Jump | null>(null);
  const [isDoubted, setDoubted] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const reading = readClocks();
      const seen = jumpBetween(last.current, reading);
      last.current = reading;
      if (seen !== null) setJump(seen);
      setNow(reading);
    };
    const timer = setInterval(look, 500);
    const events = ["focus", "pageshow", "visibilitychange"] as const;
    for (const name of events) window.addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, look);
    };
  }, []);
  const times = { startedAtMs, minutes: blueprint.minutes };
  const knownMs = begun.spentMs + now.steadyMs - begun.at.steadyMs;
  const leftMs = remainingMs(times, isDoubted ? startedAtMs : now.wallMs, knownMs);
  return {
    leftMs,
    standing: standingOf(leftMs, isDoubted ? null : jump),
    jump,
    dismissJump: () => setJump(null),
    doubtClock() {
      setDoubted(true);
      setJump(null);
    },
  };
}

function readClocks(): Reading {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}
