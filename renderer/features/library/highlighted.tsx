import { useMemo } from "react";
import styles from "./highlighted.module.css";
import { highlightRuns, searchText } from "./search-text.ts";

/** A text with the terms that were searched for marked in it. */
export function Highlighted({
  text,
  terms,
}: {
  readonly text: string;
  readonly terms: readonly string[];
}) {
  const searched = useMemo(() => searchText(text), [text]);
  let from = 0;
  return highlightRuns(searched, terms).map((run) => {
    const key = from;
    from += run.text.length;
    return run.isMatch ? (
      <mark key={key} className={styles.match}>
        {run.text}
      </mark>
    ) : (
      <span key={key}>{run.text}</span>
    );
  });
}
