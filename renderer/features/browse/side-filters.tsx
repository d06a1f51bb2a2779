import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./browse-screen.module.css";
import { FilterList } from "./filter-list.tsx";
import type { Browse } from "./use-browse.ts";

/** The filters beside the list. */
export function SideFilters({ browse }: { readonly browse: Browse }) {
  const { t } = useTexts();
  const { query, table } = browse;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <aside className={styles.side} aria-label={t("browse.filters")} tabIndex={0}>
      <FilterList query={query.query} table={table} onToggle={query.toggle} />
    </aside>
  );
}
