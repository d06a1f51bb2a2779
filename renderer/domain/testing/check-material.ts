import { ok } from "#corpus/result.ts";
import type { CardCatalog } from "#renderer/domain/card-catalog.ts";
import { createLineFacts } from "#renderer/domain/check-lines.ts";
import { type CheckMaterial, foldView } from "#renderer/domain/check-material.ts";
import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import { testCatalog, testDecks } from "./test-cards.ts";
import { testNowMs } from "./test-study.ts";

/**
 * What a check looks at where all is well: a working copy that took the lines in one by one, and another
 * that was made from all of them. A test puts its fault into one of them.
 */
export async function checkMaterial(
  lines: readonly JournalEvent[],
  catalog: CardCatalog = testCatalog(testDecks(4)),
): Promise<CheckMaterial> {
  const device = "device-a";
  const nothing = async () => ok([]);
  const [used, fresh] = [createStudyFold(catalog, device), createStudyFold(catalog, device)];
  for (const line of lines) {
    used.apply([line]);
    await used.settle(nothing, async () => {});
  }
  const byLog = lines.toSorted((a, b) =>
    a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1,
  );
  fresh.apply(byLog);
  await fresh.settle(nothing, async () => {});
  const facts = createLineFacts(testNowMs);
  facts.take(byLog);
  const { last, events } = facts.facts();
  const headIds = Object.fromEntries([...last].map(([name, { id }]) => [name, id]));
  return {
    files: { files: 1, events, damage: [] },
    status: { device, heads: fresh.heads(), headIds, readOnly: null },
    lines: facts.facts(),
    stored: { isWhole: true, detail: "" },
    used: foldView(used, used.parts.history.views([])),
    fresh: foldView(fresh, fresh.parts.history.views([])),
    rescued: [],
    documents: {
      stored: [{ sha256: "a".repeat(64), title: "会合の記録", state: "whole", copies: "whole" }],
      passages: [{ factId: "my-report/target-1", title: "会合の記録", isThere: true }],
    },
    catalog,
    nowMs: testNowMs,
    today: studyDayOf(testNowMs, 540),
  };
}
