import { Fragment } from "react";
import { blank } from "#corpus/card.ts";
import styles from "./prompt-text.module.css";

/** A prompt with its open gap drawn as a box to be filled, which a screen reader calls by name. */
export function PromptText({
  prompt,
  blankName,
}: {
  readonly prompt: string;
  readonly blankName: string;
}) {
  let from = 0;
  return prompt.split(blank).map((text) => {
    const key = from;
    from += text.length + blank.length;
    return (
      <Fragment key={key}>
        {key > 0 && <span role="img" aria-label={blankName} className={styles.blank} />}
        {text}
      </Fragment>
    );
  });
}
