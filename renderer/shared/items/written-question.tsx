import { Input, Label, TextField } from "react-aria-components/TextField";
import { longestAnswer } from "#corpus/items/grade-item.ts";
import type { TypedItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import field from "../ui/field.module.css";
import { AnswerDifference } from "./answer-difference.tsx";
import styles from "./item-question.module.css";
import type { AnswerProps } from "./item-question.tsx";

/** A line to write the answer on; once it is judged, laid beside the right one. */
export function WrittenQuestion(props: AnswerProps<TypedItem>) {
  const { item, given, onChange, isLocked, reveal, stemId } = props;
  const { t, lang } = useTexts();
  return (
    <div className={styles.written}>
      <TextField
        className={field.field ?? ""}
        value={given ?? ""}
        onChange={(text) => onChange(text.slice(0, longestAnswer))}
        isReadOnly={isLocked}
        autoComplete="off"
        aria-describedby={stemId}
      >
        <Label className={field.label ?? ""} lang={lang}>
          {t("quiz.item.yourAnswer")}
        </Label>
        <Input
          className={`${field.input} ${field.full} ${styles.line}`}
          spellCheck={false}
          autoCapitalize="off"
          lang={item.lang}
          type="text"
        />
      </TextField>
      {reveal !== null && <AnswerDifference item={item} grade={reveal} />}
    </div>
  );
}
