import type { Bilingual } from "../bilingual.ts";
import { type Fact, statementText } from "../fact.ts";
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

/** What the gaps of some facts name, each once, in the facts' order. */
export function mentionsOf(
  facts: readonly Fact[],
  gazetteer: readonly GazetteerEntry[],
): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const gap of facts.flatMap((fact) => fact.gaps)) {
    const entry = gazetteer.find(
      (candidate) => namedKinds.has(candidate.kind) && allForms(candidate).includes(gap.answer.ja),
    );
    const mention: Mention | null =
      entry !== undefined
        ? { key: entry.id, text: { ja: entry.ja, en: entry.en }, forms: allForms(entry) }
        : figureTypes.has(gap.type)
          ? {
              key: gap.answer.ja,
              text: gap.answer,
              forms: [gap.answer.ja, gap.answer.en, ...gap.accept],
            }
          : null;
    if (mention !== null && !found.has(mention.key)) found.set(mention.key, mention);
  }
  return [...found.values()];
}

/** Whether some statement, in either language, holds the mention in any of its forms. */
export function isMentioned(mention: Mention, facts: readonly Fact[]): boolean {
  const forms = mention.forms.map(comparable);
  return facts.some((fact) =>
    [fact.statement.ja, fact.statement.en].some((segments) => {
      const text = comparable(statementText(segments));
      return forms.some((form) => holds(text, form));
    }),
  );
}
