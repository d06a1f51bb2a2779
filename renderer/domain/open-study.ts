import { err, ok, type Result } from "#corpus/result.ts";
import type { Heads, JournalPort } from "./journal-port.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StoredStudy, StoreFailure, StudyStore } from "./study-store.ts";

/** A collection that is read and ready. */
export type OpenedStudy = {
  readonly fold: StudyFold;
  /** Null where the projection cannot be used and the journal alone carries on. */
  readonly store: StudyStore | null;
  /** The store has to be written anew, not added to. */
  readonly isRebuilt: boolean;
  readonly problem: StoreFailure | null;
};

export type Progress = (done: number, total: number) => void;

/**
 * Brings projection and journal together: what the projection has is taken over, what the journal has
 * beyond it is read. A projection that is missing, damaged, or ahead of the journal is made anew.
 */
export async function openStudy(
  journal: JournalPort,
  store: StudyStore,
  onProgress: Progress,
): Promise<Result<OpenedStudy, StudyProblem>> {
  const [status, loaded] = await Promise.all([journal.journalStatus(), store.load()]);
  if (!status.ok) return status;
  if (status.value.readOnly !== null) return err(status.value.readOnly);
  // A newer version may have written what this one cannot take into account: nothing is touched.
  if (!loaded.ok && loaded.error.code === "database-newer") return loaded;

  const stored = loaded.ok ? loaded.value : ({ kind: "empty" } satisfies StoredStudy);
  const { heads } = status.value;
  const isUsable = stored.kind === "found" && !isAhead(stored.snapshot.heads, heads);
  const fold = isUsable ? createStudyFold(stored.snapshot) : createStudyFold();
  const total = countUpTo(heads) - countUpTo(fold.heads());
  if (total > 0) {
    const caughtUp = await catchUp(journal, fold, (done) => onProgress(done, total));
    if (!caughtUp.ok) return caughtUp;
  }
  return ok({
    fold,
    store: loaded.ok ? store : null,
    isRebuilt: !isUsable,
    problem: loaded.ok ? null : loaded.error,
  });
}

/** Events per page: small enough that the page stays alive in between. */
const pageSize = 5_000;

/** Reads what the journal has beyond the fold, page by page. */
export async function catchUp(
  journal: JournalPort,
  fold: StudyFold,
  onProgress: (done: number) => void = () => {},
): Promise<Result<null, StudyProblem>> {
  for (let done = 0; ; ) {
    const page = await journal.readEvents({ after: fold.heads(), limit: pageSize });
    if (!page.ok) return page;
    fold.apply(page.value.events);
    done += page.value.events.length;
    onProgress(done);
    if (!page.value.more) return ok(null);
    if (page.value.events.length === 0)
      throw new Error("The journal promises more and gives nothing.");
  }
}

/** The projection knows events that the journal does not have: it belongs to another history. */
function isAhead(projection: Heads, journal: Heads): boolean {
  return Object.entries(projection).some(([device, seq]) => seq > (journal[device] ?? 0));
}

function countUpTo(heads: Heads): number {
  return Object.values(heads).reduce((sum, seq) => sum + seq, 0);
}
