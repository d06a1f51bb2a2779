import type { Fact, Segment } from "#corpus/fact.ts";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { hrefTo } from "../route.ts";
import styles from "./fact-entry.module.css";

type Props = {
  readonly fact: Fact;
  /** Gaps whose text is marked, quietly. */
  readonly marked?: ReadonlySet<string>;
  readonly isActMarked?: boolean;
};

/** A fact in a list: the statement, leading to its own page, and who did what, in which document. */
export function FactEntry({ fact, marked, isActMarked = false }: Props) {
  const { t, lang } = useTexts();
  const document = useMaterial().document(fact.documentId);
  const by = fact.by
    .map((party) => t(`vocabulary.party.${party}`))
    .join(lang === "ja" ? "、" : ", ");
  const act = t(`vocabulary.act.${fact.act}`);
  const localId = fact.id.slice(fact.documentId.length + 1);
  return (
    <li className={styles.entry}>
      <a className={styles.statement} href={hrefTo("library", fact.documentId, localId)}>
        <Statement segments={fact.statement[lang]} marked={marked} />
      </a>
      <ul className={styles.marks}>
        <li className={styles[`importance${fact.importance}`]}>
          {t(`library.importance${fact.importance}`)}
        </li>
        {by !== "" && (
          <li>
            {by}
            {lang === "ja" ? "：" : " "}
            {isActMarked ? <mark className={styles.new}>{act}</mark> : act}
          </li>
        )}
        {fact.layer !== document.kind && <li>{t(`vocabulary.layer.${fact.layer}`)}</li>}
        <li>{document.shortTitle[lang]}</li>
      </ul>
    </li>
  );
}

function Statement({
  segments,
  marked,
}: {
  readonly segments: readonly Segment[];
  readonly marked: ReadonlySet<string> | undefined;
}) {
  let from = 0;
  return segments.map((segment) => {
    const key = from;
    from += segment.text.length;
    return segment.gapId !== undefined && marked?.has(segment.gapId) === true ? (
      <mark key={key} className={styles.new}>
        {segment.text}
      </mark>
    ) : (
      <span key={key}>{segment.text}</span>
    );
  });
}
