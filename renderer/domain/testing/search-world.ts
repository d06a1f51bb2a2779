import { cardForms, factKinds, topics } from "#corpus/vocabulary.ts";
import {
  type CardTable,
  noEvent,
  notBuried,
  notInDeck,
  notPlanned,
} from "#renderer/domain/card-table.ts";
import type { SearchWorld } from "#renderer/domain/search-cards.ts";
import { emptySearchLog } from "#renderer/domain/search-log.ts";
import type { SearchNames } from "#renderer/domain/search-names.ts";
import { retrievabilities } from "#renderer/domain/search-retrievability.ts";
import { createTextIndex, type SearchableTexts } from "#renderer/domain/search-text-index.ts";

/** A card as a search sees it; whatever is left out is as for a new Japanese card in no deck. */
export type SearchCard = Partial<{
  readonly id: string;
  readonly phase: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly dueDay: number;
  readonly dueAtMs: number;
  readonly lastDay: number;
  readonly firstDay: number;
  readonly reps: number;
  readonly lapses: number;
  readonly isSuspended: number;
  readonly buriedOn: number;
  readonly flag: number;
  readonly tags: readonly string[];
  readonly addedDay: number;
  readonly editedDay: number;
  readonly document: number;
  readonly event: number;
  readonly topic: number;
  readonly kind: number;
  readonly form: number;
  readonly lang: number;
  readonly importance: number;
  readonly deckOrder: number;
  readonly texts: Partial<SearchableTexts>;
}>;

export const searchToday = 20_000;

export const searchNames: SearchNames = {
  document: [
    { id: "2022-joint-statement", names: ["共同声明（2022年5月）", "Joint statement (May 2022)"] },
    {
      id: "2025-joint-statement",
      names: ["共同声明（2025年2月）", "Joint statement (February 2025)"],
    },
    { id: "white-paper", names: ["防衛白書", "Defense white paper"] },
  ],
  event: [
    { id: "summit-2025", names: ["日米首脳会談", "Japan–US summit"] },
    { id: "two-plus-two", names: ["日米「2＋2」", "two-plus-two"] },
  ],
  topic: topics.map((id) => ({ id, names: id === "quad" ? ["日米豪印（クアッド）"] : [] })),
  kind: factKinds.map((id) => ({ id, names: id === "target" ? ["目標"] : [] })),
  tags: ["leech", "marked", "試験_前"],
};

/** A world of some cards, its texts folded. */
export function searchWorld(
  cards: readonly SearchCard[],
  more: Partial<Pick<SearchWorld, "cardLang" | "log" | "learnUntilMs">> = {},
): SearchWorld {
  const table = searchTable(cards);
  const texts = createTextIndex(cards.length, (row) => ({
    front: "",
    back: "",
    more: [],
    note: "",
    ...cards[row]?.texts,
  }));
  texts.build(() => 0, 1);
  return {
    table,
    today: searchToday,
    learnUntilMs: 0,
    cardLang: "ja",
    names: searchNames,
    texts,
    log: emptySearchLog,
    editedDay: cards.map((card) => card.editedDay ?? -1),
    retrievability: retrievabilities(table, searchToday, null),
    ...more,
  };
}

function searchTable(cards: readonly SearchCard[]): CardTable {
  const { tags } = searchNames;
  const numbers = (key: Exclude<keyof SearchCard, "id" | "tags" | "texts">, otherwise: number) =>
    cards.map((card) => card[key] ?? otherwise);
  const cardIds = cards.map((card, row) => card.id ?? `document/fact-${row}/gap/basic/ja`);
  return {
    length: cards.length,
    revision: 1,
    cardIds,
    rowOf: (cardId) => cardIds.indexOf(cardId),
    phase: Uint8Array.from(numbers("phase", 0)),
    step: new Uint8Array(cards.length),
    stability: Float64Array.from(numbers("stability", 0)),
    difficulty: Float64Array.from(numbers("difficulty", 0)),
    dueDay: Int32Array.from(numbers("dueDay", 0)),
    dueAtMs: Float64Array.from(numbers("dueAtMs", Number.NaN)),
    lastAtMs: new Float64Array(cards.length),
    lastDay: Int32Array.from(numbers("lastDay", -1)),
    firstDay: Int32Array.from(numbers("firstDay", -1)),
    reps: Uint16Array.from(numbers("reps", 0)),
    lapses: Uint16Array.from(numbers("lapses", 0)),
    isSuspended: Uint8Array.from(numbers("isSuspended", 0)),
    buriedOn: Int32Array.from(numbers("buriedOn", notBuried)),
    flag: Uint8Array.from(numbers("flag", 0)),
    tagBits: Uint32Array.from(cards, (card) =>
      (card.tags ?? []).reduce((bits, tag) => bits | (1 << tags.indexOf(tag)), 0),
    ),
    tags,
    plannedDay: new Int32Array(cards.length).fill(notPlanned),
    addedDay: Int32Array.from(numbers("addedDay", -1)),
    isEdited: Uint8Array.from(numbers("editedDay", -1), (day) => (day === -1 ? 0 : 1)),
    gap: new Uint32Array(cards.length),
    fact: new Uint32Array(cards.length),
    document: Uint16Array.from(numbers("document", 0)),
    documentIds: searchNames.document.map(({ id }) => id),
    event: Uint16Array.from(numbers("event", noEvent)),
    eventIds: searchNames.event.map(({ id }) => id),
    topic: Uint8Array.from(numbers("topic", 0)),
    kind: Uint8Array.from(numbers("kind", 0)),
    form: Uint8Array.from(numbers("form", cardForms.indexOf("basic"))),
    lang: Uint8Array.from(numbers("lang", 0)),
    importance: Uint8Array.from(numbers("importance", 1)),
    deckOrder: Uint32Array.from(numbers("deckOrder", notInDeck)),
  };
}
