import type { SortColumn, SortOrder } from "#renderer/domain/search-sort.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./card-grid.module.css";
import { type Column, isSortable } from "./columns.ts";

type Props = {
  readonly columns: readonly Column[];
  readonly order: SortOrder;
  readonly onSort: (column: SortColumn) => void;
  /** Blocks have no columns to name; screen readers are told of them all the same. */
  readonly isHidden: boolean;
};

/** The names of the columns; pressing one sorts by it, once more the other way round. */
export function GridHead({ columns, order, onSort, isHidden }: Props) {
  const { t } = useTexts();
  const sortOf = (column: Column) =>
    order.column === column ? (order.isDescending ? "descending" : "ascending") : "none";
  return (
    <thead className={isHidden ? styles.hidden : styles.head}>
      <tr aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, index) =>
          isSortable(column) ? (
            <th
              key={column}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={sortOf(column)}
              className={`${styles.headCell} ${styles[column] ?? ""}`}
            >
              <button
                type="button"
                className={styles.sort}
                tabIndex={isHidden ? -1 : 0}
                onClick={() => onSort(column)}
              >
                {t(`column.${column}`)}
                <span aria-hidden="true" className={styles.arrow}>
                  {{ ascending: "▲", descending: "▼", none: "" }[sortOf(column)]}
                </span>
              </button>
            </th>
          ) : (
            <th
              key={column}
              scope="col"
              aria-colindex={index + 1}
              className={`${styles.headCell} ${styles.plain}`}
            >
              {t(`column.${column}`)}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
