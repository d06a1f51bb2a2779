import type { GradeReason } from "#corpus/grading/verdict.ts";
import type { ReadWarning } from "#corpus/reading/document-text.ts";
import type { ReadFailure } from "#corpus/reading/read-failure.ts";
import type { DocumentProblem } from "#renderer/domain/documents-port.ts";
import type { MockColumn } from "#renderer/domain/mock/mock-export.ts";
import type { Dimension } from "#renderer/domain/mock/mock-pool.ts";
import type { ReportLine } from "#renderer/domain/mock/mock-report.ts";
import type { StudyProblemCode } from "#renderer/domain/study-problem.ts";
import type { BackupProblem } from "../shell-problem.ts";

/** English needs a singular wherever Japanese, which has one form, ends a key in `_other`. */
type EnglishKey<Key> = Key extends `${infer Base}_other` ? `${Base}_one` | `${Base}_other` : Key;

/** The shape the English texts must have, derived from the Japanese ones: no key missing, none extra. */
export type EnglishOf<Texts> = {
  readonly [Key in keyof Texts as EnglishKey<Key>]: Texts[Key] extends string
    ? string
    : EnglishOf<Texts[Key]>;
};

/** What a student is told of a problem: what it is called, what happened, what helps. */
export type ProblemTexts = Readonly<
  Record<
    StudyProblemCode | BackupProblem["code"] | DocumentProblem["code"],
    { readonly title: string; readonly what: string; readonly todo: string }
  >
>;

type Counted = Exclude<ReadWarning["code"], "other-format" | "encoding-unsure">;
type Uncounted = Exclude<ReadWarning["code"], Counted>;

/** What a student is told of a file that could not be read, or was read with something to know about it. */
export type ImportTexts = {
  readonly failure: Readonly<Record<ReadFailure["code"], string>>;
  readonly warning: Readonly<Record<Uncounted | `${Counted}_other`, string>>;
  readonly encoding: string;
};

/** What a student is told of a written answer that is not simply right: a text for every reason. */
/** The names of what mock exams are made of, of the columns of their table, and of how items went. */
export type MockTexts = {
  readonly dimension: Readonly<Record<Dimension, string>>;
  readonly column: Readonly<Record<MockColumn, string>>;
  readonly outcome: Readonly<Record<ReportLine["outcome"], string>>;
};

export type QuizTexts = { readonly reason: Readonly<Record<GradeReason["code"], string>> };
