import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { type Fact, statementText } from "#corpus/fact.ts";
import type { Item, ItemForm } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import { below, type Random, randomOf } from "#corpus/items/random.ts";
import { squeeze } from "#corpus/language/squeeze.ts";
import type { QuizPut, QuizScope, QuizSession } from "./quiz-session.ts";

/** The facts a quiz may ask about, in the corpus's order. */
export function factsInScope(facts: readonly Fact[], scope: QuizScope): readonly Fact[] {
  switch (scope.kind) {
    case "all":
      return facts;
    case "topic":
      return facts.filter(({ topic }) => topic === scope.topic);
    case "document":
      return facts.filter(({ documentId }) => documentId === scope.documentId);
    case "event":
      return facts.filter(({ eventId }) => eventId === scope.eventId);
    case "weakness": {
      const wanted = new Set<string>(scope.factIds);
      return facts.filter(({ id }) => wanted.has(id));
    }
    case "again": {
      const wanted = new Set(scope.puts.map(({ itemId }) => factIdOfItem(itemId)));
      return facts.filter(({ id }) => wanted.has(id));
    }
  }
}

/** An item by what is kept of it; null where a later corpus makes no such item. */
export function itemOf(corpus: Corpus, { itemId, seed }: Pick<QuizPut, "itemId" | "seed">) {
  const parts = itemId.split("/");
  const [form, lang] = parts.slice(-2) as [ItemForm, Lang];
  const wanted = { seed, factIds: [factIdOfItem(itemId)], forms: [form], langs: [lang] };
  return itemsFor(corpus, wanted).find(({ id }) => id === itemId) ?? null;
}

export type Picked = { readonly itemId: string; readonly seed: number; readonly round: number };

/** How much sooner a fact comes for its importance: what any exam asks is likely to be first, and not certain. */
const weights = { 1: 6, 2: 2, 3: 1 } as const;

/** Facts looked at for one that the item before does not give away. */
const mostTried = 8;

export type QuizPicker = {
  /** The next item; null where none is left. The same session gives the same one. */
  next(session: QuizSession): Picked | null;
};

/** Makes the items of a few facts at a time, so that a quiz over the whole corpus begins at once. */
export function createQuizPicker(corpus: Corpus): QuizPicker {
  /** Facts that make no item of the wanted forms and languages. */
  const barren = new Map<string, Set<string>>();

  function pickIn(session: QuizSession, round: number): Picked | null {
    const { forms, langs, puts, scope } = session;
    const seed = session.seed + round;
    const random = randomOf(seed, `pick ${puts.length}`);
    const key = `${forms.join()} ${langs.join()}`;
    const without = barren.get(key) ?? new Set();
    barren.set(key, without);
    const asked = new Set(puts.filter((put) => put.round === round).map(factOfPut));
    const last = puts.at(-1);
    const before = last === undefined ? null : itemOf(corpus, last);
    const shown = before === null ? "" : shownWith(before, corpus);
    let fallback: Item | null = null;
    let tried = 0;
    for (const { id } of ordered(factsInScope(corpus.facts, scope), seed)) {
      if (asked.has(id) || without.has(id)) continue;
      const items = itemsFor(corpus, { seed, forms, langs, factIds: [id] });
      if (items.length === 0) {
        without.add(id);
        continue;
      }
      const item = oneOf(items, puts, random);
      if (before === null || !isGivenAway(item, before, shown)) return picked(item);
      if (last === undefined || factOfPut(last) !== id) fallback ??= item;
      tried += 1;
      if (tried >= mostTried) break;
    }
    return fallback === null ? null : picked(fallback);

    function picked(item: Item): Picked {
      return { itemId: item.id, seed, round };
    }
  }

  return {
    next(session) {
      const { scope, puts, length, round } = session;
      if (length !== null && puts.length >= length) return null;
      if (scope.kind === "again") {
        const put = scope.puts[puts.length];
        return put === undefined ? null : { itemId: put.itemId, seed: put.seed, round };
      }
      const found = pickIn(session, round);
      if (found !== null || length !== null || puts.length === 0) return found;
      return pickIn(session, round + 1);
    },
  };
}

/** A shuffle in which the important tends to the front: each fact waits a random time, shorter by its weight. */
function ordered(facts: readonly Fact[], seed: number): readonly Fact[] {
  return facts
    .map((fact) => {
      const random = randomOf(seed, fact.id);
      return { fact, wait: -Math.log(1 - random()) / weights[fact.importance] };
    })
    .sort((a, b) => a.wait - b.wait)
    .map(({ fact }) => fact);
}

/** Of the form that was put least until now. */
function oneOf(items: readonly Item[], puts: readonly QuizPut[], random: Random): Item {
  const uses = (form: ItemForm): number =>
    puts.filter(({ itemId }) => itemId.split("/").at(-2) === form).length;
  const fewest = Math.min(...items.map(({ form }) => uses(form)));
  const forms = [...new Set(items.map(({ form }) => form))].filter((form) => uses(form) === fewest);
  const form = forms[below(forms.length, random)];
  const candidates = items.filter((item) => item.form === form);
  return candidates[below(candidates.length, random)] as Item;
}

/** Everything an item and its feedback showed, folded for comparison. */
function shownWith(item: Item, corpus: Corpus): string {
  const fact = corpus.facts.find(({ id }) => id === item.factId);
  const proofs =
    "options" in item
      ? item.options.map(({ text, proof }) => `${text} ${proof.text[item.lang]}`)
      : [];
  const statements = fact === undefined ? [] : [fact.statement.ja, fact.statement.en];
  return squeeze([item.stem, item.answer, ...proofs, ...statements.map(statementText)].join(" "));
}

/** Whether what was just shown answers an item: its answer stood there, or a card of it was asked for. */
function isGivenAway(item: Item, before: Item, shown: string): boolean {
  if (item.factId === before.factId) return true;
  if (item.cardIds.some((cardId) => before.cardIds.includes(cardId))) return true;
  if (item.form === "true-false") return false;
  return [item.answer, ...item.accept].some((answer) => {
    const folded = squeeze(answer);
    return folded.length >= 3 && shown.includes(folded);
  });
}

function factOfPut({ itemId }: Pick<QuizPut, "itemId">): string {
  return factIdOfItem(itemId);
}

/** An item's id begins with its fact's, `document/fact`. */
export function factIdOfItem(itemId: string): string {
  return itemId.split("/", 2).join("/");
}
