import type { Lang } from "#corpus/bilingual.ts";
import type { Fact } from "#corpus/fact.ts";
import { useTexts } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import styles from "./fact-edit.module.css";
import { gapsIn } from "./fact-edit-draft.ts";

type Props = {
  readonly fact: Fact;
  readonly lang: Lang;
  readonly text: string;
  /** Puts a gap that was lost back into the text. */
  readonly onPutBack: (markup: string) => void;
};

/** Every gap the statement has to keep; one that is missing can be put back. */
export function GapChips({ fact, lang, text, onPutBack }: Props) {
  const { t } = useTexts();
  return (
    <ul className={styles.chips} aria-label={t("factEdit.gaps")}>
      <li aria-hidden="true" className={styles.note}>
        {t("factEdit.gaps")}
      </li>
      {gapsIn(text, fact, lang).map(({ id, markup, isThere }) => (
        <li key={id}>
          {isThere ? (
            <span className={styles.chip} lang={lang}>
              {id}
            </span>
          ) : (
            <Button onPress={() => onPutBack(markup)}>{t("factEdit.putBack", { gap: id })}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}
