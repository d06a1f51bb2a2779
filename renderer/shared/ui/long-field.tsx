import { TextArea } from "react-aria-components/TextArea";
import { FieldError, Label, Text, TextField } from "react-aria-components/TextField";
import type { Lang } from "#corpus/bilingual.ts";
import styles from "./field.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string;
  /** What is wrong with the value, or null. */
  readonly error?: string | null;
  readonly rows?: number;
  /** The language of what is written, where it is known. */
  readonly lang?: Lang;
  /** For the one field a dialog is opened for. */
  readonly autoFocus?: boolean;
};

/** A labelled field for several lines of text. */
export function LongField(props: Props) {
  const { label, value, onChange, note, error = null, rows = 4, lang, autoFocus = false } = props;
  return (
    <TextField
      className={styles.field ?? ""}
      value={value}
      onChange={onChange}
      autoComplete="off"
      autoFocus={autoFocus}
      // One goes on writing where the text ends.
      {...(autoFocus && { onFocus: ({ target }) => toEnd(target) })}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <TextArea
        className={`${styles.input} ${styles.full} ${styles.long}`}
        rows={rows}
        {...(lang !== undefined && { lang })}
      />
      {note !== undefined && (
        <Text slot="description" className={styles.note ?? ""}>
          {note}
        </Text>
      )}
      <FieldError className={styles.error ?? ""}>{error}</FieldError>
    </TextField>
  );
}

function toEnd(area: Pick<HTMLTextAreaElement, "value" | "setSelectionRange">): void {
  area.setSelectionRange(area.value.length, area.value.length);
}
