import type { Lang } from "../../bilingual.ts";
import type { GapType } from "../../vocabulary.ts";
import type { Grade } from "../verdict.ts";

/** One judged example: what a typed answer must be graded as, and which rule it stands for. */
export type GradingCase = {
  readonly tag: string;
  readonly type: GapType;
  readonly lang: Lang;
  readonly answer: string;
  readonly accept: readonly string[];
  readonly given: string;
  readonly verdict: Grade["verdict"];
};

/** Answer, what was typed, the verdict, then other accepted forms. */
type Row = readonly [string, string, Grade["verdict"], ...string[]];

/** Examples of one rule, type and language. */
export function cases(
  tag: string,
  type: GapType,
  lang: Lang,
  rows: readonly Row[],
): readonly GradingCase[] {
  return rows.map(([answer, given, verdict, ...accept]) => ({
    tag,
    type,
    lang,
    answer,
    accept,
    given,
    verdict,
  }));
}
