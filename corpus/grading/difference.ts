import { toKatakana } from "./fold-kana.ts";

/** A run of an answer laid beside the accepted form: what both have, what was left out, what was put in. */
export type DifferenceRun = {
  readonly kind: "same" | "missing" | "extra";
  readonly text: string;
};

/** Longer texts are not laid side by side: the table would grow with the product of the lengths. */
const longest = 200;

/**
 * The runs that lead from `expected` to `given`, both cleaned. Case and hiragana or katakana make no difference;
 * `same` runs are written as in `given`. Joined, same and extra give `given`.
 */
export function differenceRuns(expected: string, given: string): readonly DifferenceRun[] {
  const a = [...expected];
  const b = [...given];
  if (a.length > longest || b.length > longest) {
    return [
      { kind: "missing", text: expected },
      { kind: "extra", text: given },
    ];
  }
  const runs: { kind: DifferenceRun["kind"]; text: string }[] = [];
  const add = (kind: DifferenceRun["kind"], char: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += char;
    else runs.push({ kind, text: char });
  };
  const common = commonLengths(a, b);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const down = common[i + 1]?.[j] ?? -1;
    const right = common[i]?.[j + 1] ?? -1;
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      add("same", b[j] ?? "");
      i++;
      j++;
    } else if (i < a.length && (j === b.length || down >= right)) add("missing", a[i++] ?? "");
    else add("extra", b[j++] ?? "");
  }
  return runs;
}

/** `[i][j]` is the length of the longest common subsequence of the rests from i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      const next = table[i + 1];
      if (row === undefined || next === undefined) continue;
      row[j] = isSame(a[i], b[j])
        ? (next[j + 1] ?? 0) + 1
        : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    toKatakana(a.toLowerCase()) === toKatakana(b.toLowerCase())
  );
}
