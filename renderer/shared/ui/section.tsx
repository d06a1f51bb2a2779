import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

/** A titled part of a screen, set apart by a rule. */
export function Section({
  title,
  id: givenId,
  children,
}: {
  readonly title: string;
  /** Where a link from elsewhere leads to this part. */
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
