import { useId } from "react";
import field from "./field.module.css";
import styles from "./select-field.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The name of choosing nothing, whose value is empty. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One of many options, in the browser's own list, which every keyboard and screen reader knows. */
export function SelectField({ label, value, onChange, all, options }: Props) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <select
        id={id}
        className={`${field.input} ${field.full} ${styles.select}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
