import { langs } from "#corpus/bilingual.ts";
import type { Fact } from "#corpus/fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { GapMark } from "#renderer/shared/ui/gap-mark.tsx";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import styles from "./fact-statement.module.css";

/**
 * The statement in both languages, the reader's own first, with everything marked that is asked for; of a student's
 * own document in the language it is written in.
 */
export function FactStatement({ fact }: { readonly fact: Fact }) {
  const { t, lang } = useTexts();
  return (
    <section className={styles.statements} aria-label={t("library.both")}>
      {langs
        .filter((each) => fact.lang === undefined || each === fact.lang)
        .toSorted((a) => (a === lang ? -1 : 1))
        .map((each) => (
          <p key={each} lang={each} className={styles.statement}>
            {fact.statement[each].map((segment, index) => {
              const text = <NamedText text={segment.text} lang={each} />;
              // biome-ignore lint/suspicious/noArrayIndexKey: a statement never changes its runs.
              if (segment.gapId === undefined) return <span key={index}>{text}</span>;
              return <GapMark key={segment.gapId}>{text}</GapMark>;
            })}
          </p>
        ))}
    </section>
  );
}
