import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./quiz.module.css";
import type { Paged } from "./use-paged.ts";

/** From page to page; nothing where there is one only. */
export function Pager({ paged }: { readonly paged: Paged<unknown> }) {
  const { t, lang } = useTexts();
  const { shown, from, page, pages, total, go } = paged;
  if (pages === 1) return null;
  const n = (count: number): string => formatNumber(lang, count);
  const move = (to: number): void => {
    go(to);
    window.scrollTo(0, 0);
  };
  return (
    <nav className={styles.pager} aria-label={t("quiz.past.pages")}>
      <Button isDisabled={page === 1} onPress={() => move(page - 1)}>
        {t("quiz.past.back")}
      </Button>
      <span role="status">
        {t("quiz.past.range", { from: n(from + 1), to: n(from + shown.length), total: n(total) })}
      </span>
      <Button isDisabled={page === pages} onPress={() => move(page + 1)}>
        {t("quiz.past.on")}
      </Button>
    </nav>
  );
}
