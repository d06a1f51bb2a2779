import type { Action } from "#renderer/domain/study.ts";
import { formatNumber } from "./format.ts";
import type { useTexts } from "./i18n.ts";

type Texts = ReturnType<typeof useTexts>;

/** What an action of the student is called where it can be taken back: “Suspend (3 cards)”. */
export function actionText({ t, lang }: Texts, action: Action): string {
  const name = t(`action.${action.kind}`);
  if (action.cards < 2) return name;
  const n = formatNumber(lang, action.cards);
  return t("action.withCards", { name, cards: t("unit.cards", { count: action.cards, n }) });
}
