import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { FilterList } from "./filter-list.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { SearchHelp } from "./search-help.tsx";
import type { Browse } from "./use-browse.ts";

/** What lies over the list where it has no room beside it, and the help of the search. */
export function Over({ browse }: { readonly browse: Browse }) {
  const { t } = useTexts();
  const { panes, query, table, activeId } = browse;
  const { over, close } = panes;
  if (over === null) return null;
  if (over === "help") return <SearchHelp onClose={close} />;
  return (
    <Dialog title={t(`browse.${over}`)} isOpen onClose={close}>
      {over === "preview" ? (
        <PreviewPane cardId={activeId} />
      ) : (
        <FilterList query={query.query} table={table} onToggle={query.toggle} />
      )}
      <div>
        <Button look="primary" onPress={close}>
          {t("app.close")}
        </Button>
      </div>
    </Dialog>
  );
}
