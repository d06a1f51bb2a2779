import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { ItemGrade } from "#corpus/items/grade-item.ts";
import type { Item } from "#corpus/items/item.ts";
import styles from "./item-question.module.css";
import { ItemStem } from "./item-stem.tsx";
import { MatchingQuestion } from "./matching-question.tsx";
import { OptionQuestion } from "./option-question.tsx";
import { OrderingQuestion } from "./ordering-question.tsx";
import { WrittenQuestion } from "./written-question.tsx";

export type ItemQuestionProps = {
  readonly item: Item;
  /** As `gradeItem` takes it; null where nothing was given yet. */
  readonly given: string | null;
  readonly onChange: (given: string) => void;
  /** Enter, never while an input method composes; and a second press of an option's key. */
  readonly onSubmit: () => void;
  /** Nothing can be changed any more. */
  readonly isLocked: boolean;
  /** Shows what is right, with the proof of every option; null keeps it hidden. */
  readonly reveal: ItemGrade | null;
  /** Whether the answer's first control gets the focus when the item appears. */
  readonly takesFocus?: boolean;
};

/** A quiz item of any form, with its answer as one text that its owner keeps. */
export function ItemQuestion(props: ItemQuestionProps) {
  const { item, isLocked, onSubmit, takesFocus = false } = props;
  const stemId = useId();
  const answer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another question, though the view stays.
  useEffect(() => {
    if (takesFocus && !isLocked) answer.current?.querySelector<HTMLElement>(firstControl)?.focus();
  }, [item.id, takesFocus]);
  return (
    <div lang={item.lang} className={styles.question}>
      <ItemStem item={item} id={stemId} />
      <div
        ref={answer}
        onKeyDownCapture={(event) => {
          if (!isLocked && isSubmitting(event)) {
            event.preventDefault();
            event.stopPropagation();
            onSubmit();
          }
        }}
      >
        <Answer {...props} stemId={stemId} />
      </div>
    </div>
  );
}

const firstControl = "input[type=text], input:checked, input, button";

/** While an input method composes, browsers report this instead of the key. */
const composingKeyCode = 229;

function isSubmitting({ key, repeat, nativeEvent, target }: KeyboardEvent): boolean {
  const { isComposing, keyCode, ctrlKey, altKey, metaKey, shiftKey } = nativeEvent;
  if (key !== "Enter" || repeat || isComposing || keyCode === composingKeyCode) return false;
  if (ctrlKey || altKey || metaKey || shiftKey) return false;
  return target instanceof Element && target.closest("[data-enter=own]") === null;
}

/** The controls of a form; `stemId` names what they answer. */
export type AnswerProps<Form = Item> = Omit<ItemQuestionProps, "item" | "takesFocus"> & {
  readonly item: Form;
  readonly stemId: string;
};

function Answer({ item, ...props }: AnswerProps) {
  if ("options" in item) return <OptionQuestion {...props} item={item} />;
  if ("entries" in item) return <OrderingQuestion {...props} item={item} />;
  if ("pairs" in item) return <MatchingQuestion {...props} item={item} />;
  return <WrittenQuestion {...props} item={item} />;
}
