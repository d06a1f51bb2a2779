import { leechTag } from "./card-marks.ts";
import type { CardTable } from "./card-table.ts";
import { at } from "./columns.ts";
import type { QuizAnswer } from "./quiz-log.ts";
import { factOf } from "./quiz-touched.ts";

/** Below this a fact is likelier than one in five to be forgotten. */
const weakBelow = 0.8;

/**
 * The facts a student is weak in: a card of theirs is likely forgotten, is a leech, or their last quiz answer was
 * not right. `retrievabilities` are those of the rows, 0–1.
 */
export function weakFacts(
  table: CardTable,
  answers: readonly QuizAnswer[],
  retrievabilities: Float64Array,
): ReadonlySet<string> {
  const weak = new Set<string>();
  const leech = table.tags.indexOf(leechTag);
  for (let row = 0; row < table.length; row += 1) {
    if (at(table.phase, row) === 0) continue;
    const isLeech = leech >= 0 && ((at(table.tagBits, row) >>> leech) & 1) === 1;
    if (isLeech || at(retrievabilities, row) < weakBelow)
      weak.add(factOf(table.cardIds[row] ?? ""));
  }
  const last = new Map<string, QuizAnswer["verdict"]>();
  for (const { item, verdict } of answers) last.set(item.factId, verdict);
  for (const [factId, verdict] of last) if (verdict !== "right") weak.add(factId);
  return weak;
}
