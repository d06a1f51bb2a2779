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
  readonly forms: readonly Form[];
  /** All of it, a line each, so that most facts are passed over after one look. */
  readonly all: string;
};

/** Costs tens of milliseconds for a thousand facts, once; a query costs one or two. */
export function createSearchIndex(corpus: Pick<Corpus, "facts" | "gazetteer">): SearchIndex {
  const statements = corpus.facts.map((fact) => ({
    ja: fold(statementText(fact.statement.ja)),
    en: fold(statementText(fact.statement.en)),
  }));
  const names = namesInFacts(corpus.gazetteer, statements);
  const entries = corpus.facts.map((fact, index) =>
    entryOf(fact, statements[index] ?? { ja: "", en: "" }, names[index] ?? []),
  );
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

type Form = { readonly form: string; readonly folded: string };

function entryOf(fact: Fact, statement: Entry["statement"], named: readonly Form[]): Entry {
  const own = fact.gaps.flatMap((gap) => [...gap.accept, gap.answer.ja, gap.answer.en]);
  const forms = new Map(named.map(({ form, folded }) => [form, folded]));
  for (const form of own) if (!forms.has(form)) forms.set(form, fold(form));
  return {
    fact,
    statement,
    forms: [...forms].map(([form, folded]) => ({ form, folded })),
    all: [statement.ja, statement.en, ...forms.values()].join("\n"),
  };
}

/** All forms of the names that stand in each fact. */
function namesInFacts(
  gazetteer: readonly GazetteerEntry[],
  statements: readonly Entry["statement"][],
): readonly (readonly Form[])[] {
  const texts = { ja: joined(statements, "ja"), en: joined(statements, "en") };
  const names = statements.map(() => new Map<string, Form>());
  for (const entry of gazetteer) {
    const forms = foldedForms(entry);
    const facts = new Set(forms.flatMap(({ folded }) => factsWith(folded, texts)));
    for (const fact of facts) for (const form of forms) names[fact]?.set(form.form, form);
  }
  return names.map((forms) => [...forms.values()]);
}

type JoinedText = {
  readonly text: string;
  /** The number of the fact each character belongs to. */
  readonly owner: Uint32Array;
};

/** One long text is searched many times faster than a thousand short ones. */
function joined(statements: readonly Entry["statement"][], lang: Lang): JoinedText {
  const text = statements.map((statement) => `${statement[lang]}\n`).join("");
  const owner = new Uint32Array(text.length);
  let start = 0;
  for (const [fact, statement] of statements.entries()) {
    owner.fill(fact, start, start + statement[lang].length + 1);
    start += statement[lang].length + 1;
  }
  return { text, owner };
}

/** The facts a form stands in. An acronym has to be a word of its own: MIT is not in “summit”. */
function factsWith(folded: string, texts: Readonly<Record<Lang, JoinedText>>): readonly number[] {
  if (folded.length < 2) return [];
  const isLatin = /^[\x20-\x7e]+$/.test(folded);
  const { text, owner } = texts[isLatin ? "en" : "ja"];
  const facts: number[] = [];
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length)) {
    if (isLatin && (isLetter(text[at - 1]) || isLetter(text[at + folded.length]))) continue;
    facts.push(owner[at] ?? 0);
  }
  return facts;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}

/** Every form of a name; a reading without the space between family and given name. */
function foldedForms(entry: GazetteerEntry): readonly Form[] {
  return allForms(entry).map((written) => {
    const form = written === entry.reading ? written.replaceAll(" ", "") : written;
    return { form, folded: fold(form) };
  });
}
