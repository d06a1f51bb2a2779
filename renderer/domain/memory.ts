import type { StudyDay } from "./study-day.ts";

/** When a card is due: intervals under a day by the millisecond, longer ones by study day. */
export type Due =
  | { readonly unit: "time"; readonly atMs: number }
  | { readonly unit: "day"; readonly studyDay: StudyDay };

/** Where a card stands in its steps. */
export type Phase = "learning" | "review" | "relearning";

/** What is known of a student's memory of one card: a fold over its reviews, never edited by hand. */
export type Memory =
  | { readonly state: "new" }
  | {
      readonly state: "reviewed";
      readonly phase: Phase;
      /** Index of the learning step reached; 0 in review. */
      readonly step: number;
      /** FSRS stability in days, > 0. */
      readonly stability: number;
      /** FSRS difficulty, 1–10. */
      readonly difficulty: number;
      readonly due: Due;
      readonly lastReview: { readonly atMs: number; readonly studyDay: StudyDay };
      readonly reps: number;
      readonly lapses: number;
    };

export const newMemory: Memory = { state: "new" };
