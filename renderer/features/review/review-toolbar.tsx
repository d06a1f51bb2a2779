import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { CountList } from "#renderer/shared/ui/counts.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import styles from "./review-toolbar.module.css";
import type { Review } from "./use-review.ts";

/** Way back, what is left, undo. It stays where it is from card to card. */
export function ReviewToolbar({ review }: { readonly review: Review }) {
  const { t } = useTexts();
  const { counts, next, today, saving } = review.state;
  const left = counts.new + counts.learning + counts.review;
  const total = today.answered + left;
  return (
    <header className={styles.bar}>
      <div className={styles.row}>
        <a className={styles.back} href={hrefTo("today")} aria-label={t("review.back")}>
          <span aria-hidden="true">←</span>
          <span className={styles.wide}>{t("app.today")}</span>
        </a>
        <CountList
          label={t("review.remaining")}
          counts={counts}
          current={next.kind === "card" ? next.counted : null}
          size="small"
        />
        <div className={styles.end}>
          <span className={styles.saving} data-shown={saving || undefined}>
            {saving ? t("review.saving") : ""}
          </span>
          <Button
            look="quiet"
            aria-label={t("review.undo")}
            isDisabled={!review.canUndo}
            onPress={review.undo}
          >
            <span aria-hidden="true">↶</span>
            <span className={styles.wide}>{t("review.undo")}</span>
          </Button>
        </div>
      </div>
      <Progress
        label={t("review.progress")}
        value={today.answered}
        max={total}
        valueText={`${today.answered} / ${total}`}
        thin
      />
    </header>
  );
}
