import { actionText } from "#renderer/shared/action-text.ts";
import { CardMarksView } from "#renderer/shared/card-view/card-marks-view.tsx";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useVoices } from "#renderer/shared/speech/use-speaker.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { CountList } from "#renderer/shared/ui/counts.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { CardMenu } from "./card-menu.tsx";
import styles from "./review-toolbar.module.css";
import type { CardActions } from "./use-card-actions.ts";
import type { Review } from "./use-review.ts";
import type { MenuState } from "./use-review-keys.ts";

type Props = {
  readonly review: Review;
  readonly actions: CardActions;
  readonly menu: MenuState;
  readonly onReadAloud: () => void;
};

/** Way back, what is left, undo, the card's menu. It stays where it is from card to card. */
export function ReviewToolbar({ review, actions, menu, onReadAloud }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const { counts, next, today, saving, undoable, settings, reading } = review.state;
  const voices = useVoices();
  const card = next.kind === "card" ? next.card : null;
  const canRead = card !== null && voices.some(({ lang }) => lang === card.lang);
  const undoText =
    undoable === null
      ? t("review.undo")
      : t("action.undo", { action: actionText(texts, undoable) });
  const left = counts.new + counts.learning + counts.review;
  const total = today.answered + left;
  // What is left is not known before the whole record is read.
  const readingText =
    reading === null
      ? ""
      : t("starting.reading", {
          percent: formatNumber(lang, Math.floor((100 * reading.done) / reading.total)),
        });
  return (
    <header className={styles.bar}>
      <div className={styles.row}>
        <a className={styles.back} href={hrefTo("today")} aria-label={t("review.back")}>
          <span aria-hidden="true">←</span>
          <span className={styles.wide}>{t("app.today")}</span>
        </a>
        {reading !== null ? (
          <span className={styles.reading} data-reading>
            {readingText}
          </span>
        ) : settings.showCounts ? (
          <CountList
            label={t("review.remaining")}
            counts={counts}
            current={next.kind === "card" ? next.counted : null}
            size="small"
          />
        ) : (
          <span />
        )}
        <div className={styles.end}>
          <span className={styles.marks}>
            <CardMarksView marks={actions.marks} />
          </span>
          <span className={styles.saving} data-shown={saving || undefined}>
            {saving ? t("review.saving") : ""}
          </span>
          <Button
            look="quiet"
            aria-label={undoText}
            isDisabled={!review.canUndo}
            onPress={review.undo}
          >
            <span aria-hidden="true">↶</span>
            <span className={styles.wide}>{t("review.undo")}</span>
          </Button>
          {card !== null && (
            <CardMenu
              actions={actions}
              isOpen={menu.isOpen}
              onOpenChange={menu.setOpen}
              onReadAloud={canRead ? onReadAloud : null}
            />
          )}
        </div>
      </div>
      {reading !== null ? (
        <Progress
          label={t("starting.title")}
          value={reading.done}
          max={reading.total}
          valueText={readingText}
          thin
        />
      ) : (
        <Progress
          label={t("review.progress")}
          value={today.answered}
          max={total}
          valueText={`${today.answered} / ${total}`}
          thin
        />
      )}
    </header>
  );
}
