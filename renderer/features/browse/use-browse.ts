import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { SortOrder } from "#renderer/domain/search-sort.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { useBrowseDialogs } from "./browse-dialogs.tsx";
import { type Column, orderOf, orderText, storeColumns, storedColumns } from "./columns.ts";
import type { CellSource } from "./row-view.ts";
import { searchNamesOf } from "./search-names.ts";
import { useBrowseKeys } from "./use-browse-keys.ts";
import { useBulk } from "./use-bulk.ts";
import { useFound } from "./use-found.ts";
import { useIsWide } from "./use-is-wide.ts";
import { useQuery } from "./use-query.ts";
import { useSelection } from "./use-selection.ts";

export type Browse = ReturnType<typeof useBrowse>;

/** Everything the list of cards is made of: the query, what it finds, what is selected, what is open. */
export function useBrowse() {
  const table = useStudy().table();
  const material = useMaterial();
  const { tags } = table;
  const names = useMemo(() => searchNamesOf(material.corpus, tags), [material, tags]);
  const query = useQuery(names);
  const { order, sortBy } = useOrder();
  const found = useFound(query.query, order, names);
  const selection = useSelection(found.rows, query.query);
  const { rows, active } = selection.selection;
  const activeId = active === null ? null : (table.cardIds[active] ?? null);
  const bulk = useBulk(rows);
  const dialogs = useBrowseDialogs(activeId, bulk);
  const panes = usePanes();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const goToFound = useGoToFound(grid, query.isSettled && !found.isPreparing);
  useBrowseKeys({ field, selection, bulk, dialogs, onPreview: panes.togglePreview });
  return {
    table,
    names,
    query,
    order,
    sortBy,
    found,
    selection,
    activeId,
    bulk,
    dialogs,
    panes,
    field,
    grid,
    goToFound,
    source: useCellSource(found),
    ...useColumns(),
  };
}

/** Moves the focus to the list once it shows what was asked: keys must not meet the rows of an earlier query. */
function useGoToFound(grid: RefObject<HTMLTableElement | null>, isThere: boolean): () => void {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || !isThere) return;
    grid.current?.focus();
    setAsked(false);
  }, [grid, isAsked, isThere]);
  return () => setAsked(true);
}

function useOrder() {
  const [text, setText] = useInAddress("sort");
  const order = useMemo(() => orderOf(text), [text]);
  return { order, sortBy: (next: SortOrder) => setText(orderText(next)) };
}

function useColumns() {
  const [columns, setColumns] = useState<readonly Column[]>(storedColumns);
  return {
    columns,
    chooseColumns(chosen: readonly Column[]): void {
      setColumns(chosen);
      storeColumns(chosen);
    },
  };
}

/** What is open beside the list, or over it where there is no room beside it. */
function usePanes() {
  const isWide = useIsWide();
  const [isPreviewBeside, setPreviewBeside] = useState(true);
  const [over, setOver] = useState<"preview" | "filters" | "help" | null>(null);
  return {
    isWide,
    isPreviewBeside: isWide && isPreviewBeside,
    over: isWide && over !== "help" ? null : over,
    open: setOver,
    close: () => setOver(null),
    togglePreview(): void {
      if (isWide) setPreviewBeside(!isPreviewBeside);
      else setOver("preview");
    },
  };
}

function useCellSource({ today, retrievability }: ReturnType<typeof useFound>): CellSource {
  const { t, lang } = useTexts();
  const study = useStudy();
  const table = study.table();
  const material = useMaterial();
  const { edits } = useReady();
  const { revision } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: table and edits change in place and are counted.
  return useMemo(
    () => ({
      table,
      material,
      cardOf: (cardId: string) => study.cardOf(cardId),
      today,
      retrievability,
      t,
      lang,
    }),
    [study, table, revision, material, edits, today, retrievability, t, lang],
  );
}
