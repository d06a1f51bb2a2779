import styles from "./mark.module.css";

/** The app's mark: a document with one gap filled. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 64 64" aria-hidden="true">
      <rect className={styles.sheet} width="64" height="64" rx="14" />
      <g className={styles.text}>
        <rect x="14" y="16" width="36" height="5" rx="2.5" />
        <rect x="14" y="30" width="9" height="5" rx="2.5" />
        <rect x="45" y="30" width="5" height="5" rx="2.5" />
        <rect x="14" y="44" width="26" height="5" rx="2.5" />
      </g>
      <rect className={styles.gap} x="26" y="25.5" width="16" height="14" rx="3" />
    </svg>
  );
}
