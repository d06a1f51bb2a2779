import { type KeyboardEvent, type RefObject, useId } from "react";
import type { SearchNames } from "#renderer/domain/search-names.ts";
import type { SearchProblem } from "#renderer/domain/search-problem.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { ProblemMark } from "./problem-mark.tsx";
import styles from "./search-field.module.css";
import { SuggestionList, suggestionId } from "./suggestion-list.tsx";
import { useCompletion } from "./use-completion.ts";

type Props = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly names: SearchNames;
  readonly problem: SearchProblem | null;
  readonly onHelp: () => void;
  /** Enter, where it takes no suggestion: on to what was found. */
  readonly onDone: () => void;
};

/** While an input method composes, browsers report this instead of the key. */
const composingKeyCode = 229;

/** The field a search is typed into, with what could stand at the caret and what is wrong, if anything. */
export function SearchField(props: Props) {
  const { ref, text, setText, names, problem, onHelp, onDone } = props;
  const { t } = useTexts();
  const id = useId();
  const completion = useCompletion(ref, text, setText, names);
  const { suggestions, active } = completion;
  const isOpen = suggestions.length > 0;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === composingKeyCode) return;
    if (completion.onKey(event)) event.preventDefault();
    else if (event.key === "Enter") onDone();
    else if (event.key === "Escape") setText("");
  };
  return (
    <search className={styles.search}>
      <label htmlFor={id} className={styles.label}>
        {t("browse.search")}
      </label>
      <div className={styles.line}>
        <div className={styles.box}>
          <input
            ref={ref}
            id={id}
            type="text"
            role="combobox"
            aria-expanded={isOpen}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            {...(active >= 0 && { "aria-activedescendant": suggestionId(id, active) })}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            className={styles.input}
            placeholder={t("browse.placeholder")}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              completion.onType(target.value, target.selectionStart ?? target.value.length);
            }}
            onKeyDown={onKeyDown}
            onBlur={completion.close}
          />
          <SuggestionList id={id} completion={completion} />
        </div>
        {text !== "" && (
          <Button
            look="quiet"
            aria-label={t("browse.clear")}
            onPress={() => {
              setText("");
              ref.current?.focus();
            }}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        )}
        <Button look="quiet" aria-label={t("browse.help")} onPress={onHelp}>
          <span aria-hidden="true">?</span>
        </Button>
      </div>
      <div id={`${id}-problem`} aria-live="polite">
        {problem !== null && !isOpen && <ProblemMark text={text} problem={problem} />}
      </div>
    </search>
  );
}
