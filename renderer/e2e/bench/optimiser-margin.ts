import { fsrs6Defaults } from "#renderer/domain/testing/fsrs6.ts";
import type { SyntheticStudent } from "#renderer/domain/testing/synthetic-study.ts";
import { fitInNode } from "./fit-in-node.ts";

/*
 * npx tsx renderer/e2e/bench/optimiser-margin.ts
 * How often fitted parameters would be adopted for any gain on the held-out reviews, and for a gain of more
 * than its standard error: for students with nothing to be learnt about them, and for one who forgets faster.
 */
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const forgetful = fsrs6Defaults.map((value, index) => {
  if (index < 4) return value / 3;
  return index === 8 ? 1.2 : index === 20 ? 0.3 : value;
});
const students: readonly (Partial<SyntheticStudent> & { readonly what: string })[] = [
  { what: "remembers as the defaults say", cards: 300 },
  { what: "the same, many reviews", cards: 1_200, days: 200 },
  { what: "recalls 9 of 10 whatever the interval", coin: 0.9 },
  { what: "forgets faster, few reviews", truth: forgetful, cards: 120, days: 40 },
  { what: "forgets faster", truth: forgetful },
  { what: "forgets faster, many reviews", truth: forgetful, cards: 600, days: 120 },
];

console.log("| student | reviews | any gain | gain above its error |\n|---|---|---|---|");
for (const { what, ...change } of students) {
  const fits = seeds.map((seed) => {
    const plain = { seed, cards: 200, newPerDay: 10, days: 60, today: 20_600 };
    return fitInNode({ ...plain, ...change }).fit;
  });
  const reviews = fits.reduce((sum, { report }) => sum + report.reviews, 0) / fits.length;
  const gained = fits.filter(({ report }) => report.logLossAfter < report.logLossBefore).length;
  const adopted = fits.filter(({ isBetter }) => isBetter).length;
  const of = (count: number) => `${count} of ${fits.length}`;
  console.log(`| ${what} | ${Math.round(reviews)} | ${of(gained)} | ${of(adopted)} |`);
}
