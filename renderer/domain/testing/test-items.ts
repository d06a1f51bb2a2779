import type { Fact, Importance } from "#corpus/fact.ts";
import { cardId, type FactId } from "#corpus/id.ts";
import type { Item } from "#corpus/items/item.ts";
import type { Topic } from "#corpus/vocabulary.ts";

/** A fact of a made-up document, as far as what is asked of it goes; `id` is `document/fact`. */
export function testFact(
  id: string,
  topic: Topic = "alliance",
  importance: number = 1,
  eventId: string | null = null,
): Fact {
  return {
    id: id as FactId,
    documentId: id.split("/")[0] ?? "",
    eventId,
    kind: "date",
    by: [],
    act: "state",
    layer: "narrative",
    topic,
    importance: importance as Importance,
    statement: { ja: [], en: [] },
    gaps: [],
    evidence: { source: "test.txt", lines: [1], section: null, terms: [] },
  };
}

/** An item on the gap `year` of a fact; with options, the answer is the first of two. */
export function testItem(
  fact: FactId,
  form: "choice" | "typed" | "true-false",
  { stem, answer }: { readonly stem: string; readonly answer: string },
): Item {
  const proof = { rule: "key", text: { ja: "説明", en: "explanation" } } as const;
  const common = {
    id: `${fact}/year/${form}/en`,
    factId: fact,
    cardIds: [cardId(fact, "year", "basic", "en")],
    lang: "en",
    stem,
    answer,
    accept: [],
  } as const;
  if (form === "typed") return { ...common, form, answerType: "term" };
  const options = [
    { text: answer, correct: true, proof },
    { text: "neither", correct: false, proof },
  ];
  return { ...common, form, options };
}
