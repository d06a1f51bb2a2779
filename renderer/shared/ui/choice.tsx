import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Label } from "react-aria-components/TextField";
import styles from "./choice.module.css";

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly onChange: (value: Value) => void;
  readonly note?: ReactNode;
};

/** One of a few options, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, note } = props;
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className={styles.group ?? ""} value={value} onChange={choose}>
      <Label className={styles.label ?? ""}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option ?? ""}>
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </RadioGroup>
  );
}
