/** A mistake in the corpus, told so that the writer finds it: file, line, field, what was expected. */
export type CorpusProblem = {
  /** Which rule found it; `yaml` and `schema` are the reader's own. */
  readonly rule: string;
  /** Path from the repository's root. */
  readonly file: string;
  /** 1-based; null where the mistake has no single line. */
  readonly line: number | null;
  /** Dotted path into the YAML, or the id of a fact or card. */
  readonly field: string;
  readonly message: string;
};

/** One line for a terminal: `corpus/documents/x.yaml:12 facts.3.kind [schema] expected …`. */
export function formatProblem(problem: CorpusProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}  ${problem.field}  [${problem.rule}] ${problem.message}`;
}
