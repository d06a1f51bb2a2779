import type { ReactNode } from "react";
import styles from "./gap-mark.module.css";

/** What a card asks for, marked in the statement it stands in. */
export function GapMark({ children }: { readonly children: ReactNode }) {
  return <mark className={styles.gap}>{children}</mark>;
}
