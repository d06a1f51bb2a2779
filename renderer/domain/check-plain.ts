import type { Decided } from "./decisions.ts";
import type { Import } from "./imports.ts";

/** All a student decided as texts by name, in no order: two folds that decide the same have the same. */
export function plainDecisions({
  settings,
  exams,
  reports,
  edits,
  imports,
  parameters,
  raised,
  accepted,
}: Decided): ReadonlyMap<string, string> {
  return new Map([
    ...named("setting", Object.entries(settings)),
    ...named(
      "exam",
      exams.map((exam) => [exam.id, exam] as const),
    ),
    ...named(
      "report",
      reports.map((report) => [report.id, report] as const),
    ),
    ...named("card-edit", edits.cards),
    ...named("fact-edit", edits.facts),
    ...named("note", edits.notes),
    ...named("edited-at", edits.atMs),
    ...named("raised", raised),
    ...named(
      "import",
      imports.all.map((each) => [each.importId, plainImport(each)] as const),
    ),
    ...named("imported-fact", imports.facts),
    ...named("attached", imports.attached),
    ...named(
      "accepted",
      accepted.map(({ factId, gapId, lang, given, atMs }) => [
        `${factId}/${gapId}/${lang}/${given}`,
        atMs,
      ]),
    ),
    ["parameters", JSON.stringify(parameters)] as const,
  ]);
}

function plainImport({ decisions, ...rest }: Import): unknown {
  return { ...rest, decisions: [...decisions].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

function named(
  kind: string,
  entries: Iterable<readonly [string | number, unknown]>,
): readonly (readonly [string, string])[] {
  return [...entries].map(([key, value]) => [`${kind}:${key}`, JSON.stringify(value)] as const);
}
