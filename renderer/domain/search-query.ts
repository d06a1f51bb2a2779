import type { Lang } from "#corpus/bilingual.ts";
import type { CardForm } from "#corpus/vocabulary.ts";

/** A search of cards, understood. Empty finds everything. */
export type Query =
  | { readonly kind: "all" }
  /** Two parts or more, none of them of the same kind. */
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query }
  | Term;

export type Term =
  | { readonly kind: "is"; readonly state: CardState }
  /** 0 for none, 1–7. */
  | { readonly kind: "flag"; readonly flag: number }
  | { readonly kind: "form"; readonly form: CardForm }
  | { readonly kind: "lang"; readonly lang: Lang }
  | { readonly kind: "deck"; readonly deck: DeckName }
  | { readonly kind: "importance"; readonly importance: 1 | 2 | 3 }
  /** `tag:none` finds cards without a tag. */
  | { readonly kind: "tag"; readonly pattern: Pattern | null }
  /** One of what the corpus names: by id, by a name in either language, or by a part of one. */
  | { readonly kind: "named"; readonly what: NamedThing; readonly pattern: Pattern }
  | { readonly kind: "id"; readonly what: "card" | "fact"; readonly pattern: Pattern }
  | {
      readonly kind: "prop";
      readonly property: Property;
      readonly operator: Operator;
      readonly value: number;
    }
  /** Answered in the last so many study days, today being one; with this button, or any. */
  | { readonly kind: "rated"; readonly days: number; readonly rating: 1 | 2 | 3 | 4 | null }
  | { readonly kind: "within"; readonly what: DatedThing; readonly days: number }
  | {
      readonly kind: "text";
      readonly where: TextPlace;
      readonly pattern: Pattern;
      /** Quoted: Latin writing is compared by whole words. */
      readonly isExact: boolean;
    };

/** A text with wildcards: what stands between its asterisks, so one part where it has none. */
export type Pattern = readonly string[];

export const cardStates = [
  "due",
  "new",
  "learn",
  "review",
  "suspended",
  "buried",
  "leech",
  "marked",
  "edited",
] as const;
export type CardState = (typeof cardStates)[number];

/** `current` is what is in play now: the decks of the chosen language, and what was added. */
export const deckNames = ["current", "ja", "en", "added", "none"] as const;
export type DeckName = (typeof deckNames)[number];

export const namedThings = ["document", "event", "topic", "kind"] as const;
export type NamedThing = (typeof namedThings)[number];

/** Retrievability 0–1, stability in days, difficulty 1–10, lapses, answers, interval in days, days until due. */
export const properties = ["r", "s", "d", "lapses", "reps", "ivl", "due"] as const;
export type Property = (typeof properties)[number];

export const operators = ["<=", ">=", "!=", "=", "<", ">"] as const;
export type Operator = (typeof operators)[number];

/** What happened to a card within the last days: put into play, answered for the first time, reworded. */
export const datedThings = ["added", "introduced", "edited"] as const;
export type DatedThing = (typeof datedThings)[number];

export const textPlaces = ["card", "front", "back", "note"] as const;
export type TextPlace = (typeof textPlaces)[number];
