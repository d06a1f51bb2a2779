import { type ItemForm, itemForms } from "#corpus/items/item.ts";
import { type Topic, topics } from "#corpus/vocabulary.ts";
import type { Dimension } from "#renderer/domain/mock/mock-pool.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** What a part of a division is called; its id where it is known no more. */
export function usePartName(): (dimension: Dimension, of: string) => string {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  return (dimension, of) => {
    switch (dimension) {
      case "forms":
        return isForm(of) ? t(`quiz.form.${of}`) : of;
      case "topics":
        return isTopic(of) ? t(`vocabulary.topic.${of}`) : of;
      case "importance":
        return of === "1" || of === "2" || of === "3" ? t(`mock.importance.${of}`) : of;
      case "documents":
        return corpus.documents.find(({ id }) => id === of)?.shortTitle[lang] ?? of;
    }
  };
}

function isForm(of: string): of is ItemForm {
  return itemForms.some((form) => form === of);
}

function isTopic(of: string): of is Topic {
  return topics.some((topic) => topic === of);
}
