import { useEffect, useRef } from "react";
import { formatInterval, formatTime } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import styles from "./rest.module.css";
import { UndoLast } from "./undo-last.tsx";
import type { Review } from "./use-review.ts";

/** Nothing to show just now, but a card in learning comes back within the day. */
export function Waiting({
  untilMs,
  review,
}: {
  readonly untilMs: number;
  readonly review: Review;
}) {
  const { t, lang } = useTexts();
  const minutes = Math.max(1, Math.ceil((untilMs - useNow(5_000)) / 60_000));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.rest}>
      <h1 ref={heading} tabIndex={-1}>
        {t("waiting.title")}
      </h1>
      <p className={styles.left}>
        {t("waiting.left", { interval: formatInterval(t, lang, { unit: "minutes", minutes }) })}
      </p>
      <p>{t("waiting.text", { when: formatTime(lang, untilMs) })}</p>
      <p className={styles.note}>{t("waiting.auto")}</p>
      <div className={styles.actions}>
        <ButtonLink href={hrefTo("today")}>{t("finish.toToday")}</ButtonLink>
        <UndoLast review={review} />
      </div>
    </div>
  );
}
