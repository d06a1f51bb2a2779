import { ok, type Result } from "#corpus/result.ts";
import { checkCollection } from "./check-collection.ts";
import { lookAtDocuments } from "./check-documents.ts";
import { createLineFacts } from "./check-lines.ts";
import { type CheckMaterial, foldView } from "./check-material.ts";
import type { CheckReport } from "./check-result.ts";
import type { Collection } from "./collection.ts";
import type { JournalPort } from "./journal-port.ts";
import { giveBack, lostLines, rescueProblem } from "./lost-lines.ts";
import { catchUp, type Progress, rebuildFold } from "./open-study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyDeps } from "./study-deps.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";

type CheckDeps = Pick<StudyDeps, "journal" | "documents" | "catalog" | "clock" | "waits"> & {
  readonly collection: Collection;
  readonly device: string;
};

export type CheckRun = {
  readonly report: CheckReport;
  /** The fold to go on with, where the one in use was wrong. */
  readonly mended: StudyFold | null;
  /** Whether the journal got back what it had lost; null where it had lost nothing. */
  readonly rescue: StudyProblem | null;
};

/**
 * Reads the whole journal and holds everything against it. Writes nothing but what the journal has lost
 * and the working copy still has; to be run while no command is under way.
 */
export async function runCheck(
  { journal, documents, catalog, clock, waits, collection, device }: CheckDeps,
  onProgress: Progress,
): Promise<Result<CheckRun, StudyProblem>> {
  const nowMs = clock.nowMs();
  const known = await collection.readOn();
  if (!known.ok) return known;
  const [status, files] = [await journal.journalStatus(), await journal.checkJournal()];
  if (!status.ok) return status;
  if (!files.ok) return files;
  const lineFacts = createLineFacts(nowMs);
  const observed = withReader(journal, (events) => lineFacts.take(events));
  const rebuilt = await rebuildFold({ journal: observed, catalog, waits }, device, onProgress);
  if (!rebuilt.ok) return rebuilt;
  const fresh = rebuilt.value;
  // What came in meanwhile is known to both.
  const later = await catchUp(observed, fresh);
  if (!later.ok) return later;
  const readOn = await collection.readOn();
  if (!readOn.ok) return readOn;

  const stored = await collection.storedState();
  const reviews = await collection.storedReviews();
  const { fold } = collection;
  const usedReviews = reviews.ok ? reviews.value : fold.parts.history.views([]);
  const lines = lineFacts.facts();
  const rescued = lostLines(
    {
      kept: fold.kept().values(),
      reviews: usedReviews,
      cardIds: fold.rows.table.cardIds,
      devices: fold.parts.devices,
    },
    fresh,
  );
  fresh.apply(rescued);
  await fresh.settle(async () => ok([]), waits.pause);
  const seen = await lookAtDocuments(documents, fresh.decided().imports, waits.pause);
  if (!seen.ok) return seen;
  const material: CheckMaterial = {
    files: files.value,
    status: status.value,
    lines,
    stored: reviews.ok ? stored : { isWhole: false, detail: reviews.error.code },
    used: foldView(fold, usedReviews),
    fresh: foldView(fresh, fresh.parts.history.views([])),
    rescued,
    documents: seen.value,
    catalog,
    nowMs,
    today: studyDayOf(nowMs, clock.utcOffsetMin()),
  };
  const results = await checkCollection(material, waits.pause);
  const report: CheckReport = {
    atMs: nowMs,
    files: files.value.files,
    events: lines.events,
    cards: fresh.rows.table.length,
    reviews: fresh.parts.history.length(),
    results,
  };
  const isMended = results.some(({ outcome }) => outcome === "mended");
  if (rescued.length === 0) return ok({ report, mended: isMended ? fresh : null, rescue: null });
  const given = await giveBack(journal, rescued);
  const rescue = rescueProblem(given, rescued.length);
  if (!given.ok) return ok({ report, mended: isMended ? fresh : null, rescue });
  // They may have another place in the journal than the one they were lost from.
  const mended = await rebuildFold({ journal, catalog, waits }, device, () => {});
  return mended.ok ? ok({ report, mended: mended.value, rescue }) : mended;
}

/** The journal, with every page of events shown to `read`. */
function withReader(
  journal: JournalPort,
  read: (events: Parameters<ReturnType<typeof createLineFacts>["take"]>[0]) => void,
): JournalPort {
  return {
    journalStatus: () => journal.journalStatus(),
    appendEvent: (draft) => journal.appendEvent(draft),
    restoreEvents: (request) => journal.restoreEvents(request),
    checkJournal: () => journal.checkJournal(),
    async readEvents(request) {
      const page = await journal.readEvents(request);
      if (page.ok) read(page.value.events);
      return page;
    },
  };
}
