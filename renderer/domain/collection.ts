import { err, ok, type Result } from "#corpus/result.ts";
import { catchUp, type OpenedStudy, openStudy, rebuildWhole } from "./open-study.ts";
import type { ReviewChunk } from "./review-history.ts";
import type { StudyDeps } from "./study-deps.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StoreFailure, StudyStore } from "./study-store.ts";

/**
 * The fold together with what is not in memory of it. Where the store cannot give back what it was
 * given, the fold is made anew from the journal.
 */
export type Collection = {
  readonly fold: StudyFold;
  /** Whatever is late is taken into account. */
  settle(): Promise<Result<null, StudyProblem>>;
  /** Reads what the journal has beyond the fold. */
  readOn(): Promise<Result<null, StudyProblem>>;
  /** Begins anew from store and journal, as after a start. */
  reopen(): Promise<Result<OpenedStudy, StudyProblem>>;
  /** All reviews, to be read at once. */
  reviews(): Promise<Result<readonly ReviewChunk[], StudyProblem>>;
  /** The same, or why the store cannot give them; makes nothing anew. */
  storedReviews(): Promise<Result<readonly ReviewChunk[], StoreFailure>>;
  /** Whether the store holds something whole; null where none is in use. */
  storedState(): Promise<{ readonly isWhole: boolean; readonly detail: string } | null>;
  /** Goes on with another fold of the same events. */
  adopt(other: StudyFold): void;
  /** Goes on with all there is, where only a part was open until now. */
  complete(whole: OpenedStudy): Promise<Result<null, StudyProblem>>;
};

type CollectionDeps = Pick<StudyDeps, "journal" | "store" | "catalog" | "waits">;

export function createCollection(
  deps: CollectionDeps,
  opened: OpenedStudy,
  onRebuilt: (because: StudyProblem) => void,
): Collection {
  let { fold } = opened;
  let store: StudyStore | null = opened.store;

  async function loadReviews(): Promise<Result<readonly ReviewChunk[], StoreFailure>> {
    if (store === null) return ok([]);
    const loaded = await store.loadReviews();
    if (loaded.ok && !isComplete(loaded.value)) {
      return err({ code: "database-damaged", params: { detail: "reviews are missing" } });
    }
    return loaded;
  }

  async function storedReviews(): Promise<Result<readonly ReviewChunk[], StoreFailure>> {
    if (fold.parts.history.isWhole()) return ok(fold.parts.history.views([]));
    const stored = await loadReviews();
    return stored.ok ? ok(fold.parts.history.views(stored.value)) : stored;
  }

  function isComplete(stored: readonly ReviewChunk[]): boolean {
    const { history } = fold.parts;
    const rows = history.views(stored).reduce((sum, { length }) => sum + length, 0);
    return rows === history.length();
  }

  async function rebuild(because: StoreFailure): Promise<Result<null, StudyProblem>> {
    const status = await deps.journal.journalStatus();
    if (!status.ok) return status;
    const rebuilt = await rebuildWhole(deps, status.value, () => {});
    if (!rebuilt.ok) return rebuilt;
    fold = rebuilt.value.fold;
    onRebuilt(rebuilt.value.problem ?? because);
    return ok(null);
  }

  async function settle(): Promise<Result<null, StudyProblem>> {
    const settled = await fold.settle(loadReviews, deps.waits.pause);
    return settled.ok ? settled : rebuild(settled.error);
  }

  return {
    get fold() {
      return fold;
    },
    settle,
    async readOn() {
      const caughtUp = await catchUp(deps.journal, fold);
      return caughtUp.ok ? settle() : caughtUp;
    },
    async reopen() {
      const again = await openStudy(deps, () => {});
      if (again.ok) ({ fold, store } = again.value);
      return again;
    },
    storedReviews,
    async storedState() {
      if (store === null) return null;
      const loaded = await store.load();
      if (!loaded.ok) return { isWhole: false, detail: loaded.error.code };
      const { value } = loaded;
      return value.kind === "damaged"
        ? { isWhole: false, detail: value.detail }
        : { isWhole: true, detail: "" };
    },
    adopt(other) {
      fold = other;
    },
    async complete(whole) {
      // What was answered meanwhile stands in the journal.
      const caughtUp = await catchUp(deps.journal, whole.fold);
      if (!caughtUp.ok) return caughtUp;
      ({ fold, store } = whole);
      return settle();
    },
    async reviews() {
      const stored = await storedReviews();
      if (stored.ok) return stored;
      const rebuilt = await rebuild(stored.error);
      return rebuilt.ok ? ok(fold.parts.history.views([])) : rebuilt;
    },
  };
}
