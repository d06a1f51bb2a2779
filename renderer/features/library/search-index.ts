import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { type Fact, statementText } from "#corpus/fact.ts";
import type { GazetteerEntry } from "#corpus/gazetteer.ts";
import { allForms } from "#corpus/names.ts";
import { fold, queryTerms } from "./search-text.ts";

/** A fact that holds every term of a query. */
export type Found = {
  readonly fact: Fact;
  /** Another name or accepted answer a term was found in, where no statement has it. */
  readonly form: string | null;
};

export type SearchIndex = {
  /** Nothing for an empty query. What stands in the statement of `lang` comes first. */
  search(query: string, lang: Lang): readonly Found[];
};

type Entry = {
  readonly fact: Fact;
  readonly statement: Readonly<Record<Lang, string>>;
  readonly forms: readonly { readonly form: string; readonly folded: string }[];
  /** All of it, a line each, so that most facts are passed over after one look. */
  readonly all: string;
};

/** Costs tens of milliseconds for a thousand facts, once; a query costs one or two. */
export function createSearchIndex(corpus: Pick<Corpus, "facts" | "gazetteer">): SearchIndex {
  const names = corpus.gazetteer.map((entry) => ({ forms: foldedForms(entry) }));
  const entries = corpus.facts.map((fact) => entryOf(fact, names));
  return {
    search(query, lang) {
      const terms = queryTerms(query);
      if (terms.length === 0) return [];
      const found = entries.flatMap((entry, order) => {
        const match = matchOf(entry, terms, lang);
        return match === null ? [] : [{ ...match, order }];
      });
      return found
        .sort((a, b) => a.rank - b.rank || a.importance - b.importance || a.order - b.order)
        .map(({ fact, form }) => ({ fact, form }));
    },
  };
}

function matchOf(entry: Entry, terms: readonly string[], lang: Lang) {
  if (!terms.every((term) => entry.all.includes(term))) return null;
  const { fact, statement } = entry;
  const isIn = (text: string) => terms.every((term) => text.includes(term));
  const other = statement[lang === "ja" ? "en" : "ja"];
  const { importance } = fact;
  if (isIn(statement[lang])) return { fact, form: null, rank: 0, importance };
  if (isIn(other)) return { fact, form: null, rank: 1, importance };
  const unseen = terms.find((term) => !statement.ja.includes(term) && !statement.en.includes(term));
  const form = entry.forms.find(({ folded }) => unseen !== undefined && folded.includes(unseen));
  return { fact, form: form?.form ?? null, rank: 2, importance };
}

type Names = readonly { readonly forms: readonly { form: string; folded: string }[] }[];

function entryOf(fact: Fact, names: Names): Entry {
  const statement = {
    ja: fold(statementText(fact.statement.ja)),
    en: fold(statementText(fact.statement.en)),
  };
  const own = fact.gaps.flatMap((gap) => [...gap.accept, gap.answer.ja, gap.answer.en]);
  const forms = new Map(own.map((form) => [form, fold(form)]));
  for (const name of names) {
    if (!name.forms.some(({ folded }) => isNamedIn(statement, folded))) continue;
    for (const { form, folded } of name.forms) forms.set(form, folded);
  }
  return {
    fact,
    statement,
    forms: [...forms].map(([form, folded]) => ({ form, folded })),
    all: [statement.ja, statement.en, ...forms.values()].join("\n"),
  };
}

/** An acronym is looked for as a word of its own, so that MIT is not in “summit”. */
function isNamedIn(statement: Entry["statement"], folded: string): boolean {
  if (folded.length < 2) return false;
  if (!/^[\x20-\x7e]+$/.test(folded)) return statement.ja.includes(folded);
  const at = statement.en.indexOf(folded);
  if (at === -1) return false;
  return !isLatin(statement.en[at - 1]) && !isLatin(statement.en[at + folded.length]);
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}

/** Every form of a name; a reading also without the space between family and given name. */
function foldedForms(entry: GazetteerEntry) {
  return allForms(entry).flatMap((form) => {
    const folded = fold(form);
    const joined = form === entry.reading ? folded.replaceAll(" ", "") : folded;
    return [{ form: form === entry.reading ? form.replaceAll(" ", "") : form, folded: joined }];
  });
}
