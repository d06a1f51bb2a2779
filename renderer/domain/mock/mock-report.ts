import type { Fact } from "#corpus/fact.ts";
import type { FactSource } from "#renderer/domain/fact-cards.ts";
import { addTests, noTests, type Tests, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import type { Verdict } from "#renderer/domain/quiz-events.ts";
import type { AcceptedAnswer } from "#renderer/domain/quiz-log.ts";
import { isAcceptedAt } from "./may-be-accepted.ts";
import type { MockExam, MockFinish, MockItem } from "./mock-exams.ts";

/** How one item went. */
export type ReportLine = {
  /** From 0, as in the exam. */
  readonly index: number;
  readonly item: MockItem;
  /** Null where its fact has left the corpus. */
  readonly fact: Fact | null;
  readonly given: string | null;
  /** `open` was not answered; it scores like a wrong answer and says nothing about memory. */
  readonly outcome: Verdict | "open";
  /** It is right because the student has accepted it here. */
  readonly isAccepted: boolean;
  readonly spentMs: number;
  readonly isFlagged: boolean;
};

/** The share of right answers in one part of an exam, both bounds of its interval 0–1. */
export type PartScore = {
  readonly of: string;
  readonly tests: Tests;
  readonly low: number;
  readonly high: number;
  /** All its items together. */
  readonly spentMs: number;
};

export type MockReport = {
  readonly lines: readonly ReportLine[];
  /** Right answers out of all items; only what is right to the letter the grading asks for counts. */
  readonly tests: Tests;
  /** Wilson's interval of 95 %: what the same knowledge might have scored on other items. */
  readonly low: number;
  readonly high: number;
  readonly almost: number;
  readonly open: number;
  readonly flagged: number;
  /** Right answers that are so because the student has accepted them. */
  readonly accepted: number;
  /** On screen, all items together. */
  readonly spentMs: number;
  /** From start to end. */
  readonly tookMs: number;
  readonly byTopic: readonly PartScore[];
  readonly byDocument: readonly PartScore[];
  readonly byForm: readonly PartScore[];
  /** Topics with something missed, those with the most of it first. */
  readonly weakTopics: readonly PartScore[];
};

export type FinishedMock = MockExam & { readonly finish: MockFinish };

/** Handed in, or taken in when time was over; one that was given up has no score. */
export function isScored(exam: MockExam): exam is FinishedMock {
  return exam.finish !== null && exam.finish.endedBy !== "abandoned";
}

/**
 * Everything a report says, from what was recorded when the exam ended, and what the student has accepted in the
 * report since. `accepted` are all answers that count as right now.
 */
export function mockReport(
  exam: FinishedMock,
  factOf: FactSource,
  accepted: readonly AcceptedAnswer[],
): MockReport {
  const lines = exam.items.map((_, index) =>
    lineOf(exam, index, factOf, isAcceptedAt(exam, index, accepted)),
  );
  const tests = testsOf(lines);
  const byTopic = partsOf(lines, ({ fact }) => fact?.topic ?? null);
  return {
    lines,
    tests,
    ...wilsonInterval(tests),
    almost: lines.filter(({ outcome }) => outcome === "almost").length,
    open: lines.filter(({ outcome }) => outcome === "open").length,
    accepted: lines.filter(({ isAccepted }) => isAccepted).length,
    flagged: lines.filter(({ isFlagged }) => isFlagged).length,
    spentMs: spentOf(lines),
    tookMs: Math.min(
      exam.blueprint.minutes * 60_000,
      Math.max(0, exam.finish.atMs - exam.startedAtMs),
    ),
    byTopic,
    byDocument: partsOf(lines, ({ item }) => item.factId.split("/")[0] ?? null),
    byForm: partsOf(lines, ({ item }) => item.form),
    weakTopics: byTopic
      .filter(({ tests: { passed, total } }) => passed < total)
      .sort((a, b) => missed(b) - missed(a) || shareOf(a) - shareOf(b)),
  };
}

function lineOf(
  exam: FinishedMock,
  index: number,
  factOf: FactSource,
  isAccepted: boolean,
): ReportLine {
  const item = exam.items[index] as MockItem;
  const result = exam.finish.results[index];
  const given = result?.given ?? null;
  const isOpen = given === null || given.trim() === "";
  return {
    index,
    item,
    fact: factOf(item.factId),
    given: isOpen ? null : given,
    outcome: isOpen ? "open" : isAccepted ? "right" : (result?.verdict ?? "open"),
    isAccepted,
    spentMs: result?.spentMs ?? 0,
    isFlagged: exam.answers[index]?.isFlagged ?? false,
  };
}

function partsOf(
  lines: readonly ReportLine[],
  partOf: (line: ReportLine) => string | null,
): readonly PartScore[] {
  const byPart = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const part = partOf(line);
    if (part !== null) byPart.set(part, [...(byPart.get(part) ?? []), line]);
  }
  return [...byPart].map(([of, mine]) => {
    const tests = testsOf(mine);
    return { of, tests, ...wilsonInterval(tests), spentMs: spentOf(mine) };
  });
}

function testsOf(lines: readonly ReportLine[]): Tests {
  return lines
    .map(({ outcome }) => ({ passed: outcome === "right" ? 1 : 0, total: 1 }))
    .reduce(addTests, noTests);
}

function spentOf(lines: readonly ReportLine[]): number {
  return lines.reduce((sum, { spentMs }) => sum + spentMs, 0);
}

function missed({ tests: { passed, total } }: PartScore): number {
  return total - passed;
}

function shareOf({ tests: { passed, total } }: PartScore): number {
  return passed / total;
}
