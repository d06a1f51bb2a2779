import type { DifferenceRun } from "./difference.ts";

/** Why an answer is not simply right, for the interface to say in the student's language. */
export type GradeReason =
  | { readonly code: "empty"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "too-long"; readonly params: { readonly limit: number } }
  /** So many slips of the hand; the difference shows them. */
  | { readonly code: "spelling"; readonly params: { readonly slips: number } }
  /** A family name where the full one is asked for. */
  | { readonly code: "name-incomplete"; readonly params: { readonly expected: string } }
  /** The name is right, the office written with it is not that person's. */
  | { readonly code: "office-differs"; readonly params: { readonly name: string } }
  | {
      readonly code: "number-differs" | "unit-differs";
      readonly params: { readonly expected: string; readonly given: string };
    }
  | { readonly code: "unit-missing"; readonly params: { readonly expected: string } }
  /** Less of a date than is asked for, or more than can be judged. */
  | {
      readonly code: "date-incomplete" | "date-too-precise";
      readonly params: { readonly expected: string };
    }
  /** 4/5/2022 may be April or May. */
  | { readonly code: "date-ambiguous"; readonly params: { readonly given: string } }
  | { readonly code: "meaning-reversed"; readonly params: { readonly expected: string } }
  /** A word that looks like the right one and is another. */
  | { readonly code: "other-word"; readonly params: { readonly expected: string } }
  /** It is the name of something else. */
  | { readonly code: "other-term"; readonly params: { readonly term: string } }
  | { readonly code: "list-incomplete"; readonly params: { readonly missing: string } }
  | { readonly code: "list-too-long"; readonly params: { readonly extra: string } }
  /** A character or two away, but in kanji, figures or a short word, where that is another word. */
  | { readonly code: "close"; readonly params: { readonly expected: string } }
  | { readonly code: "different"; readonly params: { readonly expected: string } };

/** `almost` counts as not right until the student accepts it. */
export type Grade =
  | {
      readonly verdict: "right";
      readonly normalised: string;
      /** The accepted form it agrees with. */
      readonly matched: string;
    }
  | {
      readonly verdict: "almost";
      readonly normalised: string;
      /** The accepted form it comes closest to. */
      readonly matched: string;
      readonly diff: readonly DifferenceRun[];
      readonly reason: GradeReason;
    }
  | {
      readonly verdict: "wrong";
      readonly normalised: string;
      /** Where one accepted form is close enough to be laid beside it. */
      readonly matched?: string;
      readonly diff?: readonly DifferenceRun[];
      readonly reason: GradeReason;
    };
