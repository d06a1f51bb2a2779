import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { itemForms } from "#corpus/items/item.ts";
import { err, ok, type Result } from "#corpus/result.ts";
import { topics } from "#corpus/vocabulary.ts";
import { type Dimension, dimensions } from "#renderer/domain/mock/mock-pool.ts";
import { type Blueprint, blueprintSchema } from "#renderer/domain/quiz-events.ts";
import { wholeNumberOf } from "#renderer/shared/whole-number.ts";

/** A blueprint as it is being typed; an empty share leaves its part to what the others leave over. */
export type MockDraft = {
  readonly items: string;
  readonly minutes: string;
  readonly lang: Lang;
  readonly shares: Readonly<Record<Dimension, Readonly<Record<string, string>>>>;
};

export type DraftError =
  | { readonly field: "items" | "minutes" }
  | { readonly field: "share"; readonly dimension: Dimension; readonly of: string };

/** The parts of each division, in the order in which they are listed. */
export function partsOf(
  corpus: Pick<Corpus, "documents" | "facts">,
): Readonly<Record<Dimension, readonly string[]>> {
  const present = new Set<string>(corpus.facts.map(({ topic }) => topic));
  return {
    forms: itemForms,
    importance: ["1", "2", "3"],
    documents: corpus.documents.map(({ id }) => id),
    topics: topics.filter((topic) => present.has(topic)),
  };
}

export function draftOf(blueprint: Blueprint): MockDraft {
  const sharesOf = (dimension: Dimension) =>
    Object.fromEntries(blueprint[dimension].map(({ of, percent }) => [of, percentText(percent)]));
  return {
    items: `${blueprint.items}`,
    minutes: `${blueprint.minutes}`,
    lang: blueprint.lang,
    shares: {
      documents: sharesOf("documents"),
      topics: sharesOf("topics"),
      importance: sharesOf("importance"),
      forms: sharesOf("forms"),
    },
  };
}

/**
 * Cut to two decimals, so that shares of a whole never add up to more than it; what that takes away is less than
 * a fiftieth of an item, and comes back with the rounding.
 */
function percentText(percent: number): string {
  return `${Math.floor(percent * 100 + 1e-6) / 100}`;
}

/** The blueprint a draft stands for, or the first field that says nothing usable. */
export function blueprintFrom(draft: MockDraft): Result<Blueprint, DraftError> {
  const items = within(draft.items, 200);
  if (items === null) return err({ field: "items" });
  const minutes = within(draft.minutes, 600);
  if (minutes === null) return err({ field: "minutes" });
  const shares = { documents: [], topics: [], importance: [], forms: [] } as Record<
    Dimension,
    { of: string; percent: number }[]
  >;
  for (const dimension of dimensions) {
    for (const [of, text] of Object.entries(draft.shares[dimension])) {
      if (text.trim() === "") continue;
      const percent = percentFrom(text);
      if (percent === null) return err({ field: "share", dimension, of });
      shares[dimension].push({ of, percent });
    }
  }
  return ok(blueprintSchema.parse({ items, minutes, lang: draft.lang, ...shares }));
}

function within(text: string, most: number): number | null {
  const number = wholeNumberOf(text);
  return number === null || number < 1 || number > most ? null : number;
}

/** Also in the wide figures and with the sign a Japanese keyboard gives. */
function percentFrom(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/\s*%$/u, "");
  if (!/^\d{1,3}(?:\.\d{1,4})?$/u.test(plain)) return null;
  const percent = Number(plain);
  return percent > 100 ? null : percent;
}

/** All shares of a division together, 0 where nothing usable is typed. */
export function sumOf(shares: Readonly<Record<string, string>>): number {
  const sum = Object.values(shares).reduce((total, text) => total + (percentFrom(text) ?? 0), 0);
  return Math.round(sum * 100) / 100;
}

/** Whether two blueprints ask for the same, as far as a form shows it. */
export function isSame(a: MockDraft, b: MockDraft): boolean {
  const plain = ({ lang: _, shares, ...rest }: MockDraft) => {
    const told = dimensions.map((dimension) =>
      Object.entries(shares[dimension])
        .filter(([, text]) => text !== "")
        .sort(),
    );
    return JSON.stringify([rest, told]);
  };
  return plain(a) === plain(b);
}
