import { ok, type Result } from "#corpus/result.ts";
import type { Check } from "./check-material.ts";
import type { DocumentCheck, DocumentsPort } from "./documents-port.ts";
import type { FactPlace, Imports } from "./imports.ts";
import { readStoredText } from "./stored-text.ts";
import type { StudyProblem } from "./study-problem.ts";

/** What was seen of the files of the student's own. */
export type DocumentMaterial = {
  /** Each file and each text read from one, with the title it was imported under. */
  readonly stored: readonly (DocumentCheck & { readonly title: string })[];
  /** Places of facts, and whether the stored text has the passage there. */
  readonly passages: readonly {
    readonly factId: string;
    readonly title: string;
    readonly isThere: boolean;
  }[];
};

/** Names per question: a document may be large, and a host answers within a time. */
const atOnce = 20;

/** Has every stored file and its copies read, and every text compared with the passages that lie in it. */
export async function lookAtDocuments(
  documents: DocumentsPort,
  imports: Imports,
  pause: () => Promise<void>,
): Promise<Result<DocumentMaterial, StudyProblem>> {
  const titles = new Map<string, string>();
  for (const { file, text, title } of imports.all) {
    titles.set(file.sha256, title).set(text.sha256, title);
  }
  const names = [...titles.keys()];
  const stored: DocumentMaterial["stored"][number][] = [];
  for (let start = 0; start < names.length; start += atOnce) {
    const checked = await documents.check(names.slice(start, start + atOnce));
    if (!checked.ok) return checked;
    for (const one of checked.value) stored.push({ ...one, title: titles.get(one.sha256) ?? "" });
    await pause();
  }
  const unreadable = stored.filter(({ state }) => state === "missing" || state === "altered");
  const gone = new Set(unreadable.map(({ sha256 }) => sha256));
  const places = placesByImport(imports);
  const passages: DocumentMaterial["passages"][number][] = [];
  for (const { importId, text, title } of imports.all) {
    const inText = places.get(importId) ?? [];
    // What is gone is said once, not for every passage in it.
    if (inText.length === 0 || gone.has(text.sha256)) continue;
    const read = await readStoredText(documents, text.sha256);
    for (const { factId, place } of inText) {
      const { quote, span } = place;
      const isThere = read.ok && read.value.text.slice(span.start, span.end) === quote;
      passages.push({ factId, title, isThere });
    }
    await pause();
  }
  return ok({ stored, passages });
}

type PlacedFact = { readonly factId: string; readonly place: FactPlace };

function placesByImport({ facts, attached }: Imports): ReadonlyMap<string, readonly PlacedFact[]> {
  const byImport = new Map<string, PlacedFact[]>();
  const add = (factId: string, place: FactPlace): void => {
    const known = byImport.get(place.importId);
    if (known === undefined) byImport.set(place.importId, [{ factId, place }]);
    else known.push({ factId, place });
  };
  for (const [factId, { place }] of facts) add(factId, place);
  for (const [factId, place] of attached) add(factId, place);
  return byImport;
}

/** What must hold of imported files, of the texts read from them, and of the copies in the backups. */
export const documentChecks: readonly Check[] = [
  {
    id: "documents-stored",
    isMended: false,
    look({ documents }, findings) {
      findings.look(documents.stored.length);
      for (const { sha256, state, title } of documents.stored) {
        if (state === "whole") continue;
        const isRestored = state === "restored";
        findings.add(sha256, { kind: "document", title, state }, "", isRestored);
      }
    },
  },
  {
    id: "documents-passages",
    isMended: false,
    look({ documents }, findings) {
      findings.look(documents.passages.length);
      for (const { factId, title, isThere } of documents.passages) {
        if (!isThere) findings.add(factId, { kind: "document", title, state: "passage" });
      }
    },
  },
  {
    id: "documents-copies",
    isMended: false,
    look({ documents }, findings) {
      for (const { sha256, copies, title } of documents.stored) {
        if (copies === "none") continue;
        findings.look(1);
        if (copies === "whole") continue;
        const state = copies === "restored" ? "copy-restored" : "copy-altered";
        const isRestored = copies === "restored";
        findings.add(sha256, { kind: "document", title, state }, "", isRestored);
      }
    },
  },
];
