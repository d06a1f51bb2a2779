import { type KeyboardEvent, useId, useRef, useState } from "react";
import { answerJoint, type OrderingItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { useAnnounce } from "../ui/live-region.tsx";
import { NamedText } from "../ui/named-text.tsx";
import { textsOf, withMoved } from "./given.ts";
import styles from "./item-question.module.css";
import type { AnswerProps } from "./item-question.tsx";
import { RightOrder } from "./right-order.tsx";

/**
 * Entries to be put in order. Arrows go from one to the next; Space picks one up, arrows then carry it, Space sets
 * it down; Alt and an arrow moves it at once. A click picks up, and another sets down there.
 */
export function OrderingQuestion(props: AnswerProps<OrderingItem>) {
  const { item, given, onChange, isLocked, reveal, stemId } = props;
  const { t, lang } = useTexts();
  const announce = useAnnounce();
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const texts = textsOf(item, given);

  function focusOn(place: number): void {
    const rows = list.current?.querySelectorAll<HTMLElement>("[data-entry]");
    rows?.[Math.min(Math.max(place, 0), texts.length - 1)]?.focus();
  }

  function move(from: number, to: number): void {
    const place = Math.min(Math.max(to, 0), texts.length - 1);
    const text = texts[from] ?? "";
    if (isLocked || place === from) return;
    onChange(withMoved(texts, from, place).join(answerJoint));
    announce([
      { text, lang: item.lang },
      { text: t("quiz.item.movedTo", { place: place + 1, of: texts.length }), lang },
    ]);
    // The row goes where its text goes; React keeps the element, and with it the focus.
  }

  function hold(text: string, place: number): void {
    if (isLocked) return;
    if (held !== null && held !== text) {
      move(texts.indexOf(held), place);
      setHeld(null);
      return;
    }
    const isHeld = held === null;
    setHeld(isHeld ? text : null);
    announce([{ text: t(isHeld ? "quiz.item.pickedUp" : "quiz.item.setDown"), lang }]);
  }

  function onKeyDown(event: KeyboardEvent, text: string, place: number): void {
    if (event.nativeEvent.isComposing || isLocked) return;
    const to = placeAfter(event.key, place, texts.length);
    if (to !== null) {
      if (held === text || event.altKey) move(place, to);
      else focusOn(to);
    } else if (event.key === " ") hold(text, place);
    else if (event.key === "Escape" && held !== null) setHeld(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.ordering}>
      {!isLocked && (
        <p id={helpId} lang={lang} className={styles.help}>
          {t("quiz.item.orderingHelp")}
        </p>
      )}
      <ol ref={list} aria-labelledby={stemId} className={styles.entries}>
        {texts.map((text, place) => (
          <li key={text} className={`${styles.entry} ${held === text ? styles.held : ""}`}>
            <span className={styles.badge} aria-hidden="true">
              {place + 1}
            </span>
            <button
              type="button"
              data-entry
              className={styles.entryText}
              aria-pressed={held === text}
              aria-describedby={isLocked ? undefined : helpId}
              disabled={isLocked}
              onClick={() => hold(text, place)}
              onKeyDown={(event) => onKeyDown(event, text, place)}
            >
              <NamedText text={text} lang={item.lang} />
            </button>
            {!isLocked && (
              <span className={styles.moves} lang={lang} data-enter="own">
                <Button
                  look="quiet"
                  excludeFromTabOrder
                  isDisabled={place === 0}
                  aria-label={t("quiz.item.moveUp", { text })}
                  onPress={() => move(place, place - 1)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  look="quiet"
                  excludeFromTabOrder
                  isDisabled={place === texts.length - 1}
                  aria-label={t("quiz.item.moveDown", { text })}
                  onPress={() => move(place, place + 1)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {reveal !== null && <RightOrder item={item} texts={texts} />}
    </div>
  );
}

function placeAfter(key: string, place: number, count: number): number | null {
  if (key === "ArrowUp") return place - 1;
  if (key === "ArrowDown") return place + 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
