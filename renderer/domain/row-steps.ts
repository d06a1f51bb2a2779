import { leechTag } from "./card-marks.ts";
import type { CardRows } from "./card-rows.ts";
import { cardPhases, notBuried } from "./card-table.ts";
import { at } from "./columns.ts";
import { clearMemory, memoryAt, putMemory } from "./memory-row.ts";
import type { ReviewMet } from "./review-rows.ts";
import {
  isDay,
  nextMemory,
  type Parameters,
  type ReviewRefusal,
  retrievability,
} from "./schedule.ts";
import { studyDayOf } from "./study-day.ts";
import type { ReviewedBody, StudyEvent } from "./study-event.ts";

/** Events about cards that are no answers: what a student decides about them. */
export type Deed = Extract<
  StudyEvent,
  {
    kind:
      | "cards-suspended"
      | "cards-buried"
      | "cards-flagged"
      | "cards-tagged"
      | "cards-added"
      | "due-set"
      | "cards-reset";
  }
>;

const deedKinds: ReadonlySet<string> = new Set<Deed["kind"]>([
  "cards-suspended",
  "cards-buried",
  "cards-flagged",
  "cards-tagged",
  "cards-added",
  "due-set",
  "cards-reset",
]);

export function isDeed(event: StudyEvent): event is Deed {
  return deedKinds.has(event.kind);
}

export function cardIdsOf(deed: Deed): readonly string[] {
  return deed.kind === "due-set" ? deed.body.due.map(({ cardId }) => cardId) : deed.body.cardIds;
}

/** What a deed does to the card in its list at `index`; the card's row is `row`. */
export function stepDeed(rows: CardRows, row: number, deed: Deed, index: number): void {
  const study = rows.study();
  switch (deed.kind) {
    case "cards-suspended":
      study.isSuspended[row] = Number(deed.body.isSuspended);
      break;
    case "cards-buried":
      study.buriedOn[row] = deed.body.isBuried ? deed.body.studyDay : notBuried;
      break;
    case "cards-flagged":
      study.flag[row] = deed.body.flag;
      break;
    case "cards-tagged":
      setTag(rows, row, deed.body.tag, deed.body.isTagged);
      break;
    case "cards-added":
      study.addedDay[row] = deed.body.isAdded ? deed.body.studyDay : -1;
      break;
    case "due-set":
      setDue(rows, row, deed.body.due[index]?.studyDay ?? 0);
      break;
    case "cards-reset":
      clearMemory(study, row);
      break;
  }
  rows.changed(row);
}

function setTag(rows: CardRows, row: number, tag: string, isTagged: boolean): void {
  const bit = rows.tagBit(tag);
  if (bit === null) return;
  const { tagBits } = rows.study();
  const mask = 1 << bit;
  tagBits[row] = isTagged ? at(tagBits, row) | mask : at(tagBits, row) & ~mask;
}

function setDue(rows: CardRows, row: number, studyDay: number): void {
  if (!isDay(studyDay)) return;
  const study = rows.study();
  if (at(study.phase, row) === 0) {
    study.plannedDay[row] = studyDay;
    return;
  }
  study.phase[row] = cardPhases.indexOf("review");
  study.step[row] = 0;
  study.dueDay[row] = studyDay;
  study.dueAtMs[row] = Number.NaN;
}

export type ReviewStep = { readonly met: ReviewMet; readonly refusal: ReviewRefusal | null };

/** What an answer does to its card, and what it met there. */
export function stepReview(
  rows: CardRows,
  row: number,
  body: ReviewedBody,
  parameters: Parameters,
): ReviewStep {
  const study = rows.study();
  const memory = memoryAt(study, row);
  const next = nextMemory(memory, body, parameters);
  const met: ReviewMet = {
    phaseBefore: at(study.phase, row),
    elapsedDays:
      memory.state === "new" ? -1 : Math.max(0, body.studyDay - memory.lastReview.studyDay),
    stabilityBefore: memory.state === "new" ? 0 : memory.stability,
    retrievability:
      memory.state === "new" ? Number.NaN : retrievability(memory, body.studyDay, parameters),
    isRefused: !next.ok,
  };
  if (next.ok) {
    const { due } = next.value;
    putMemory(
      study,
      row,
      next.value,
      due.unit === "day" ? due.studyDay : studyDayOf(due.atMs, body.utcOffsetMin),
    );
    study.plannedDay[row] = -1;
  }
  if (body.leech !== undefined) setTag(rows, row, leechTag, true);
  if (body.leech === "suspend") study.isSuspended[row] = 1;
  rows.changed(row);
  return { met, refusal: next.ok ? null : next.error };
}
