import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { ActionsMenu } from "./actions-menu.tsx";
import styles from "./browse-screen.module.css";
import { ColumnsMenu } from "./columns-menu.tsx";
import { SearchField } from "./search-field.tsx";
import { Standing } from "./standing.tsx";
import type { Browse } from "./use-browse.ts";

/** The search field, how many cards it found, and the menus. */
export function BrowseTools({ browse }: { readonly browse: Browse }) {
  const { t } = useTexts();
  const { query, names, found, table, selection, order, panes, bulk, dialogs } = browse;
  return (
    <div className={styles.tools}>
      <SearchField
        ref={browse.field}
        text={query.text}
        setText={query.setText}
        names={names}
        problem={query.problem}
        onHelp={() => panes.open("help")}
        onDone={browse.goToFound}
      />
      <div className={styles.bar}>
        <Standing
          found={found.rows.length}
          total={table.length}
          selected={selection.selection.rows.size}
          isPreparing={found.isPreparing}
          isStale={query.problem !== null}
        />
        <div className={styles.buttons}>
          {!panes.isWide && (
            <Button onPress={() => panes.open("filters")}>{t("browse.filters")}</Button>
          )}
          <ColumnsMenu
            chosen={browse.columns}
            onChoose={browse.chooseColumns}
            order={order}
            onSort={browse.sortBy}
          />
          <ActionsMenu bulk={bulk} dialogs={dialogs} onPreview={panes.togglePreview} />
        </div>
      </div>
    </div>
  );
}
