import type { ReactNode } from "react";
import styles from "./report.module.css";

/** A table that scrolls in its box where the window is too narrow; a keyboard scrolls what has the focus. */
export function ScrolledTable({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the section around it has this name already, and a fieldset is no table.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <div role="group" className={styles.scroll} aria-label={title} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
