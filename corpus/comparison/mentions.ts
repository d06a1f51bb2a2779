import type { Bilingual } from "../bilingual.ts";
import { type Fact, type Gap, statementText } from "../fact.ts";
import type { GazetteerEntry, GazetteerKind } from "../gazetteer.ts";
import { comparable, holds } from "../language/squeeze.ts";
import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";

/**
 * Something a statement names that does not depend on how the statement is worded: a name of the
 * gazetteer, or a figure, date or article that stands in a gap. Other terms are left out, since the
 * statements are our own wording and a different word proves no difference between the documents.
 */
export type Mention = {
  readonly key: string;
  readonly text: Bilingual;
  /** Every form by which it can be recognized, in both languages. */
  readonly forms: readonly string[];
};

const namedKinds: ReadonlySet<GazetteerKind> = new Set([
  "organization",
  "treaty",
  "document",
  "initiative",
  "facility",
]);
const figureTypes: ReadonlySet<GapType> = new Set(["date", "fiscal-year", "number", "article"]);

/** The entries that count as names, by every form they are written in. */
export type NamedForms = ReadonlyMap<string, GazetteerEntry>;

export function namedForms(gazetteer: readonly GazetteerEntry[]): NamedForms {
  const named = gazetteer.filter((entry) => namedKinds.has(entry.kind));
  // Where two entries share a form the first keeps it, as in any list looked through from the top.
  return new Map(
    named.flatMap((entry) => allForms(entry).map((form) => [form, entry] as const)).reverse(),
  );
}

/** What the gaps of some facts name, each once, in the facts' order. */
export function mentionsOf(facts: readonly Fact[], names: NamedForms): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const gap of facts.flatMap((fact) => fact.gaps)) {
    const mention = mentionIn(gap, names);
    if (mention !== null && !found.has(mention.key)) found.set(mention.key, mention);
  }
  return [...found.values()];
}

function mentionIn({ answer, accept, type }: Gap, names: NamedForms): Mention | null {
  const entry = names.get(answer.ja);
  if (entry !== undefined) {
    return { key: entry.id, text: { ja: entry.ja, en: entry.en }, forms: allForms(entry) };
  }
  if (!figureTypes.has(type)) return null;
  return { key: answer.ja, text: answer, forms: [answer.ja, answer.en, ...accept] };
}

/** The mentions that no statement of the facts holds, in either language and in any form. */
export function notMentioned(
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Mention[] {
  if (mentions.length === 0) return [];
  const texts = facts.flatMap(({ statement }) =>
    [statement.ja, statement.en].map((segments) => comparable(statementText(segments))),
  );
  return mentions.filter((mention) => {
    const forms = mention.forms.map(comparable);
    return !texts.some((text) => forms.some((form) => holds(text, form)));
  });
}
