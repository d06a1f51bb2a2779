import type { Counts } from "#renderer/domain/study.ts";
import { formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import styles from "./counts.module.css";

const kinds = ["new", "learning", "review"] as const;

type Props = {
  readonly label: string;
  readonly counts: Counts;
  /** The count the card on screen belongs to. */
  readonly current?: keyof Counts | null;
  readonly size: "small" | "large";
};

/** New, learning and due: coloured as Anki does, and named, since colour alone says nothing. */
export function CountList({ label, counts, current = null, size }: Props) {
  const { t, lang } = useTexts();
  return (
    <ul aria-label={label} className={`${styles.counts} ${styles[size]}`}>
      {kinds.map((kind) => (
        <li
          key={kind}
          aria-current={kind === current ? "true" : undefined}
          className={`${styles.count} ${counts[kind] === 0 ? styles.none : styles[kind]}`}
        >
          <span className={styles.name}>{t(`count.${kind}`)}</span>{" "}
          <span className={styles.value}>{formatNumber(lang, counts[kind])}</span>
        </li>
      ))}
    </ul>
  );
}
