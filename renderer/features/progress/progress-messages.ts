import type { Progress } from "#renderer/domain/progress.ts";
import type {
  ProgressCards,
  ProgressLog,
  ProgressQuestion,
} from "#renderer/domain/progress-input.ts";

/**
 * What the page tells the Worker that adds up: the columns, then one question after another, and where something
 * changed the end of the log from there on.
 */
export type ProgressRequest =
  | {
      readonly kind: "load";
      /** Rows of the log sent before that stay. */
      readonly from: number;
      readonly log: ProgressLog;
      readonly cards: ProgressCards;
      /** FSRS parameters in use; null for the defaults. */
      readonly parameters: readonly number[] | null;
    }
  | { readonly kind: "ask"; readonly id: number; readonly question: ProgressQuestion };

export type ProgressReply = { readonly id: number; readonly progress: Progress };
