import { type Lit, litRuns } from "./lit.ts";
import type { Words } from "./source-sections.ts";
import styles from "./source-view.module.css";
import { visibleText } from "./visible-text.ts";

type Props = { readonly text: string; readonly words: Words; readonly lit: Lit | null };

/** Words of the document as plain text, whatever they look like: nothing in them is ever taken for markup. */
export function SourceWords({ text, words, lit }: Props) {
  return (
    <>
      {words.mark !== null && <span className={styles.mark}>{visibleText(words.mark)} </span>}
      {words.runs.map((run, index) => (
        <span key={run.start}>
          {index > 0 && run.before}
          {litRuns(run, lit).map(({ start, end, look }) => {
            const shown = visibleText(text.slice(start, end));
            if (look === "plain") return shown;
            return (
              <mark key={start} className={styles[look]} data-lit={look}>
                {shown}
              </mark>
            );
          })}
        </span>
      ))}
    </>
  );
}
