import type { Item } from "#corpus/items/item.ts";
import { PromptText } from "../ui/prompt-text.tsx";
import styles from "./item-question.module.css";
import { stemParts } from "./stem-parts.ts";

/** The question: how to answer and what it is about in small, what is asked in large type. */
export function ItemStem({ item, id }: { readonly item: Item; readonly id: string }) {
  const { lead, asked } = stemParts(item);
  return (
    <div id={id} className={styles.stem}>
      {lead.map((line) => (
        <p key={line} className={styles.lead}>
          <PromptText prompt={line} lang={item.lang} />
        </p>
      ))}
      {asked.map((line) => (
        <p key={line} className={styles.asked}>
          <PromptText prompt={line} lang={item.lang} />
        </p>
      ))}
    </div>
  );
}
