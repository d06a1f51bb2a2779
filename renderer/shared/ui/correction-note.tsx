import type { Lang } from "#corpus/bilingual.ts";
import type { Correction } from "#corpus/fact.ts";
import { formatDate } from "../format.ts";
import { useTextsIn } from "../i18n.ts";
import styles from "./correction-note.module.css";

/** When an answer was put right, and what was wrong with it. */
export function CorrectionNote({ correction, lang }: Props) {
  const t = useTextsIn(lang);
  return (
    <div lang={lang} className={styles.note}>
      <p className={styles.title}>
        {t("correction.on", { date: formatDate(lang, correction.on) })}
      </p>
      <p>{correction.note[lang]}</p>
    </div>
  );
}

type Props = { readonly correction: Correction; readonly lang: Lang };

/** The mark on a card that is back because its answer was wrong. */
export function CorrectionMark({ lang }: { readonly lang: Lang }) {
  return <p className={styles.mark}>{useTextsIn(lang)("correction.mark")}</p>;
}
