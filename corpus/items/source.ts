import type { Bilingual, Lang } from "../bilingual.ts";
import type { Card } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { Event } from "../event.ts";
import { type Fact, type Gap, statementText } from "../fact.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { type CardSource, cardSource, cardsOfFact } from "../generation/cards.ts";
import type { CardId, FactId } from "../id.ts";
import { squeeze } from "../language/squeeze.ts";
import { allForms } from "../names.ts";
import type { Slot } from "./slot.ts";

/** What items are made from; everything costly is worked out when first asked for. */
export type ItemSource = {
  readonly corpus: Corpus;
  readonly cards: CardSource;
  readonly factsById: ReadonlyMap<FactId, Fact>;
  cardsOf(fact: Fact): readonly Card[];
  /** The closed slot behind a gap, or null where more than one answer may be right. */
  slotOf(fact: Fact, gap: Gap): Slot | null;
  /** The gazetteer entry a text is a form of. */
  entryOf(text: string): GazetteerEntry | null;
  /** The acronyms that facts give for a name. */
  acronymsOf(name: string): readonly string[];
  /** The gap behind `document/fact/gap`. */
  gap(ref: string): { readonly fact: Fact; readonly gap: Gap } | null;
};

export function itemSource(
  corpus: Corpus,
  findSlot: (fact: Fact, gap: Gap, source: ItemSource) => Slot | null,
): ItemSource {
  const entries = new Map<string, GazetteerEntry>();
  for (const entry of [...corpus.gazetteer].reverse()) {
    for (const form of allForms(entry)) entries.set(squeeze(form), entry);
  }
  const acronyms = new Map<string, readonly string[]>();
  for (const { gaps } of corpus.facts) {
    const abbr = gaps.find((gap) => gap.id === "abbr")?.answer.en;
    const full = gaps.find((gap) => gap.id === "name" || gap.id === "full")?.answer.ja;
    if (abbr !== undefined && full !== undefined) acronyms.set(squeeze(full), [abbr]);
  }
  const cardsByFact = new Map<FactId, readonly Card[]>();
  const slots = new Map<string, Slot | null>();
  const factsById = new Map(corpus.facts.map((fact) => [fact.id, fact]));
  const source: ItemSource = {
    corpus,
    cards: cardSource(corpus),
    factsById,
    cardsOf: (fact) => cached(cardsByFact, fact.id, () => cardsOfFact(fact, source.cards)),
    slotOf: (fact, gap) => cached(slots, `${fact.id}/${gap.id}`, () => findSlot(fact, gap, source)),
    entryOf: (text) => entries.get(squeeze(text)) ?? null,
    acronymsOf: (name) => acronyms.get(squeeze(name)) ?? [],
    gap(ref) {
      const end = ref.lastIndexOf("/");
      const fact = factsById.get(ref.slice(0, end) as FactId);
      const gap = fact?.gaps.find((each) => each.id === ref.slice(end + 1));
      return fact === undefined || gap === undefined ? null : { fact, gap };
    },
  };
  return source;
}

function cached<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** The cards that ask for a gap in a language, the one a student has by default first. */
export function cardsAsking(
  fact: Fact,
  gapId: string,
  lang: Lang,
  source: ItemSource,
): readonly CardId[] {
  return source
    .cardsOf(fact)
    .filter((card) => card.lang === lang && askedGap(fact, card) === gapId)
    .map((card) => card.id);
}

function askedGap(fact: Fact, card: Card): string | undefined {
  if (card.form !== "reverse") return card.gapId;
  return fact.gaps.find((gap) => gap.id === card.gapId)?.reverse?.asks;
}

/** The event's best name, or the document's for what is true outside any event. */
export function labelOf(fact: Fact, source: ItemSource): Bilingual {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  if (event !== undefined) return eventLabel(event, source);
  const title = source.cards.documents.get(fact.documentId)?.shortTitle;
  return title ?? { ja: "", en: "" };
}

export function eventLabel(event: Event, source: ItemSource): Bilingual {
  const best = (lang: Lang): string =>
    source.cards.labelsOf(event, lang)[0]?.text ?? event.name[lang];
  return { ja: best("ja"), en: best("en") };
}

/** The best label that shows no year and no month: for asking when, or in which order. */
export function undatedLabel(event: Event, lang: Lang, source: ItemSource): string | null {
  const labels = source.cards.labelsOf(event, lang).map((label) => label.text);
  return labels.find((label) => !/\d{4}/.test(label)) ?? null;
}

/** A statement with the event or document it belongs to: the last line of most feedback. */
export function factInShort(fact: Fact, source: ItemSource): Bilingual {
  const label = labelOf(fact, source);
  return {
    ja: `${statementText(fact.statement.ja)}（${label.ja}）`,
    en: `${statementText(fact.statement.en)} (${label.en.replace(/^the /, "")})`,
  };
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
