import { err, ok, type Result } from "#corpus/result.ts";
import type { CommandDeps } from "./command-deps.ts";
import type { DocumentProblem, DocumentsPort } from "./documents-port.ts";
import { eventParts } from "./event-parts.ts";
import { importEventSchemas, mostFactsPerEvent } from "./import-events.ts";
import type { Import } from "./imports.ts";
import type { RecentAction } from "./recent-actions.ts";
import { readStoredText, storeText } from "./stored-text.ts";
import type { EventBody, StudyEventBody } from "./study-event.ts";
import type { NewImport, StudyImports } from "./study-imports.ts";
import type { StudyProblem } from "./study-problem.ts";

type Deps = CommandDeps & {
  readonly documents: DocumentsPort;
  /** What the last command of a writer ended with; null where all went well. */
  readonly problem: () => StudyProblem | null;
  readonly nowMs: () => number;
};

/** The commands of `StudyImports`. What they are given is checked like anything from outside. */
export function importCommands(deps: Deps): StudyImports {
  const { fold, record, asWriter, newId, today, documents } = deps;
  const imports = () => fold().decided().imports;
  /** Imports that failed, perhaps only in their reply: tried again, each is the same one. */
  const unsure = new Map<string, EventBody<"document-imported">>();
  const importOf = (importId: string): Import | undefined =>
    imports().all.find((each) => each.importId === importId);

  /** Null where all events are on the disk. Where one fails, those before it are taken back. */
  async function recordAll(events: readonly StudyEventBody[]): Promise<StudyProblem | null> {
    let problem: StudyProblem | null = notWriting;
    await asWriter(async () => {
      const before = fold().undoable();
      if (await record(...events)) {
        problem = null;
        return;
      }
      problem = deps.problem() ?? notWriting;
      const last = fold().undoable();
      if (last === null || last === before || !isOf(last, events)) return;
      const eventIds = last.events.map(({ id }) => id);
      await record({ kind: "undid", v: 1, body: { eventIds } });
    });
    return problem;
  }

  async function act(events: readonly StudyEventBody[]): Promise<Result<null, StudyProblem>> {
    const problem = await recordAll(events);
    return problem === null ? ok(null) : err(problem);
  }

  /** One action, over as many events as a list needs. */
  function ofOneAction<T>(
    items: readonly T[],
    most: number,
    eventOf: (part: T[], index: number, action: { action?: string }) => StudyEventBody,
  ): readonly StudyEventBody[] {
    const parts = eventParts(items, most);
    const action = parts.length > 1 ? { action: newId() } : {};
    return parts.map((part, index) => eventOf(part, index, action));
  }

  return {
    async importDocument(request) {
      const stored = await store(documents, request);
      if (!stored.ok) return stored;
      const { file, text } = stored.value;
      const act = JSON.stringify([file.sha256, text.sha256, request.documentId, request.title]);
      const body =
        unsure.get(act) ??
        importEventSchemas["document-imported"].parse({
          importId: newId(),
          documentId: request.documentId ?? `my-${file.sha256.slice(0, 16)}`,
          title: request.title.slice(0, 500),
          lang: request.lang,
          format: request.text.format,
          fileName: request.fileName?.slice(-500) ?? null,
          file,
          text,
          attachedTo: request.attachedTo,
          atMs: deps.nowMs(),
        });
      unsure.set(act, body);
      const problem = await recordAll([{ kind: "document-imported", v: 1, body }]);
      if (problem !== null) return err(problem);
      unsure.delete(act);
      return ok(importOf(body.importId) ?? { ...body, isWithdrawn: false, decisions: new Map() });
    },
    async readText(importId) {
      const known = importOf(importId);
      return known === undefined ? err(missing) : readStoredText(documents, known.text.sha256);
    },
    decideProposals: (importId, decisions) =>
      act(
        ofOneAction(decisions, 500, (part, _, action) => {
          const body = { importId, decisions: part, ...action };
          return {
            kind: "proposals-decided",
            v: 1,
            body: importEventSchemas["proposals-decided"].parse(body),
          };
        }),
      ),
    async addFacts(importId, facts, events) {
      const known = importOf(importId);
      if (known === undefined) return err(unknown(importId));
      const { documentId } = known;
      return act(
        ofOneAction(facts, mostFactsPerEvent, (part, _, action) => {
          const ids = new Set(part.map(({ eventId }) => eventId));
          const body = {
            importId,
            documentId,
            events: events.filter(({ id }) => ids.has(id)),
            facts: part,
            studyDay: today(),
            ...action,
          };
          return {
            kind: "facts-added",
            v: 1,
            body: importEventSchemas["facts-added"].parse(body),
          };
        }),
      );
    },
    async withdrawImport(importId, isWithdrawn) {
      const known = importOf(importId);
      if (known === undefined) return err(unknown(importId));
      if (known.isWithdrawn === isWithdrawn) return ok(null);
      return act([{ kind: "import-withdrawn", v: 1, body: { importId, isWithdrawn } }]);
    },
    reanchorFacts: (importId, documentId, anchors) =>
      act(
        ofOneAction(anchors, mostAnchorsPerEvent, (part, _, action) => {
          const body = { importId, documentId, anchors: part, ...action };
          return {
            kind: "facts-reanchored",
            v: 1,
            body: importEventSchemas["facts-reanchored"].parse(body),
          };
        }),
      ),
  };
}

/** Whether an action is made of the first ones of these events. */
function isOf({ action }: RecentAction, events: readonly StudyEventBody[]): boolean {
  const [first] = events;
  return (
    action !== null && first !== undefined && "action" in first.body && first.body.action === action
  );
}

const mostAnchorsPerEvent = 200;

/** Another window writes: what is asked for here would go unheard. */
const notWriting: StudyProblem = { code: "refused", params: { detail: "not the writing window" } };
const missing: DocumentProblem = { code: "document-missing", params: {} };

function unknown(importId: string): StudyProblem {
  return { code: "refused", params: { detail: `no import ${importId}` } };
}

/** The file and its text, each under its hash. Nothing refers to them before the event that names both. */
async function store(
  documents: DocumentsPort,
  { file, text }: NewImport,
): Promise<Result<Pick<Import, "file" | "text">, DocumentProblem>> {
  const raw = await documents.put(file);
  if (!raw.ok) return raw;
  const read = await storeText(documents, text);
  return read.ok ? ok({ file: raw.value, text: read.value }) : read;
}
