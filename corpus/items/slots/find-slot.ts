import type { Fact, Gap } from "../../fact.ts";
import type { Found, Slot } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { acronymSlot } from "./acronym.ts";
import { articleSlot } from "./article.ts";
import { closedListSlot } from "./closed-list.ts";
import { dateSlot } from "./date.ts";
import { eventPlaceSlot } from "./event-place.ts";
import { provablyFalse } from "./guards.ts";
import { numberSlot } from "./number.ts";
import { officeHolderSlot } from "./office-holder.ts";
import { oneAnswerSlot } from "./one-answer.ts";

/** The first that knows the gap decides. */
const finders: readonly ((fact: Fact, gap: Gap, source: ItemSource) => Found | null)[] = [
  dateSlot,
  eventPlaceSlot,
  officeHolderSlot,
  acronymSlot,
  articleSlot,
  numberSlot,
  closedListSlot,
  oneAnswerSlot,
];

export function findSlot(fact: Fact, gap: Gap, source: ItemSource): Slot | null {
  for (const find of finders) {
    const found = find(fact, gap, source);
    if (found === null) continue;
    const candidates = provablyFalse(found.candidates, fact, gap, source);
    return candidates.length === 0 ? null : { fact, gap, ...found, candidates };
  }
  return null;
}
