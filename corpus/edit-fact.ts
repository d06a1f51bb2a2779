import { type Bilingual, type Lang, langs } from "./bilingual.ts";
import type { Fact, Gap, Segment } from "./fact.ts";
import { answerVariants } from "./language/variants.ts";
import { type Names, writtenName } from "./names.ts";
import { err, ok, type Result } from "./result.ts";
import { type NameRef, parseStatement, type StatementToken } from "./statement.ts";

/** Why a statement in someone's own words cannot take the place of a fact's. */
export type FactEditRefusal =
  /** The braces are not those of a gap or a name; `found` is the offending piece. */
  | {
      readonly code: "bad-markup";
      readonly params: { readonly lang: Lang; readonly found: string };
    }
  | {
      readonly code: "repeated-gap";
      readonly params: { readonly lang: Lang; readonly gap: string };
    }
  | { readonly code: "lost-gap"; readonly params: { readonly lang: Lang; readonly gap: string } }
  | { readonly code: "unknown-gap"; readonly params: { readonly lang: Lang; readonly gap: string } }
  | {
      readonly code: "unknown-name";
      readonly params: { readonly lang: Lang; readonly name: string };
    };

/**
 * A fact with another statement, written in the corpus's markup with every gap kept. Ids, evidence and
 * questions stay; a gap whose text changed takes that as its answer.
 */
export function editFact(
  fact: Fact,
  statement: Bilingual,
  names: Names,
): Result<Fact, FactEditRefusal> {
  const ja = segmentsOf(fact, statement.ja, "ja", names);
  if (!ja.ok) return ja;
  const en = segmentsOf(fact, statement.en, "en", names);
  if (!en.ok) return en;
  const edited = { ja: ja.value, en: en.value };
  return ok({ ...fact, statement: edited, gaps: fact.gaps.map((gap) => editedGap(gap, edited)) });
}

/** A statement in the markup that `editFact` reads. */
export function statementMarkup(segments: readonly Segment[]): string {
  return segments
    .map(({ text, gapId }) => (gapId === undefined ? text : `{${gapId}:${text}}`))
    .join("");
}

function segmentsOf(
  fact: Fact,
  text: string,
  lang: Lang,
  names: Names,
): Result<readonly Segment[], FactEditRefusal> {
  const parsed = parseStatement(text);
  if (!parsed.ok) {
    const { code, found } = parsed.error;
    return code === "repeated-gap"
      ? err({ code, params: { lang, gap: found } })
      : err({ code: "bad-markup", params: { lang, found } });
  }
  const segments: Segment[] = [];
  for (const token of parsed.value) {
    const written = writtenText(token, lang, names);
    if (written === null) {
      return err({ code: "unknown-name", params: { lang, name: nameOf(token)?.entryId ?? "" } });
    }
    if (token.kind === "gap" && written.trim() === "") {
      return err({ code: "bad-markup", params: { lang, found: `{${token.gapId}:${written}}` } });
    }
    segments.push(token.kind === "gap" ? { text: written, gapId: token.gapId } : { text: written });
  }
  const marked = segments.flatMap(({ gapId }) => gapId ?? []);
  const known = fact.gaps.map(({ id }) => id);
  const lost = known.find((id) => !marked.includes(id));
  if (lost !== undefined) return err({ code: "lost-gap", params: { lang, gap: lost } });
  const unknown = marked.find((id) => !known.includes(id));
  if (unknown !== undefined) return err({ code: "unknown-gap", params: { lang, gap: unknown } });
  return ok(segments);
}

function nameOf(token: StatementToken): NameRef | null {
  if (token.kind === "name") return token.ref;
  return token.kind === "gap" && typeof token.content !== "string" ? token.content : null;
}

function writtenText(token: StatementToken, lang: Lang, names: Names): string | null {
  if (token.kind === "text") return token.text;
  if (token.kind === "gap" && typeof token.content === "string") return token.content;
  const ref = nameOf(token);
  const entry = names.get(ref?.entryId ?? "");
  return ref === null || entry === undefined ? null : writtenName(entry, ref.form, lang);
}

/** What was accepted for another answer is not accepted for this one. */
function editedGap(gap: Gap, statement: Fact["statement"]): Gap {
  const textIn = (lang: Lang): string =>
    statement[lang].find(({ gapId }) => gapId === gap.id)?.text ?? gap.answer[lang];
  const answer = { ja: textIn("ja"), en: textIn("en") };
  const changed = langs.filter((lang) => answer[lang] !== gap.answer[lang]);
  if (changed.length === 0) return gap;
  const variantsOf = (text: string) => [text, ...answerVariants(gap.type, text)];
  const wrong = new Set(changed.flatMap((lang) => variantsOf(gap.answer[lang])));
  const accept = langs
    .flatMap((lang) => variantsOf(answer[lang]))
    .filter((form) => !wrong.has(form) && form !== answer.ja && form !== answer.en);
  return { ...gap, answer, accept: [...new Set(accept)] };
}
