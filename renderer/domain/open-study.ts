import { err, ok, type Result } from "#corpus/result.ts";
import { type EarlyCards, foldEarlyCards } from "./early-cards.ts";
import type { Heads, JournalPort, JournalStatus } from "./journal-port.ts";
import { rescue } from "./rescue.ts";
import { goesOn } from "./same-history.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyDeps } from "./study-deps.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StudyStore } from "./study-store.ts";

/** A collection that is read and ready. */
export type OpenedStudy = {
  readonly fold: StudyFold;
  readonly device: string;
  /** Null where the projection cannot be used and the journal alone carries on. */
  readonly store: StudyStore | null;
  /** The store has to be written anew, not added to. */
  readonly isRebuilt: boolean;
  readonly problem: StudyProblem | null;
  /** What may be asked for while the rest is being read; null where all is known. */
  readonly early: EarlyCards | null;
};

export type Progress = (done: number, total: number) => void;

type OpenDeps = Pick<StudyDeps, "journal" | "store" | "catalog" | "waits">;

/** Told of a few cards that can be studied while the journal is being read. */
export type OnEarly = {
  /** Events in the journal from which on it is worth while. */
  readonly fromEvents: number;
  readonly question: () => { readonly today: StudyDay; readonly presented: string | null };
  readonly open: (early: OpenedStudy) => Promise<void>;
};

/**
 * Brings projection and journal together: what the projection has is taken over, what the journal has
 * beyond it is read. A projection that is missing, damaged, of another catalog, or of another history than
 * the journal's is made anew, and what it alone still has is given back to the journal first.
 */
export async function openStudy(
  { journal, store, catalog, waits }: OpenDeps,
  onProgress: Progress,
  onEarly: OnEarly | null = null,
): Promise<Result<OpenedStudy, StudyProblem>> {
  const [status, loaded] = await Promise.all([journal.journalStatus(), store.load()]);
  if (!status.ok) return status;
  if (status.value.readOnly !== null) return err(status.value.readOnly);
  // A newer version may have written what this one cannot take into account: nothing is touched.
  if (!loaded.ok && loaded.error.code === "database-newer") return loaded;

  const { heads, device } = status.value;
  const found = loaded.ok && loaded.value.kind === "found" ? loaded.value.snapshot : null;
  const damaged = loaded.ok && loaded.value.kind === "damaged" ? loaded.value.history : null;
  const history = found?.summary ?? damaged;
  const isSame = history === null ? ok(true) : await goesOn(journal, history, status.value);
  if (!isSame.ok) return isSame;
  const isUsable = isSame.value && found?.summary.catalog === catalog.version;
  const stored = isUsable ? found : null;
  const known = stored?.summary.heads ?? {};
  const total = countUpTo(heads) - countUpTo(known);
  const progress = (done: number) => onProgress(done, total);
  if (stored !== null) {
    const fold = createStudyFold(catalog, device, stored);
    if (total > 0) {
      const caughtUp = await catchUp(journal, fold, progress, waits.pause);
      if (!caughtUp.ok) return caughtUp;
    }
    const settled = await fold.settle(() => store.loadReviews(), waits.pause);
    if (settled.ok)
      return ok({ fold, device, store, isRebuilt: false, problem: null, early: null });
  }
  // What the working copy alone still has is not in the journal, so that no card is known for certain.
  if (onEarly !== null && isSame.value) {
    const problem = loaded.ok ? null : loaded.error;
    await offerEarly({ journal, catalog, waits }, onEarly, { heads, device, problem });
  }
  const opened = { device, isRebuilt: true, early: null } as const;
  if (!loaded.ok) {
    const rebuilt = await rebuildFold({ journal, catalog, waits }, device, onProgress);
    if (!rebuilt.ok) return rebuilt;
    return ok({ ...opened, fold: rebuilt.value, store: null, problem: loaded.error });
  }
  const rebuilt = await rebuildWhole({ journal, store, catalog, waits }, status.value, onProgress);
  if (!rebuilt.ok) return rebuilt;
  const { fold, problem } = rebuilt.value;
  const isKept = problem?.code === "record-not-mended";
  return ok({ ...opened, fold, store: isKept ? null : store, problem });
}

/** A fold of the whole journal, after that got back what the store alone still had. */
export async function rebuildWhole(
  { journal, store, catalog, waits }: OpenDeps,
  status: JournalStatus,
  onProgress: Progress,
): Promise<
  Result<{ readonly fold: StudyFold; readonly problem: StudyProblem | null }, StudyProblem>
> {
  const rebuilt = await rebuildFold({ journal, catalog, waits }, status.device, onProgress);
  if (!rebuilt.ok) return rebuilt;
  const fold = rebuilt.value;
  const problem = await rescue({ journal, store, catalog }, status, fold);
  if (problem !== null) {
    const readOn = await catchUp(journal, fold);
    if (!readOn.ok) return readOn;
    await fold.settle(async () => ok([]), waits.pause);
  }
  return ok({ fold, problem });
}

/** Opens a few cards of a long journal before all of it is read. */
async function offerEarly(
  { journal, catalog, waits }: Pick<OpenDeps, "journal" | "catalog" | "waits">,
  { fromEvents, question, open }: OnEarly,
  { heads, device, problem }: Pick<OpenedStudy, "device" | "problem"> & { readonly heads: Heads },
): Promise<void> {
  if (countUpTo(heads) < fromEvents) return;
  const deps = { journal, catalog, pause: waits.pause };
  const first = await foldEarlyCards(deps, { device, heads, ...question() });
  if (first === null) return;
  const { fold, cards: early } = first;
  await open({ fold, device, store: null, isRebuilt: true, problem, early });
}

/** A fold of the whole journal. */
export async function rebuildFold(
  { journal, catalog, waits }: Pick<OpenDeps, "journal" | "catalog" | "waits">,
  device: string,
  onProgress: Progress,
): Promise<Result<StudyFold, StudyProblem>> {
  const status = await journal.journalStatus();
  if (!status.ok) return status;
  const total = countUpTo(status.value.heads);
  const fold = createStudyFold(catalog, device);
  const caughtUp = await catchUp(journal, fold, (done) => onProgress(done, total), waits.pause);
  if (!caughtUp.ok) return caughtUp;
  // All reviews are in memory, so that nothing has to be brought back.
  await fold.settle(async () => ok([]), waits.pause);
  return ok(fold);
}

/** Events per page of the journal: each costs a way to the host and back. */
const pageSize = 2_000;
/** Events taken in before the page gets a chance to do something else: some ten milliseconds. */
const sliceSize = 500;

/**
 * Reads what the journal has beyond the fold, page by page, the next one while one is taken in; `pause` lets the
 * page breathe in between.
 */
export async function catchUp(
  journal: JournalPort,
  fold: StudyFold,
  onProgress: (done: number) => void = () => {},
  pause: () => Promise<void> = async () => {},
): Promise<Result<null, StudyProblem>> {
  let heads = fold.heads();
  let done = 0;
  let reading = journal.readEvents({ after: heads, limit: pageSize });
  for (;;) {
    const page = await reading;
    if (!page.ok) return page;
    const { events, more } = page.value;
    if (more) {
      if (events.length === 0) throw new Error("The journal promises more and gives nothing.");
      heads = { ...heads, ...Object.fromEntries(events.map(({ device, seq }) => [device, seq])) };
      reading = journal.readEvents({ after: heads, limit: pageSize });
    }
    for (let from = 0; from < events.length; from += sliceSize) {
      if (from > 0) await pause();
      fold.apply(events.slice(from, from + sliceSize));
    }
    done += events.length;
    onProgress(done);
    if (!more) return ok(null);
  }
}

/** Events up to the heads, of all devices. */
export function countUpTo(heads: Heads): number {
  return Object.values(heads).reduce((sum, seq) => sum + seq, 0);
}
