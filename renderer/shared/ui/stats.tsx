import type { ReactNode } from "react";
import styles from "./stats.module.css";

/** A few figures side by side, each under its name. */
export function Stats({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.stats}>{children}</dl>;
}

type StatProps = { readonly name: string; readonly value: string; readonly detail?: string };

export function Stat({ name, value, detail }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {detail !== undefined && <dd className={styles.name}>{detail}</dd>}
    </div>
  );
}
