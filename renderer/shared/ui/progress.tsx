import { ProgressBar } from "react-aria-components/ProgressBar";
import styles from "./progress.module.css";

type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly valueText: string;
  readonly thin?: boolean;
};

/** How far something has come, as a bar; the words beside it are the caller's. */
export function Progress({ label, value, max, valueText, thin = false }: ProgressProps) {
  return (
    <ProgressBar
      aria-label={label}
      value={value}
      maxValue={Math.max(1, max)}
      valueLabel={valueText}
      className={`${styles.track} ${thin ? styles.thin : ""}`}
    >
      {({ percentage }) => (
        <span className={styles.fill} style={{ inlineSize: `${percentage ?? 0}%` }} />
      )}
    </ProgressBar>
  );
}
