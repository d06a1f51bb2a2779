import { type CardMarks, leechTag, markedTag } from "#renderer/domain/card-marks.ts";
import { isFlag } from "#renderer/shared/flags.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import styles from "./card-marks-view.module.css";

/** What the student put on the card on screen: its flag, the mark, that it is a leech. */
export function CardMarksView({ marks }: { readonly marks: CardMarks }) {
  const { t } = useTexts();
  return (
    <span className={styles.marks}>
      {marks.tags.includes(leechTag) && <span className={styles.leech}>{t("card.leech")}</span>}
      {marks.tags.includes(markedTag) && (
        <span role="img" aria-label={t("card.isMarked")} className={styles.star}>
          ★
        </span>
      )}
      {isFlag(marks.flag) && <FlagMark flag={marks.flag} />}
    </span>
  );
}
