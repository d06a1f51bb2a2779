import type { Licence } from "#renderer/shared/shell.ts";
import styles from "./licence-list.module.css";

/** Third-party packages; each opens to its licence's full text, which is in English. */
export function LicenceList({ licences }: { readonly licences: readonly Licence[] }) {
  return (
    <ul className={styles.list} lang="en">
      {licences.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details className={styles.item}>
            <summary className={styles.summary}>
              <span className={styles.name}>
                {name} {version}
              </span>{" "}
              <span className={styles.licence}>{licence}</span>
            </summary>
            <p className={styles.text}>{text}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
