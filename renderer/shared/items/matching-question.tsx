import { type KeyboardEvent, useRef } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Label } from "react-aria-components/TextField";
import { answerJoint, type MatchingItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import { useCommands } from "../keys/use-commands.ts";
import { NamedText } from "../ui/named-text.tsx";
import { letterOf, letters, nextOpen, textsOf, withPaired } from "./given.ts";
import styles from "./item-question.module.css";
import type { AnswerProps } from "./item-question.tsx";

/**
 * Left-hand texts, each with a choice of the letters of the right-hand ones. A letter or number pairs the row with
 * the focus and goes on to the next open one; up and down change the row, left and right the letter.
 */
export function MatchingQuestion(props: AnswerProps<MatchingItem>) {
  const { item, given, onChange, isLocked, reveal, stemId } = props;
  const { t, lang } = useTexts();
  const rows = useRef<HTMLDivElement>(null);
  const texts = textsOf(item, given);

  function rowWithFocus(): number {
    const groups = [...(rows.current?.children ?? [])];
    return groups.findIndex((group) => group.contains(document.activeElement));
  }

  function focusOn(place: number): void {
    const group = rows.current?.children[place];
    const control =
      group?.querySelector<HTMLElement>("input:checked") ??
      group?.querySelector<HTMLElement>("input");
    control?.focus();
  }

  function pair(place: number, right: string): readonly string[] {
    const paired = withPaired(texts, place, right);
    onChange(paired.join(answerJoint));
    return paired;
  }

  const choose = (index: number) => (): boolean => {
    const right = item.rights[index];
    if (right === undefined || isLocked) return false;
    const focused = rowWithFocus();
    const place = focused >= 0 ? focused : (nextOpen(texts, 0) ?? 0);
    const paired = pair(place, right);
    focusOn(nextOpen(paired, place) ?? place);
    return true;
  };
  useCommands("quiz", {
    choose1: choose(0),
    choose2: choose(1),
    choose3: choose(2),
    choose4: choose(3),
  });

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    focusOn(Math.min(Math.max(rowWithFocus() + step, 0), texts.length - 1));
  }

  return (
    <fieldset aria-labelledby={stemId} className={styles.matching}>
      {!isLocked && (
        <p lang={lang} className={styles.help}>
          {t("quiz.item.matchingHelp")}
        </p>
      )}
      <ul className={styles.rights}>
        {item.rights.map((right, index) => (
          <li key={right} className={styles.right}>
            <span className={styles.badge}>{letters[index]}</span>
            <span>
              <NamedText text={right} lang={item.lang} />
            </span>
          </li>
        ))}
      </ul>
      <div ref={rows} className={styles.pairs} onKeyDownCapture={onKeyDown}>
        {item.pairs.map(({ left, right, proof }, place) => {
          const chosen = texts[place] ?? "";
          const mark = chosen === right ? styles.isRight : styles.isWrong;
          return (
            <RadioGroup
              key={left}
              orientation="horizontal"
              className={`${styles.pair} ${reveal === null ? "" : mark}`}
              value={chosen === "" ? null : chosen}
              onChange={(text) => pair(place, text)}
              isReadOnly={isLocked}
            >
              <Label className={styles.left ?? ""}>
                <NamedText text={left} lang={item.lang} />
              </Label>
              <div className={styles.letters}>
                {item.rights.map((text, index) => (
                  <Radio
                    key={text}
                    value={text}
                    aria-label={`${letters[index]} ${text}`}
                    className={styles.letter ?? ""}
                  >
                    {letters[index]}
                  </Radio>
                ))}
              </div>
              {reveal !== null && (
                <div className={styles.pairProof}>
                  <p lang={lang} className={styles.verdict}>
                    {chosen === right
                      ? `○ ${t("quiz.item.placeRight")}`
                      : `× ${t("quiz.item.rightLetter", { letter: letterOf(item, right) })}`}
                  </p>
                  <p className={styles.proof}>
                    <NamedText text={proof.text[item.lang]} lang={item.lang} />
                  </p>
                </div>
              )}
            </RadioGroup>
          );
        })}
      </div>
    </fieldset>
  );
}
