import { Fragment } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import { blank } from "#corpus/card.ts";
import { useTextsIn } from "../i18n.ts";
import { NamedText } from "./named-text.tsx";
import styles from "./prompt-text.module.css";

/** A prompt with its open gap drawn as a box to be filled, which a screen reader calls by name. */
export function PromptText({ prompt, lang }: { readonly prompt: string; readonly lang: Lang }) {
  const t = useTextsIn(lang);
  let from = 0;
  return prompt.split(blank).map((text) => {
    const key = from;
    from += text.length + blank.length;
    return (
      <Fragment key={key}>
        {key > 0 && <span role="img" aria-label={t("review.blank")} className={styles.blank} />}
        <NamedText text={text} lang={lang} />
      </Fragment>
    );
  });
}
