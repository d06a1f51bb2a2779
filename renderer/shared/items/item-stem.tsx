import type { Item } from "#corpus/items/item.ts";
import { PromptText } from "../ui/prompt-text.tsx";
import styles from "./item-question.module.css";

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

/** The lines of a stem. Entries to put in order or to match are drawn by their own controls. */
function stemParts(item: Item): {
  readonly lead: readonly string[];
  readonly asked: readonly string[];
} {
  const lines = item.stem.split("\n");
  if (item.form === "ordering" || item.form === "matching") {
    return { lead: [], asked: lines.slice(0, 1) };
  }
  const isPairOfQuestions = item.form === "combination" && /^(?:Ａ |A\. )/.test(lines[1] ?? "");
  const asked = isPairOfQuestions ? 2 : 1;
  return { lead: lines.slice(0, -asked), asked: lines.slice(-asked) };
}
