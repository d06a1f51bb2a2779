import { useEffect, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import type { QuizPut } from "#renderer/domain/quiz-session.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { itemMaker } from "#renderer/shared/items/item-maker.ts";
import { stemParts } from "#renderer/shared/items/stem-parts.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref } from "#renderer/shared/route.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import styles from "./quiz.module.css";

/** The questions that were not answered rightly, each with its answer and the way to its fact. */
export function MissedItems({ missed }: { readonly missed: readonly QuizPut[] }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const run = useRun();
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const asked = JSON.stringify(missed.map(({ itemId, seed }) => ({ itemId, seed })));
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<void> => {
      const made = await itemMaker(corpus).ask("items", { puts: JSON.parse(asked) });
      // One that was missed in two rounds is shown once.
      const byId = new Map(
        made.flatMap((item) => (item === null ? [] : [[item.id, item] as const])),
      );
      if (isWanted) setItems([...byId.values()]);
    };
    void run(make());
    return () => {
      isWanted = false;
    };
  }, [corpus, run, asked]);
  if (items === null) return <p role="status">{t("quiz.loading")}</p>;
  return (
    <ul className={styles.missed}>
      {items.map((item) => (
        <li key={item.id} lang={item.lang}>
          {stemParts(item).asked.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className={styles.missedAnswer}>{item.answer}</p>
          <a lang={lang} href={factHref(item.factId)}>
            {t("library.open")}
          </a>
        </li>
      ))}
    </ul>
  );
}
