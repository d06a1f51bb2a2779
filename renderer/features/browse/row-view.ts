import type { Lang } from "#corpus/bilingual.ts";
import { type Card, cardFront } from "#corpus/card.ts";
import { topics } from "#corpus/vocabulary.ts";
import { type CardTable, noEvent } from "#renderer/domain/card-table.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { dueOf, standingOf } from "#renderer/shared/card-info/card-facts.ts";
import { dayText, dueText } from "#renderer/shared/card-info/due-text.ts";
import { eventShortText } from "#renderer/shared/event-text.ts";
import { formatInterval, formatNumber } from "#renderer/shared/format.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import type { Material } from "#renderer/shared/material.ts";
import type { Column } from "./columns.ts";

/** What the cells of the list are made from. */
export type CellSource = {
  readonly table: CardTable;
  readonly material: Material;
  /** As the student has it. */
  cardOf(cardId: string): Card | null;
  readonly today: StudyDay;
  readonly retrievability: Float64Array;
  readonly t: Translate;
  readonly lang: Lang;
};

/** A cell as text; the flag is drawn beside its name. */
export function cellText(source: CellSource, row: number, column: Column): string {
  const { table, material, today, t, lang } = source;
  const number = (value: number): string => formatNumber(lang, value);
  const unlessNew = (text: () => string): string => (table.phase[row] === 0 ? "–" : text());
  const days = (value: number): string =>
    formatInterval(t, lang, { unit: "days", days: Math.round(value * 10) / 10 });
  switch (column) {
    case "front": {
      const card = source.cardOf(table.cardIds[row] ?? "");
      if (card === null) return t("browse.gone");
      return cardFront(card).replace("\n", " ");
    }
    case "back":
      return source.cardOf(table.cardIds[row] ?? "")?.answer ?? "";
    case "state":
      return t(`cardState.${standingOf(table, row, today)}`);
    case "due":
      return dueText(lang, dueOf(table, row));
    case "r":
      return unlessNew(() => `${number((source.retrievability[row] ?? 0) * 100)}%`);
    case "s":
      return unlessNew(() => days(table.stability[row] ?? 0));
    case "d":
      return unlessNew(() => number(table.difficulty[row] ?? 0));
    case "ivl":
      return unlessNew(() =>
        days(Math.max(0, (table.dueDay[row] ?? 0) - (table.lastDay[row] ?? 0))),
      );
    case "lapses":
      return number(table.lapses[row] ?? 0);
    case "reps":
      return number(table.reps[row] ?? 0);
    case "document": {
      const id = table.documentIds[table.document[row] ?? 0] ?? "";
      return material.corpus.documents.find((each) => each.id === id)?.shortTitle[lang] ?? id;
    }
    case "event": {
      const index = table.event[row] ?? noEvent;
      const id = table.eventIds[index];
      const event = material.corpus.events.find((each) => each.id === id);
      return event === undefined ? "–" : eventShortText(event, t, lang);
    }
    case "topic": {
      const topic = topics[table.topic[row] ?? 0];
      return topic === undefined ? "" : t(`vocabulary.topic.${topic}`);
    }
    case "importance": {
      const importance = ([1, 2, 3] as const)[(table.importance[row] ?? 1) - 1] ?? 3;
      return t(`library.importance${importance}`);
    }
    case "flag":
      return "";
    case "tags":
      return table.tags
        .filter((_, bit) => ((table.tagBits[row] ?? 0) & (1 << bit)) !== 0)
        .join(lang === "ja" ? "、" : ", ");
    case "added":
      return table.addedDay[row] === -1 ? "–" : dayText(lang, table.addedDay[row] ?? 0);
  }
}
