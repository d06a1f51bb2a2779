import { type Bilingual, langs } from "./bilingual.ts";
import type { Fact, FactSource, Gap, Segment } from "./fact.ts";
import { factId } from "./id.ts";
import { answerVariants } from "./language/variants.ts";
import { withoutCountries } from "./language/without-countries.ts";
import { allForms, entryNamed, type Names, writtenName } from "./names.ts";
import { err, ok, type Result } from "./result.ts";
import { type NameRef, parseStatement, type StatementToken } from "./statement.ts";

/** Why a fact as written cannot become a fact. `field` is where in the YAML the mistake stands. */
export type ResolveProblem = {
  readonly field: readonly (string | number)[];
  readonly message: string;
};

/** Looks names up, splits statements at their gaps, and adds the answers that follow by rule. */
export function resolveFact(
  source: FactSource,
  documentId: string,
  names: Names,
): Result<Fact, readonly ResolveProblem[]> {
  const problems: ResolveProblem[] = [];
  const report = (field: readonly (string | number)[], message: string): void => {
    problems.push({ field, message });
  };
  const ja = resolveStatement(source.statement.ja, "ja", names, report);
  const en = resolveStatement(source.statement.en, "en", names, report);
  const gaps = resolveGaps(source, ja, en, names, report);
  if (problems.length > 0) return err(problems);
  return ok({
    id: factId(documentId, source.id),
    documentId,
    eventId: source.event,
    kind: source.kind,
    by: source.by,
    act: source.act,
    layer: source.layer,
    topic: source.topic,
    importance: source.importance,
    statement: { ja: ja.segments, en: en.segments },
    gaps,
    evidence: source.evidence,
  });
}

type Report = (field: readonly (string | number)[], message: string) => void;

type ResolvedStatement = {
  readonly segments: readonly Segment[];
  /** The gazetteer entry behind a gap, where its text is a name. */
  readonly refs: ReadonlyMap<string, NameRef>;
};

function resolveStatement(
  text: string,
  lang: "ja" | "en",
  names: Names,
  report: Report,
): ResolvedStatement {
  const parsed = parseStatement(text);
  const refs = new Map<string, NameRef>();
  if (!parsed.ok) {
    report(["statement", lang], statementMessage(parsed.error.code, parsed.error.found));
    return { segments: [], refs };
  }
  const segments = parsed.value.map((token) => {
    if (token.kind === "gap" && typeof token.content !== "string") {
      refs.set(token.gapId, token.content);
    }
    return toSegment(token, lang, names, report);
  });
  return { segments, refs };
}

function toSegment(
  token: StatementToken,
  lang: "ja" | "en",
  names: Names,
  report: Report,
): Segment {
  if (token.kind === "text") return { text: token.text };
  if (token.kind === "name") return { text: nameText(token.ref, lang, names, report) };
  const text =
    typeof token.content === "string"
      ? token.content
      : nameText(token.content, lang, names, report);
  return { text, gapId: token.gapId };
}

function nameText(ref: NameRef, lang: "ja" | "en", names: Names, report: Report): string {
  const entry = names.get(ref.entryId);
  const text = entry === undefined ? null : writtenName(entry, ref.form, lang);
  if (text !== null) return text;
  const wanted =
    entry === undefined
      ? `an entry “${ref.entryId}” in the gazetteer`
      : `“${ref.form}” on the gazetteer entry “${ref.entryId}”`;
  report(["statement", lang], `expected ${wanted}`);
  return "";
}

function resolveGaps(
  source: FactSource,
  ja: ResolvedStatement,
  en: ResolvedStatement,
  names: Names,
  report: Report,
): readonly Gap[] {
  const order = ja.segments.flatMap((segment) => segment.gapId ?? []);
  for (const lang of langs) {
    const marked = (lang === "ja" ? ja : en).segments.flatMap((segment) => segment.gapId ?? []);
    for (const id of Object.keys(source.gaps)) {
      if (!marked.includes(id)) report(["statement", lang], `expected a gap {${id}:…}`);
    }
    for (const id of marked) {
      if (!(id in source.gaps)) report(["gaps"], `expected a gap “${id}”, marked in ${lang}`);
    }
  }
  return order.flatMap((id) => {
    const gap = source.gaps[id];
    if (gap === undefined) return [];
    if (gap.reverse !== undefined && !order.includes(gap.reverse.asks)) {
      report(["gaps", id, "reverse", "asks"], `expected another gap of this fact`);
    }
    const answer: Bilingual = { ja: gapText(ja, id), en: gapText(en, id) };
    const entry = names.get((ja.refs.get(id) ?? en.refs.get(id))?.entryId ?? "");
    const accept = new Set([
      ...(gap.accept ?? []),
      ...(entry === undefined ? [] : allForms(entry)),
      ...answerVariants(gap.type, answer.ja),
      ...answerVariants(gap.type, answer.en),
    ]);
    // What the question says itself is no answer to it: of SCC the full name is asked, of the full name SCC.
    const asked = `${gap.ask?.ja ?? ""}\n${gap.ask?.en ?? ""}`;
    for (const form of formsByRule(gap.type, answer, accept, names)) {
      if (!asked.includes(form)) accept.add(form);
    }
    // What another gap of the fact answers is no answer here: asked what SCC stands for, “SCC” is wrong.
    for (const id of order) {
      accept.delete(gapText(ja, id));
      accept.delete(gapText(en, id));
    }
    return [
      {
        id,
        type: gap.type,
        answer,
        accept: [...accept],
        ...(gap.ask === undefined ? {} : { ask: gap.ask }),
        ...(gap.reverse === undefined ? {} : { reverse: gap.reverse }),
        ...(gap.corrected === undefined ? {} : { corrected: gap.corrected }),
      },
    ];
  });
}

/** What else a name is called: its entry's other forms, where it is written out, and itself without the two countries. */
function formsByRule(
  type: Gap["type"],
  answer: Bilingual,
  accept: ReadonlySet<string>,
  names: Names,
): readonly string[] {
  if (type !== "term" && type !== "organization" && type !== "place") return [];
  const entry = entryNamed(answer.ja, names);
  const forms = [answer.ja, answer.en, ...accept, ...(entry === null ? [] : allForms(entry))];
  return [...forms, ...forms.flatMap((form) => withoutCountries(form) ?? [])].filter(
    // Every Japan–U.S. summit holds it, and no event could be named where it answers.
    (form) => form !== "U.S.",
  );
}

function gapText(statement: ResolvedStatement, gapId: string): string {
  return statement.segments.find((segment) => segment.gapId === gapId)?.text ?? "";
}

function statementMessage(code: string, found: string): string {
  if (code === "repeated-gap") return `expected each gap once, found {${found}:…} twice`;
  if (code === "bad-marker") return `expected {gap:text} or {@entry}, found ${found}`;
  return `expected { and } only around a marker, found “${found.slice(0, 40)}”`;
}
