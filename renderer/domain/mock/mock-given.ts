import type { Verdict } from "#renderer/domain/quiz-events.ts";
import type { EventBody } from "#renderer/domain/study-event.ts";

/** A mock exam about to begin; its clock starts when it is recorded. */
export type MockDraft = Pick<EventBody<"mock-started">, "mockId" | "blueprint" | "seed" | "items">;

/** What stands at one item now. */
export type MockGiven = Pick<
  EventBody<"mock-answered">,
  "mockId" | "index" | "given" | "isFlagged" | "spentMs"
>;

/** One item of an exam that ends, judged. */
export type MockResult = {
  /** As `gradeItem` keeps it; null for an item left open. */
  readonly given: string | null;
  readonly verdict: Verdict;
  /** Facts the answer shows not to be known; null for all the item asks for. */
  readonly missed: readonly string[] | null;
  readonly spentMs: number;
};

/** A written answer of an exam that counts as right after all. */
export type MockAccept = {
  /** Made by whoever accepts: sent again it is recorded once. A UUID. */
  readonly action: string;
  readonly mockId: string;
  /** From 0. */
  readonly index: number;
};

/** An exam that ends. */
export type MockEnd = {
  readonly mockId: string;
  /** Made by whoever ends it, and kept: the same ending sent again is recorded once. A UUID. */
  readonly action: string;
  readonly endedBy: EventBody<"mock-finished">["endedBy"];
  /** One for each item; none of an exam that is given up. */
  readonly results: readonly MockResult[];
};
