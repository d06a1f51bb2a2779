import type { FactId } from "#corpus/id.ts";
import { gapOfItem } from "#corpus/items/gap-of-item.ts";
import type { Verdict } from "#renderer/domain/quiz-events.ts";
import { type AcceptedAnswer, acceptedFor } from "#renderer/domain/quiz-log.ts";
import type { MockExam, MockItem } from "./mock-exams.ts";

/** The record keeps no longer answer as an accepted one; in UTF-16 units. */
const longestAccepted = 500;

/** Whether a student may count an answer as right: written, not counted so already, and read to its end. */
export function mayBeAccepted(
  { form }: Pick<MockItem, "form">,
  { given, verdict }: { readonly given: string | null; readonly verdict: Verdict | "open" },
): boolean {
  if (form !== "typed" && form !== "cloze") return false;
  if (verdict === "right" || given === null) return false;
  return given.trim() !== "" && given.length <= longestAccepted;
}

/** Whether an answer counts as right because it was accepted in the report, and is not withdrawn since. */
export function isAcceptedAt(
  { acceptedPlaces, items, finish }: Pick<MockExam, "acceptedPlaces" | "items" | "finish">,
  index: number,
  accepted: readonly AcceptedAnswer[],
): boolean {
  const item = items[index];
  const given = finish?.results[index]?.given;
  if (!acceptedPlaces.includes(index) || item === undefined || given == null) return false;
  return acceptedFor(accepted, acceptedGap(item)).includes(given.trim());
}

/** The gap an answer to a written item is accepted for. */
export function acceptedGap({ id, factId, lang }: Pick<MockItem, "id" | "factId" | "lang">) {
  return { factId, gapId: gapOfItem({ id, factId: factId as FactId }), lang };
}
