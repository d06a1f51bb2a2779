import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./browse-screen.module.css";

type Props = {
  readonly found: number;
  readonly total: number;
  readonly selected: number;
  readonly isPreparing: boolean;
  /** The list is what an earlier query found. */
  readonly isStale: boolean;
};

/** How many cards there are and how many are selected; also said to screen readers. */
export function Standing({ found, total, selected, isPreparing, isStale }: Props) {
  const { t, lang } = useTexts();
  const n = formatNumber(lang, found);
  const parts = [
    isPreparing
      ? t("browse.preparing")
      : t(found === total ? "browse.foundAll" : "browse.found", { count: found, n }),
    selected > 1 && t("browse.selected", { count: selected, n: formatNumber(lang, selected) }),
    isStale && t("browse.stale"),
  ];
  return (
    <p role="status" className={styles.standing}>
      {parts.filter((part) => part !== false).join(lang === "ja" ? "　" : " · ")}
    </p>
  );
}
