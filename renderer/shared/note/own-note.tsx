import { useTexts } from "../i18n.ts";
import { useReady } from "../study-context.ts";
import styles from "./own-note.module.css";

/** The student's note on a fact, as it was written; nothing where there is none. */
export function OwnNote({ factId }: { readonly factId: string }) {
  const { t, lang } = useTexts();
  const note = useReady().edits.notes.get(factId);
  if (note === undefined) return null;
  return (
    <section className={styles.note} aria-label={t("note.own")}>
      <h2 lang={lang} className={styles.title}>
        {t("note.own")}
      </h2>
      <p className={styles.text}>{note}</p>
    </section>
  );
}
