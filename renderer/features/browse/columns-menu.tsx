import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger, Separator } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type SortOrder, sortColumns } from "#renderer/domain/search-sort.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import menu from "#renderer/shared/ui/menu.module.css";
import { type Column, columns, inOrder } from "./columns.ts";
import styles from "./columns-menu.module.css";

type Props = {
  readonly chosen: readonly Column[];
  readonly onChoose: (columns: readonly Column[]) => void;
  readonly order: SortOrder;
  readonly onSort: (order: SortOrder) => void;
};

/** Which columns are there and what they are sorted by; the only way to sort where columns have no room. */
export function ColumnsMenu({ chosen, onChoose, order, onSort }: Props) {
  const { t } = useTexts();
  return (
    <MenuTrigger>
      <Button>
        {t("browse.columns")} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={menu.popover ?? ""} placement="bottom end">
        <Menu
          className={menu.menu ?? ""}
          aria-label={t("browse.columns")}
          shouldCloseOnSelect={false}
        >
          <MenuSection
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) =>
              onChoose(inOrder(columns.filter((column) => keys === "all" || keys.has(column))))
            }
          >
            <Header className={styles.title ?? ""}>{t("browse.columnsTitle")}</Header>
            {columns
              .filter((column) => column !== "front")
              .map((column) => (
                <MenuItem key={column} id={column} className={`${menu.item} ${styles.check}`}>
                  {t(`column.${column}`)}
                </MenuItem>
              ))}
          </MenuSection>
          <Separator className={menu.line ?? ""} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`by-${order.column}`]}
            onSelectionChange={(keys) => {
              const column = sortColumns.find((each) => keys !== "all" && keys.has(`by-${each}`));
              if (column !== undefined) onSort({ ...order, column });
            }}
          >
            <Header className={styles.title ?? ""}>{t("browse.sortBy")}</Header>
            {sortColumns.map((column) => (
              <MenuItem key={column} id={`by-${column}`} className={`${menu.item} ${styles.check}`}>
                {t(`column.${column}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={menu.line ?? ""} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order.isDescending ? "down" : "up"]}
            onSelectionChange={(keys) =>
              onSort({ ...order, isDescending: keys !== "all" && keys.has("down") })
            }
          >
            <Header className={styles.title ?? ""}>{t("browse.direction")}</Header>
            <MenuItem id="up" className={`${menu.item} ${styles.check}`}>
              {t("browse.ascending")}
            </MenuItem>
            <MenuItem id="down" className={`${menu.item} ${styles.check}`}>
              {t("browse.descending")}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
