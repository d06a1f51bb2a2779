import { useEffect, useState } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import styles from "./plain-screen.module.css";

type Props = {
  readonly done: number;
  readonly total: number | null;
  /** Whether some cards can be reviewed already; null while that is not known. */
  readonly canReview?: boolean | null;
};

/** While the study record is read. */
export function Starting({ done, total, canReview = null }: Props) {
  const isLate = useIsLate();
  if (canReview === null && !isLate) return null;
  return <Shown done={done} total={total} canReview={canReview} />;
}

/** Most starts are over before this; what is never seen is not laid out either. */
function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

function Shown({ done, total, canReview }: Required<Props>) {
  const { t, lang } = useTexts();
  const progress =
    total === null
      ? null
      : t("starting.progress", {
          done: formatNumber(lang, done),
          total: formatNumber(lang, total),
        });
  return (
    <main className={`${styles.screen} ${canReview === null ? styles.appearing : ""}`}>
      <h1>{t("starting.title")}</h1>
      <p>{t("starting.what")}</p>
      {progress !== null && (
        <>
          <Progress
            label={t("starting.title")}
            value={done}
            max={total ?? 1}
            valueText={progress}
          />
          <p className={styles.muted}>{progress}</p>
        </>
      )}
      {canReview && (
        <>
          <p>{t("starting.meanwhile")}</p>
          <p>
            <ButtonLink href={hrefTo("review")}>{t("starting.review")}</ButtonLink>
          </p>
        </>
      )}
    </main>
  );
}
