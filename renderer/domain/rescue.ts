import type { CardCatalog } from "./card-catalog.ts";
import type { JournalPort, JournalStatus } from "./journal-port.ts";
import { giveBack, lostLines, rescueProblem, type WorkingCopy } from "./lost-lines.ts";
import type { Remains } from "./remains.ts";
import { isSameRecord } from "./same-history.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StudyStore } from "./study-store.ts";

type RescueDeps = {
  readonly journal: JournalPort;
  readonly store: Pick<StudyStore, "loadRemains">;
  readonly catalog: CardCatalog;
};

/**
 * What the stored working copy has and the journal has lost is given back to the journal; the caller reads
 * it from there. Where that fails `fresh` takes it in as it is, and the copy, which alone still has it,
 * must stay. The copy may be damaged, or be another version's. Null where nothing was lost.
 */
export async function rescue(
  { journal, store, catalog }: RescueDeps,
  status: JournalStatus,
  fresh: StudyFold,
): Promise<StudyProblem | null> {
  const loaded = await store.loadRemains();
  if (!loaded.ok) return null;
  const copy = workingCopyOf(loaded.value, catalog);
  if (!isSameRecord({ heads: copy.heads }, status)) return null;
  const lines = lostLines(copy, fresh);
  if (lines.length === 0) return null;
  const given = await giveBack(journal, lines);
  if (!given.ok) fresh.apply(lines);
  return rescueProblem(given, lines.length);
}

function workingCopyOf(
  { summary, catalogIds, kept, reviews }: Remains,
  catalog: CardCatalog,
): WorkingCopy & Pick<JournalStatus, "heads"> {
  // Another catalog numbers its cards otherwise.
  const ids = summary?.catalog === catalog.version ? catalog.cardIds : catalogIds;
  const isReadable = summary !== null && ids !== null;
  return {
    heads: summary?.heads ?? Object.fromEntries(kept.map(({ device, seq }) => [device, seq])),
    kept,
    reviews: isReadable ? reviews : [],
    cardIds: isReadable ? [...ids, ...summary.strangers] : [],
    devices: summary?.devices ?? [],
  };
}
