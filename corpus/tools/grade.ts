import fs from "node:fs";
import { z } from "zod";
import { langs } from "../bilingual.ts";
import type { Corpus } from "../corpus.ts";
import { gradingCases } from "../grading/cases/all.ts";
import { gradeAnswer } from "../grading/grade.ts";
import { type KnownTerms, knownTerms } from "../grading/known-terms.ts";
import { err, ok, type Result } from "../result.ts";
import { gapTypes } from "../vocabulary.ts";

/** One line of standard input; whatever else stands in it is passed over. */
const lineSchema = z.object({
  type: z.enum(gapTypes),
  lang: z.enum(langs),
  answer: z.string().min(1),
  accept: z.array(z.string()).default([]),
  given: z.string(),
});

/** One line of output for one of input; `bad-line` stands where nothing could be graded. */
type GradedLine =
  | ReturnType<typeof gradeAnswer>
  | {
      readonly error: {
        readonly code: "bad-line";
        readonly line: number;
        readonly message: string;
      };
    };

/** Grades JSON lines, one result each and in order; a line that cannot be read spoils no other. */
export function gradeLines(input: string, known: KnownTerms): readonly GradedLine[] {
  const lines = input.split(/\r?\n/);
  if (lines.at(-1)?.trim() === "") lines.pop();
  return lines.map((line, at) => {
    const parsed = parseLine(line);
    return parsed.ok
      ? gradeAnswer({ ...parsed.value, knownTerms: known })
      : { error: { code: "bad-line", line: at + 1, message: parsed.error } };
  });
}

function parseLine(line: string): Result<z.infer<typeof lineSchema>, string> {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    return err("not JSON");
  }
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? "line" : path.join(".")}: ${message}`,
  );
  return err(issues.join("; "));
}

/** `grade --json`: standard input to standard output. 1 where a line could not be read. */
export function gradeStandardInput(corpus: Corpus): number {
  const known = knownTerms(corpus.gazetteer, corpus.facts);
  const graded = gradeLines(fs.readFileSync(0, "utf8"), known);
  for (const result of graded) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if ("error" in result) console.error(`line ${result.error.line}: ${result.error.message}`);
  }
  return graded.some((result) => "error" in result) ? 1 : 0;
}

/** `grade --cases`: how many judged examples there are of each rule, and how many are graded otherwise. */
export function printCases(): number {
  let failed = 0;
  for (const tag of [...new Set(gradingCases.map((each) => each.tag))].sort()) {
    const examples = gradingCases.filter((each) => each.tag === tag);
    const wrong = examples.filter((each) => gradeAnswer(each).verdict !== each.verdict);
    failed += wrong.length;
    const count = (verdict: string): number =>
      examples.filter((each) => each.verdict === verdict).length;
    console.log(
      `${tag.padEnd(22)} ${String(examples.length).padStart(4)}: ${count("right")} right, ${count("almost")} almost, ` +
        `${count("wrong")} wrong; ${wrong.length} graded otherwise`,
    );
  }
  const negative = gradingCases.filter((each) => each.verdict !== "right").length;
  console.log(
    `${gradingCases.length} cases, ${negative} of them not right, ${failed} graded otherwise`,
  );
  return failed === 0 ? 0 : 1;
}
