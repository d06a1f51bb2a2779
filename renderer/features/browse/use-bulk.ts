import { markedTag } from "#renderer/domain/card-marks.ts";
import type { CardTable } from "#renderer/domain/card-table.ts";
import type { Study } from "#renderer/domain/study.ts";
import { type StudyDay, studyDayOf } from "#renderer/domain/study-day.ts";
import { type Flag, flagNames } from "#renderer/shared/flags.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import { useNow } from "#renderer/shared/use-now.ts";

export type Bulk = ReturnType<typeof useBulk>;

type Days = { readonly from: number; readonly to: number };

/**
 * What can be done with all selected cards at once. Each is one action, which one undo takes back. What
 * goes on and off goes on unless all of them have it, as in Anki.
 */
export function useBulk(selected: ReadonlySet<number>) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { role } = useReady();
  const table = study.table();
  const count = selected.size;
  const n = formatNumber(lang, count);
  const cards = t("unit.cards", { count, n });
  const canAct = role === "writer" && count > 0;
  const today = useToday();
  const markedBit = bitOf(table, markedTag);
  const all = (has: (row: number) => boolean): boolean => count > 0 && every(selected, has);
  const areAll = {
    suspended: all((row) => table.isSuspended[row] === 1),
    buried: all((row) => table.buriedOn[row] === today),
    marked: all((row) => ((table.tagBits[row] ?? 0) & markedBit) !== 0),
    added: all((row) => table.addedDay[row] !== -1),
  };
  const ids = (): readonly string[] => [...selected].map((row) => table.cardIds[row] ?? "");

  const act = (done: (cardIds: readonly string[]) => Promise<void>, text: string): void => {
    if (canAct) void run(done(ids())).then(() => isDone(study) && flash(text, true));
    else if (count === 0) flash(t("browse.noSelection"), false);
  };

  return {
    canAct,
    count,
    areAll,
    /** Tags of any of the cards; a look at each of them. */
    tags: () => tagsOf(selected, table),
    suspend: () =>
      act(
        (cardIds) => study.suspend(cardIds, !areAll.suspended),
        areAll.suspended ? t("bulk.resumed", { cards }) : t("card.suspended", { cards }),
      ),
    bury: () =>
      act(
        (cardIds) => study.bury(cardIds, !areAll.buried),
        areAll.buried ? t("bulk.unburied", { cards }) : t("card.buried", { cards }),
      ),
    mark: () =>
      act(
        (cardIds) => study.tag(cardIds, markedTag, !areAll.marked),
        areAll.marked ? t("bulk.unmarked", { cards }) : t("bulk.marked", { cards }),
      ),
    /** The same flag once more takes it away, as in Anki. */
    flag: (flag: Flag) => {
      const isOff = all((row) => table.flag[row] === flag);
      const name = t(`flag.${flagNames[flag]}`);
      act(
        (cardIds) => study.flag(cardIds, isOff ? 0 : flag),
        isOff ? t("bulk.unflagged", { cards }) : t("bulk.flagged", { cards, name }),
      );
    },
    addToDeck: () =>
      act(
        (cardIds) => study.addToDeck(cardIds, !areAll.added),
        areAll.added ? t("bulk.removed", { cards }) : t("bulk.added", { cards }),
      ),
    tag: (tag: string, isTagged: boolean) =>
      act(
        (cardIds) => study.tag(cardIds, tag, isTagged),
        isTagged ? t("bulk.tagged", { cards, tag }) : t("bulk.untagged", { cards, tag }),
      ),
    setDue: (days: Days) =>
      act((cardIds) => study.setDue(cardIds, days), t("bulk.dueSet", { cards })),
    reset: () => act((cardIds) => study.reset(cardIds), t("bulk.wasReset", { cards })),
  };
}

/** Where it could not be saved, the message on the page says so. */
function isDone(study: Study): boolean {
  const state = study.getState();
  return state.status === "ready" && state.problem === null;
}

function useToday(): StudyDay {
  const nowMs = useNow();
  return studyDayOf(nowMs, utcOffsetMinAt(nowMs));
}

function every(rows: ReadonlySet<number>, has: (row: number) => boolean): boolean {
  for (const row of rows) if (!has(row)) return false;
  return true;
}

function bitOf({ tags }: CardTable, tag: string): number {
  const index = tags.indexOf(tag);
  return index < 0 ? 0 : 1 << index;
}

function tagsOf(rows: ReadonlySet<number>, table: CardTable): readonly string[] {
  let bits = 0;
  for (const row of rows) bits |= table.tagBits[row] ?? 0;
  return table.tags.filter((_, index) => (bits & (1 << index)) !== 0).sort();
}
