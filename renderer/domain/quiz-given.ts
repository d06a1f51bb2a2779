import type { z } from "zod";
import type { askedItemSchema, QuizAbout, Verdict } from "./quiz-events.ts";
import type { QuizEffects } from "./quiz-mapping.ts";

/** A quiz item as it was put; see `askedItemSchema`. */
export type AskedItem = z.infer<typeof askedItemSchema>;

/** An answer to a quiz item, judged and on its way to the record. */
export type QuizGiven = {
  /** Made by whoever asks, and kept: the same answer sent again is recorded once. A UUID. */
  readonly action: string;
  /** One sitting. A UUID. */
  readonly quizId: string;
  readonly item: AskedItem;
  readonly about?: QuizAbout | undefined;
  /** As `gradeItem` keeps it. */
  readonly given: string;
  readonly verdict: Verdict;
  /** Facts the answer shows not to be known; null for all the item asks for. */
  readonly missed: readonly string[] | null;
  readonly tookMs: number;
  /** The moment of the answer. */
  readonly atMs: number;
};

/** An answer that counts as right, because the student says so. */
export type AcceptGiven = QuizGiven & {
  readonly gapId: string;
  /** The action of the same answer as it was recorded before. */
  readonly instead: string;
};

/** What an answer led to; for the student to see. */
export type QuizOutcome = { readonly action: string; readonly effects: QuizEffects };
