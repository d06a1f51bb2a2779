import { readFileSync } from "node:fs";

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not even be loaded has no tests to count, and
 * counts as one failure.
 * @param {string} file
 * @returns {Counts | null} null when there is no readable report
 */
export function vitestCounts(file) {
  const report = readJson(file);
  if (report === null) return null;
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter((f) => f.status === "failed" && f.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Reads what Playwright's JSON reporter wrote. A test that passed on a second try counts as passed.
 * @param {string} file
 * @returns {Counts | null} null when there is no readable report
 */
export function playwrightCounts(file) {
  const report = readJson(file);
  if (report === null) return null;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * What a Playwright run left out, by title and with the reason where one is given.
 * @param {string} file
 * @returns {readonly string[]}
 */
export function playwrightSkipped(file) {
  return titlesOf(file, "skipped");
}

/**
 * What passed only when it was tried again: it counts, and is named so that somebody looks.
 * @param {string} file
 * @returns {readonly string[]}
 */
export function playwrightFlaky(file) {
  return titlesOf(file, "flaky");
}

/**
 * @param {string} file
 * @param {string} wanted
 * @returns {readonly string[]}
 */
function titlesOf(file, wanted) {
  const report = readJson(file);
  if (report === null) return [];
  /** @type {any[]} */
  const suites = report.suites;
  return [...new Set(suites.flatMap((suite) => titlesIn(suite, wanted)))].sort();
}

/**
 * @param {any} suite
 * @param {string} wanted
 * @returns {string[]}
 */
function titlesIn({ suites = [], specs = [] }, wanted) {
  /** @type {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[]} */
  const here = specs;
  /** @type {any[]} */
  const nested = suites;
  return [
    ...nested.flatMap((suite) => titlesIn(suite, wanted)),
    ...here.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === wanted)
        .map(({ annotations }) => {
          const why = annotations.find(({ description }) => description)?.description;
          return why === undefined ? title : `${title} (${why})`;
        }),
    ),
  ];
}

/**
 * A run that ended badly has failed, whatever its report says; so has one that found nothing to run.
 * @param {Counts | null} counts
 * @param {number | null} code exit code
 * @returns {Counts}
 */
export function honest(counts, code) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const bad = code !== 0 || passed + failed === 0;
  return { passed, failed: bad ? Math.max(1, failed) : failed, skipped };
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
