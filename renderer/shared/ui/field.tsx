import type { HTMLInputTypeAttribute, Ref } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components/TextField";
import styles from "./field.module.css";

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: "numeric" | "text";
  readonly placeholder?: string;
  readonly note?: string | undefined;
  /** What is wrong with the value, or null. */
  readonly error?: string | null;
  readonly width?: "short" | "full";
  readonly min?: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** For the one field a dialog is opened for. */
  readonly autoFocus?: boolean;
};

/** A labelled line of text with its note and its error. */
export function Field(props: FieldProps) {
  const { label, value, onChange, onBlur, type = "text", note, error = null } = props;
  const { inputMode = "text", placeholder, width = "full", min, ref, autoFocus = false } = props;
  return (
    <TextField
      className={styles.field ?? ""}
      type={type}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      isInvalid={error !== null}
      validationBehavior="aria"
      autoComplete="off"
      autoFocus={autoFocus}
      // What is typed takes the place of what a dialog suggests.
      {...(autoFocus && { onFocus: ({ target }) => target.select() })}
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <Input
        {...(ref !== undefined && { ref })}
        className={`${styles.input} ${styles[width]}`}
        inputMode={inputMode}
        spellCheck={false}
        {...(placeholder !== undefined && { placeholder })}
        {...(min !== undefined && { min })}
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
