import { cardPhases, mostTags } from "./card-table.ts";
import { at } from "./columns.ts";
import type { CommandDeps } from "./command-deps.ts";
import { inParts } from "./in-parts.ts";
import { mix } from "./mix.ts";
import { intervalDays } from "./schedule.ts";
import { scheduleOptions } from "./schedule-options.ts";
import type { Study } from "./study.ts";
import { type StudyEventBody, tagSchema } from "./study-event.ts";

type CardCommands = Pick<
  Study,
  "suspend" | "bury" | "flag" | "tag" | "addToDeck" | "setDue" | "reset" | "reschedule"
>;

type DueDate = { readonly cardId: string; readonly studyDay: number };

/** The commands about cards, one or many at once. Cards that are so already are left out. */
export function cardCommands(deps: CommandDeps): CardCommands {
  const { fold, today, record, asWriter } = deps;
  const table = () => fold().rows.table;

  /** Known cards, each once, that a command would change. */
  function changing(
    cardIds: readonly string[],
    isDone: (row: number) => boolean,
  ): readonly string[] {
    return [...new Set(cardIds)].filter((cardId) => {
      const row = table().rowOf(cardId);
      return row >= 0 && !isDone(row);
    });
  }

  /** One action, over as many events as its list needs. */
  async function recordList<T>(
    items: readonly T[],
    eventOf: (part: T[], action: { action?: string }) => StudyEventBody,
  ): Promise<void> {
    const parts = inParts(items);
    const action = parts.length > 1 ? { action: deps.newId() } : {};
    await record(...parts.map((part) => eventOf([...part], action)));
  }

  function recordDue(due: readonly DueDate[], reason: "chosen" | "rescheduled"): Promise<void> {
    return recordList(due, (part, action) => ({
      kind: "due-set",
      v: 1,
      body: { due: part, reason, ...action },
    }));
  }

  return {
    suspend: (cardIds, isSuspended) =>
      asWriter(() => {
        const changed = changing(
          cardIds,
          (row) => at(table().isSuspended, row) === Number(isSuspended),
        );
        return recordList(changed, (part, action) => ({
          kind: "cards-suspended",
          v: 1,
          body: { cardIds: part, isSuspended, ...action },
        }));
      }),
    bury: (cardIds, isBuried) =>
      asWriter(() => {
        const studyDay = today();
        const changed = changing(
          cardIds,
          (row) => (at(table().buriedOn, row) === studyDay) === isBuried,
        );
        return recordList(changed, (part, action) => ({
          kind: "cards-buried",
          v: 1,
          body: { cardIds: part, studyDay, isBuried, ...action },
        }));
      }),
    flag: (cardIds, flag) =>
      asWriter(() => {
        const changed = changing(cardIds, (row) => at(table().flag, row) === flag);
        return recordList(changed, (part, action) => ({
          kind: "cards-flagged",
          v: 1,
          body: { cardIds: part, flag, ...action },
        }));
      }),
    tag: (cardIds, tag, isTagged) =>
      asWriter(async () => {
        tagSchema.parse(tag);
        const bit = fold().rows.tagBit(tag);
        if (bit === null) {
          deps.refuse({ code: "too-many-tags", params: { most: mostTags } });
          return;
        }
        const changed = changing(
          cardIds,
          (row) => ((at(table().tagBits, row) >>> bit) & 1) === Number(isTagged),
        );
        await recordList(changed, (part, action) => ({
          kind: "cards-tagged",
          v: 1,
          body: { cardIds: part, tag, isTagged, ...action },
        }));
      }),
    addToDeck: (cardIds, isAdded) =>
      asWriter(() => {
        const studyDay = today();
        const changed = changing(cardIds, (row) => at(table().addedDay, row) >= 0 === isAdded);
        return recordList(changed, (part, action) => ({
          kind: "cards-added",
          v: 1,
          body: { cardIds: part, isAdded, studyDay, ...action },
        }));
      }),
    setDue: (cardIds, { from, to }) =>
      asWriter(() => {
        // As if dealt out: neighbours in the text get different days, and each day as many as the next.
        const dealt = changing(cardIds, () => false).toSorted(
          (a, b) => mix(a, today()) - mix(b, today()) || (a < b ? -1 : 1),
        );
        const days = Math.max(1, to - from + 1);
        return recordDue(
          dealt.map((cardId, index) => ({ cardId, studyDay: today() + from + (index % days) })),
          "chosen",
        );
      }),
    reset: (cardIds) =>
      asWriter(() => {
        const untouched = (row: number) =>
          at(table().phase, row) === 0 && at(table().plannedDay, row) < 0;
        return recordList(changing(cardIds, untouched), (part, action) => ({
          kind: "cards-reset",
          v: 1,
          body: { cardIds: part, ...action },
        }));
      }),
    reschedule: () =>
      asWriter(() => {
        const options = scheduleOptions(fold().decided());
        const { phase, stability, lastDay, dueDay, cardIds, length } = table();
        const due: DueDate[] = [];
        for (let row = 0; row < length; row += 1) {
          if (at(phase, row) !== cardPhases.indexOf("review")) continue;
          const studyDay = at(lastDay, row) + intervalDays(at(stability, row), options);
          if (studyDay !== at(dueDay, row)) due.push({ cardId: cardIds[row] ?? "", studyDay });
        }
        return recordDue(due, "rescheduled");
      }),
  };
}
