import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./rest.module.css";

/** As many as a student adds at once; once more adds as many again. */
const more = { newCards: 10, reviews: 50 } as const;

/** At the end of the day: a way to go beyond today's limits, for today alone. */
export function MoreToday() {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { deck, hasMoreReviews, role } = useReady();
  const hasNew = deck.seen < deck.total;
  if (role === "follower" || !(hasNew || hasMoreReviews)) return null;
  const raise = (by: { readonly newCards: number; readonly reviews: number }): void => {
    void run(study.raiseLimits(by)).then(() => flash(t("more.raised"), true));
  };
  return (
    <section className={styles.more} aria-label={t("more.title")}>
      <h2>{t("more.title")}</h2>
      <div className={styles.actions}>
        {hasNew && (
          <Button onPress={() => raise({ newCards: more.newCards, reviews: 0 })}>
            {t("more.newCards", { n: formatNumber(lang, more.newCards) })}
          </Button>
        )}
        {hasMoreReviews && (
          <Button onPress={() => raise({ newCards: 0, reviews: more.reviews })}>
            {t("more.reviews", { n: formatNumber(lang, more.reviews) })}
          </Button>
        )}
      </div>
    </section>
  );
}
