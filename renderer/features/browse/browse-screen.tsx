import { useTexts } from "#renderer/shared/i18n.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { BrowseDialogView } from "./browse-dialogs.tsx";
import styles from "./browse-screen.module.css";
import { BrowseTools } from "./browse-tools.tsx";
import { CardGrid } from "./card-grid.tsx";
import { orderAfter } from "./columns.ts";
import { NothingFound } from "./nothing-found.tsx";
import { Over } from "./over.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { SideFilters } from "./side-filters.tsx";
import { useBrowse } from "./use-browse.ts";

/** All cards: searched, sorted, looked at, and changed one by one or many at once. */
export function BrowseScreen() {
  const { t } = useTexts();
  const browse = useBrowse();
  const { found, order, selection, panes, activeId } = browse;
  const isEmpty = found.rows.length === 0 && !found.isPreparing;
  return (
    <Page title={t("browse.title")} isFull>
      <BrowseTools browse={browse} />
      <div className={styles.panes} data-preview={panes.isPreviewBeside || undefined}>
        {panes.isWide && <SideFilters browse={browse} />}
        <div className={styles.list}>
          {isEmpty && <NothingFound onShowAll={() => browse.query.setText("")} />}
          <CardGrid
            ref={browse.grid}
            rows={found.rows}
            search={browse.query.query}
            source={browse.source}
            columns={browse.columns}
            order={order}
            onSort={(column) => browse.sortBy(orderAfter(order, column))}
            selection={selection.selection}
            onChoose={selection.choose}
            onOpen={panes.togglePreview}
          />
        </div>
        {panes.isPreviewBeside && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
          <aside className={styles.preview} aria-label={t("browse.preview")} tabIndex={0}>
            <PreviewPane cardId={activeId} />
          </aside>
        )}
      </div>
      <Over browse={browse} />
      <BrowseDialogView dialogs={browse.dialogs} activeId={activeId} bulk={browse.bulk} />
    </Page>
  );
}
