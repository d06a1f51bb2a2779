/**
 * Expected failures a student is told about. Each has a text in both locale files (exhaustive by
 * type); whatever is not listed here is a bug, throws, and reaches the error boundary.
 */
export type StudyProblem =
  /** From the host; see the bridge's contract for when each arises. */
  | { readonly code: "disk-full"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "disk-error"; readonly params: { readonly detail: string } }
  | {
      readonly code: "journal-newer";
      readonly params: { readonly found: number; readonly known: number };
    }
  | { readonly code: "journal-locked"; readonly params: { readonly pid: number } }
  | { readonly code: "unreachable"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "unauthorized"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "refused"; readonly params: { readonly detail: string } }
  /** The journal had lost events that the working copy still had; they are in the journal again. */
  | { readonly code: "record-mended"; readonly params: { readonly n: number } }
  /** The same, but they could not be written: the working copy alone has them. */
  | {
      readonly code: "record-not-mended";
      readonly params: { readonly n: number; readonly detail: string };
    }
  /** There are as many tags as a card can have. */
  | { readonly code: "too-many-tags"; readonly params: { readonly most: number } }
  /** The projection in IndexedDB was made by a newer version of the app. */
  | {
      readonly code: "database-newer";
      readonly params: { readonly found: number; readonly known: number };
    }
  /** The projection cannot be used; study goes on from the journal alone. */
  | { readonly code: "database-unusable"; readonly params: { readonly detail: string } }
  /** A part of the projection could not be read; it has been made anew. */
  | { readonly code: "database-damaged"; readonly params: { readonly detail: string } };

export type StudyProblemCode = StudyProblem["code"];
