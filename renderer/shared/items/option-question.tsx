import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Option, OptionItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import { useCommands } from "../keys/use-commands.ts";
import { NamedText } from "../ui/named-text.tsx";
import styles from "./item-question.module.css";
import type { AnswerProps } from "./item-question.tsx";

/** Options of which one is right: a key of its own for each, the same key again hands the answer in. */
export function OptionQuestion(props: AnswerProps<OptionItem>) {
  const { item, given, onChange, onSubmit, isLocked, reveal, stemId } = props;
  const choose = (index: number) => (): boolean => {
    const option = item.options[index];
    if (option === undefined || isLocked) return false;
    if (option.text === given) onSubmit();
    else onChange(option.text);
    return true;
  };
  useCommands("quiz", {
    choose1: choose(0),
    choose2: choose(1),
    choose3: choose(2),
    choose4: choose(3),
  });
  return (
    <RadioGroup
      aria-labelledby={stemId}
      className={styles.options ?? ""}
      value={given === "" ? null : given}
      onChange={onChange}
      isReadOnly={isLocked}
    >
      {item.options.map((option, index) => (
        <div key={option.text} className={styles.optionWithProof}>
          <Radio
            value={option.text}
            className={`${styles.option} ${reveal === null ? "" : markOf(option, given)}`}
          >
            <span className={styles.badge} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.optionText}>
              <NamedText text={option.text} lang={item.lang} />
            </span>
            {reveal !== null && <Verdict option={option} given={given} />}
          </Radio>
          {/* The two options of true or false have one proof, shown once. */}
          {reveal !== null && (item.form !== "true-false" || option.correct) && (
            <p className={styles.proof}>
              <NamedText text={option.proof.text[item.lang]} lang={item.lang} />
            </p>
          )}
        </div>
      ))}
    </RadioGroup>
  );
}

function markOf({ text, correct }: Option, given: string | null): string {
  if (correct) return styles.isRight ?? "";
  return text === given ? (styles.isWrong ?? "") : "";
}

function Verdict({ option, given }: { readonly option: Option; readonly given: string | null }) {
  const { t, lang } = useTexts();
  if (option.correct) {
    return (
      <span lang={lang} className={styles.verdict}>
        <span aria-hidden="true">○ </span>
        {t("quiz.item.right")}
      </span>
    );
  }
  if (option.text !== given) return null;
  return (
    <span lang={lang} className={styles.verdict}>
      <span aria-hidden="true">× </span>
      {t("quiz.item.chosen")}
    </span>
  );
}
