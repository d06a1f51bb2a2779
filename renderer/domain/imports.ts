import type { Passage } from "#corpus/anchoring/passage.ts";
import type { ImportedEvent, ImportedFact } from "./import-events.ts";
import type { StudyDay } from "./study-day.ts";
import type { EventBody } from "./study-event.ts";

/*
 * What a student has imported, as it follows from the events: part of `ReadyState` (`imports`), one object
 * as long as nothing of it changes.
 */

type DocumentImported = EventBody<"document-imported">;

/** A file in the data folder, by its SHA-256. */
export type StoredFile = DocumentImported["file"];

export type ProposalDecision = EventBody<"proposals-decided">["decisions"][number]["decision"];

/** A decision with the rule that made the proposal, for the page of precision by rule. */
export type DecidedProposal = { readonly rule: string; readonly decision: ProposalDecision };

/** One file that was read. Undone imports are not listed; withdrawn ones are. */
export type Import = Omit<DocumentImported, "action"> & {
  readonly isWithdrawn: boolean;
  /** By the proposal's id; what was set back to "open" is not listed. */
  readonly decisions: ReadonlyMap<string, DecidedProposal>;
};

/** Where a fact stands: offsets into the text that came with an import. */
export type FactPlace = Passage & { readonly importId: string };

/** A fact in the collection. */
export type AddedFact = {
  readonly fact: ImportedFact;
  readonly documentId: string;
  /** The import it was accepted from. */
  readonly importId: string;
  readonly addedOn: StudyDay;
  /** Of the text it was accepted from; its cards are in no other. */
  readonly lang: Import["lang"];
  /** In the newest text that has the passage. */
  readonly place: FactPlace;
  /** The document's text of today no longer has the passage; `place` is in an earlier one. */
  readonly isLost: boolean;
};

/** A document of the student's own, made from its imports that are not withdrawn. */
export type ImportedDocument = {
  readonly id: string;
  /** The newest; its title and language are the document's. */
  readonly current: Import;
  /** All of them, the oldest first. */
  readonly imports: readonly Import[];
  readonly events: readonly ImportedEvent[];
  /** In the order of the text. */
  readonly facts: readonly AddedFact[];
};

export type Imports = {
  /** All that are not undone, the latest first, withdrawn ones as well. */
  readonly all: readonly Import[];
  /** Documents that have an import which is not withdrawn, the latest first. */
  readonly documents: readonly ImportedDocument[];
  /** Facts in the collection, by id. */
  readonly facts: ReadonlyMap<string, AddedFact>;
  /** Bundled facts that are lit in their original, by id. */
  readonly attached: ReadonlyMap<string, FactPlace>;
};

/** Whether an id of a document, event, fact or card is one of the student's own. */
export function isImportedId(id: string): boolean {
  return id.startsWith(importedPrefix);
}

/** See `importedIdSchema`; no bundled id begins with it. */
const importedPrefix = "my-";

export const noImports: Imports = {
  all: [],
  documents: [],
  facts: new Map(),
  attached: new Map(),
};
