/** How many memories were tested, and how many were there: any answer but Again. */
export type Tests = { readonly passed: number; readonly total: number };

export const noTests: Tests = { passed: 0, total: 0 };

export function addTests(a: Tests, b: Tests): Tests {
  return { passed: a.passed + b.passed, total: a.total + b.total };
}

/** Passed out of all, 0–1; null without a test. */
export function shareOf({ passed, total }: Tests): number | null {
  return total === 0 ? null : passed / total;
}

/** 95 % of a normal distribution lie within so many standard deviations. */
const z95 = 1.96;

/**
 * Wilson's score interval of a share, both bounds 0–1. It holds for few tests and near 0 and 1, where
 * the plain one leaves the range (E. B. Wilson, 1927).
 */
export function wilsonInterval(
  { passed, total }: Tests,
  z = z95,
): { readonly low: number; readonly high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = passed / total;
  const spread = (z * z) / total;
  const middle = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  return {
    low: Math.max(0, (middle - half) / (1 + spread)),
    high: Math.min(1, (middle + half) / (1 + spread)),
  };
}

/**
 * By how many standard deviations `tests` passed less often than `others` (negative: more often), as
 * the signed root of the likelihood ratio of one common share against two. Near 100 % the plain
 * difference in deviations calls far too much remarkable.
 */
export function deviationsBelow(tests: Tests, others: Tests): number {
  if (tests.total === 0 || others.total === 0) return 0;
  const common = addTests(tests, others);
  const gain = logLikelihood(tests) + logLikelihood(others) - logLikelihood(common);
  const isBelow = tests.passed * others.total < others.passed * tests.total;
  return (isBelow ? 1 : -1) * Math.sqrt(2 * Math.max(0, gain));
}

/** Of tests under the share they themselves show. */
function logLikelihood({ passed, total }: Tests): number {
  const part = (count: number): number => (count === 0 ? 0 : count * Math.log(count / total));
  return part(passed) + part(total - passed);
}
