import type { CardCatalog } from "./card-catalog.ts";
import type { JournalPort, JournalStatus } from "./journal-port.ts";
import { giveBack, lostLines, rescueProblem } from "./lost-lines.ts";
import { isSameRecord } from "./same-history.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StudySnapshot } from "./study-snapshot.ts";
import type { StudyStore } from "./study-store.ts";

type RescueDeps = {
  readonly journal: JournalPort;
  readonly store: Pick<StudyStore, "loadReviews">;
  readonly catalog: CardCatalog;
};

/**
 * What the stored working copy has and the journal has lost is given back to the journal; the caller reads
 * it from there. Where that fails `fresh` takes it in as it is, and the copy, which alone still has it,
 * must stay. Null where nothing was lost.
 */
export async function rescue(
  { journal, store, catalog }: RescueDeps,
  stored: StudySnapshot,
  status: JournalStatus,
  fresh: StudyFold,
): Promise<StudyProblem | null> {
  const { summary } = stored;
  if (!isSameRecord(summary, status)) return null;
  const isSameCatalog = summary.catalog === catalog.version;
  const loaded = isSameCatalog ? await store.loadReviews() : null;
  const lines = lostLines(
    {
      kept: stored.events.flatMap(({ events }) => events),
      // Another catalog numbers its cards otherwise: of those answers nobody knows the card.
      reviews: loaded?.ok ? loaded.value : isSameCatalog ? stored.reviews : [],
      cardIds: [...catalog.cardIds, ...summary.strangers],
      devices: summary.devices,
    },
    fresh,
  );
  if (lines.length === 0) return null;
  const given = await giveBack(journal, lines);
  if (!given.ok) fresh.apply(lines);
  return rescueProblem(given, lines.length);
}
