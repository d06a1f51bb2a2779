import { TextArea } from "react-aria-components/TextArea";
import { Label, Text, TextField } from "react-aria-components/TextField";
import styles from "./field.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
};

/** A labelled field for several lines of text. */
export function LongField({ label, value, onChange, note }: Props) {
  return (
    <TextField className={styles.field ?? ""} value={value} onChange={onChange} autoComplete="off">
      <Label className={styles.label ?? ""}>{label}</Label>
      <TextArea className={`${styles.input} ${styles.full} ${styles.long}`} rows={4} />
      {note !== undefined && (
        <Text slot="description" className={styles.note ?? ""}>
          {note}
        </Text>
      )}
    </TextField>
  );
}
