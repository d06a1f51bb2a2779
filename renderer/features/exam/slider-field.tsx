import { useId } from "react";
import styles from "./slider-field.module.css";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** The value as it is read, by eyes and screen readers alike: a date is not a number of days. */
  readonly inWords: (value: number) => string;
  readonly onChange: (value: number) => void;
};

/** A whole number on a line, the browser's own, with its value in words beside the label. */
export function SliderField({ label, value, from, to, inWords, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={styles.value} aria-hidden="true">
        {inWords(value)}
      </span>
      <input
        id={id}
        className={styles.track}
        type="range"
        min={from}
        max={to}
        step={1}
        value={value}
        aria-valuetext={inWords(value)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
