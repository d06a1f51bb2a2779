import { useMemo } from "react";
import { type SearchWorld, searchCards } from "#renderer/domain/search-cards.ts";
import { emptySearchLog } from "#renderer/domain/search-log.ts";
import type { SearchNames } from "#renderer/domain/search-names.ts";
import type { Query } from "#renderer/domain/search-query.ts";
import { retrievabilities } from "#renderer/domain/search-retrievability.ts";
import { type SortOrder, type SortRanks, sortRows } from "#renderer/domain/search-sort.ts";
import { type StudyDay, studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { useNow } from "#renderer/shared/use-now.ts";
import { editedDays } from "./edited-days.ts";
import { nameRanks } from "./name-ranks.ts";
import { useCardIndex } from "./use-card-index.ts";
import { asks, useSearchLog } from "./use-search-log.ts";

export type Found = {
  /** Rows of the card table, in order. */
  readonly rows: Uint32Array;
  readonly today: StudyDay;
  /** 0–1 by row of the table, NaN for new cards. */
  readonly retrievability: Float64Array;
  /** What the query or the order needs is still being worked out. */
  readonly isPreparing: boolean;
};

/** What a query finds now. A hundred thousand cards take some twenty milliseconds. */
export function useFound(query: Query, order: SortOrder, names: SearchNames): Found {
  const study = useStudy();
  const { settings, parameters, edits } = useReady();
  const material = useMaterial();
  const { corpus } = material;
  const { index, version } = useCardIndex();
  const nowMs = useNow();
  const today = studyDayOf(nowMs, utcOffsetMinAt(nowMs));
  const log = useSearchLog(query, today);
  const table = study.table();
  const { revision } = table;
  const side = order.column === "front" || order.column === "back" ? order.column : null;
  const sideRanks = side === null ? null : index.ranks(side);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes in place and counts its revision.
  const retrievability = useMemo(
    () => retrievabilities(table, today, parameters),
    [table, revision, today, parameters],
  );
  const editedDay = useMemo(
    () => editedDays(table, edits, material.cardsOf),
    [table, table.length, edits, material],
  );
  const eventRanks = useMemo(() => nameRanks(corpus, table), [corpus, table, table.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: table and index change in place and are counted.
  const rows = useMemo(() => {
    const world: SearchWorld = {
      table,
      today,
      learnUntilMs: nowMs + settings.learnAheadMin * 60_000,
      cardLang: settings.cardLang,
      names,
      texts: index.texts,
      log: log ?? emptySearchLog,
      editedDay,
      retrievability,
    };
    const ranks: SortRanks = {
      ...eventRanks,
      front: sideRanks ?? [],
      back: sideRanks ?? [],
    };
    return sortRows(searchCards(query, world), order, world, ranks);
  }, [
    query,
    order,
    table,
    revision,
    nowMs,
    settings.cardLang,
    settings.learnAheadMin,
    names,
    version,
    log,
    retrievability,
    editedDay,
    eventRanks,
    sideRanks,
  ]);

  const isPreparing =
    (asks(query, "rated") && log === null) ||
    (asks(query, "text") && !index.texts.isComplete) ||
    (side !== null && sideRanks === null);
  return { rows, today, retrievability, isPreparing };
}
