import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./search-field.module.css";
import type { Completion } from "./use-completion.ts";
import { useMeaning } from "./use-meaning.ts";

export function suggestionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}

/** What could be written at the caret, each with what it means. The field keeps the focus. */
export function SuggestionList({
  id,
  completion,
}: {
  readonly id: string;
  readonly completion: Completion;
}) {
  const { t, lang } = useTexts();
  const meaningOf = useMeaning();
  const { suggestions, active, accept } = completion;
  const count = suggestions.length;
  return (
    <>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("browse.suggestions")}
        className={styles.list}
        hidden={count === 0}
      >
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus for its suggestions.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard for its suggestions.
          <div
            key={suggestion.insert}
            id={suggestionId(id, index)}
            ref={index === active ? showInView : null}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            // A press would take the focus from the field, which closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => accept(suggestion)}
          >
            <span className={styles.insert}>{suggestion.insert.trim()}</span>
            <span className={styles.meaning}>{meaningOf(suggestion.meaning)}</span>
          </div>
        ))}
      </div>
      <span role="status" className={styles.spoken}>
        {count > 0 && t("browse.suggested", { count, n: formatNumber(lang, count) })}
      </span>
    </>
  );
}

function showInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
