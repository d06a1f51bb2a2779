import type { Passage } from "#corpus/anchoring/passage.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import type { Result } from "#corpus/result.ts";
import type { DocumentProblem } from "./documents-port.ts";
import type { ImportedEvent, ImportedFact } from "./import-events.ts";
import type { Import, ProposalDecision } from "./imports.ts";
import type { StudyProblem } from "./study-problem.ts";

/** A file that was read, to be kept. */
export type NewImport = {
  readonly file: Uint8Array;
  readonly text: DocumentText;
  /** The document this is a corrected file of; null for a new one. */
  readonly documentId: string | null;
  readonly title: string;
  readonly lang: Import["lang"];
  /** Null for pasted text. */
  readonly fileName: string | null;
  /** The bundled document this is the text of (`recognise-bundled.ts`). */
  readonly attachedTo: string | null;
};

/** A proposal and what the student thinks of it. */
export type Decision = {
  readonly proposal: string;
  readonly rule: string;
  readonly decision: ProposalDecision;
};

/** Where a fact is in the text that came with an import; null where its passage is no more. */
export type NewAnchor = { readonly factId: string; readonly at: Passage | null };

/** What `Study` can do with documents of the student's own. Each command is one step of undo. */
export type StudyImports = {
  /**
   * Stores the file and its text, then the event that names them. Where storing fails there is no event,
   * and the collection is as before.
   */
  importDocument(request: NewImport): Promise<Result<Import, DocumentProblem>>;
  /** The text of an import, as it was when it was read. */
  readText(importId: string): Promise<Result<DocumentText, DocumentProblem>>;
  /** Kept at once, so that leaving and returning loses nothing; nothing is in the deck by it. */
  decideProposals(
    importId: string,
    decisions: readonly Decision[],
  ): Promise<Result<null, StudyProblem>>;
  /** Accepted facts enter the deck (`imported-facts.ts` makes them from proposals). */
  addFacts(
    importId: string,
    facts: readonly ImportedFact[],
    events: readonly ImportedEvent[],
  ): Promise<Result<null, StudyProblem>>;
  /** Takes a whole import out, or brings it back with everything that was learnt. */
  withdrawImport(importId: string, isWithdrawn: boolean): Promise<Result<null, StudyProblem>>;
  /** After a corrected file, or for the bundled facts of an attached text; `importId` brought the text. */
  reanchorFacts(
    importId: string,
    documentId: string,
    anchors: readonly NewAnchor[],
  ): Promise<Result<null, StudyProblem>>;
};
