import fs from "node:fs";
import path from "node:path";
import type { Corpus } from "../../corpus.ts";
import { extractFacts } from "../../extraction/extract.ts";
import type { ExtractedFact } from "../../extraction/extracted-fact.ts";
import type { GazetteerEntry } from "../../gazetteer.ts";
import { dateVariants, fromIso } from "../../language/calendar-date.ts";
import { squeeze } from "../../language/squeeze.ts";
import { allForms } from "../../names.ts";
import type { DocumentText } from "../../reading/document-text.ts";
import { loadCorpus } from "../load.ts";
import { readFromDisk } from "../read-file.ts";
import { goldGaps, linesOf, type Match, matches } from "./gold.ts";
import { printHeldOut } from "./held-out.ts";
import { printSpeed } from "./speed.ts";

/*
 * npm run bench:extraction [-- --held-out [--misses]]
 * Recall against the bundled facts, what may never happen (a quote that is not there, a fact twice, a ticked
 * fact that contradicts a bundled one), the same without the names only that document supplies, and time.
 * --held-out measures the invented documents of `extraction/testing/held-out` instead, which need no sources.
 */
const root = path.resolve(import.meta.dirname, "../../..");
const sources = path.resolve(root, "../shared/sources");

type Source = { readonly id: string; readonly document: DocumentText };
type Tally = { total: number; exact: number; close: number };
type Tallies = Map<string, Tally>;

const loaded = loadCorpus(root);
if (!loaded.ok) throw new Error("the corpus has mistakes: npm run corpus -- check");
const { corpus } = loaded.value;
if (process.argv.includes("--held-out")) {
  await printHeldOut(corpus.gazetteer, process.argv.includes("--misses"));
} else {
  if (fs.existsSync(sources)) await measure(corpus);
  else console.log(`no sources at ${sources}: recall is not measured`);
  await printSpeed(corpus.gazetteer);
}

async function measure(corpus: Corpus): Promise<void> {
  const found: Source[] = [];
  for (const { id, source } of corpus.documents) {
    const read = await readFromDisk(path.join(sources, source));
    if (!read.ok) throw new Error(`${source}: ${read.error.code}`);
    found.push({ id, document: read.value });
  }
  printRecall(
    "all names known",
    run(corpus, found, () => corpus.gazetteer),
  );
  const without = (source: Source): readonly GazetteerEntry[] =>
    namesOfOthers(corpus, found, source);
  printRecall("leave one document out", run(corpus, found, without));
}

/** The gazetteer without the entries that none of the other documents supplies. */
function namesOfOthers(
  corpus: Corpus,
  all: readonly Source[],
  { id }: Source,
): readonly GazetteerEntry[] {
  const others = all
    .filter((other) => other.id !== id)
    .map(({ document }) => squeeze(document.text));
  return corpus.gazetteer.filter((entry) =>
    allForms(entry)
      .map(squeeze)
      .some((form) => form.length > 1 && others.some((text) => text.includes(form))),
  );
}

function run(
  corpus: Corpus,
  all: readonly Source[],
  namesFor: (source: Source) => readonly GazetteerEntry[],
): { readonly tallies: Tallies; readonly faults: Readonly<Record<string, number>> } {
  const tallies: Tallies = new Map();
  const faults = { facts: 0, ticked: 0, misplaced: 0, twice: 0, contradicting: 0 };
  for (const source of all) {
    const { id, document } = source;
    const { facts } = extractFacts(document, namesFor(source));
    const lines = linesOf(document.text);
    const places = facts.map(({ start, end }) => lines(start, end));
    faults.facts += facts.length;
    faults.ticked += facts.filter(({ preTicked }) => preTicked).length;
    faults.misplaced += facts.filter(
      (fact) => document.text.slice(fact.start, fact.end) !== fact.quote,
    ).length;
    faults.twice +=
      facts.length -
      new Set(facts.map(({ question, answer }) => `${question}/${squeeze(answer)}`)).size;
    faults.contradicting += contradictions(corpus, facts);
    const best = new Map<string, Match>();
    for (const gap of goldGaps(corpus, id)) {
      let match: Match = null;
      for (const [index, fact] of facts.entries()) {
        const each = matches(gap, fact, places[index] ?? []);
        if (each === "exact" || (each === "close" && match === null)) match = each;
      }
      const { fact } = gap;
      count(tallies, ["gaps  all", ...(gap.isAcronym ? ["gaps  acronyms"] : [])], match);
      const known = best.get(fact.id);
      best.set(
        fact.id,
        match === "exact" || known === "exact" ? "exact" : (match ?? known ?? null),
      );
    }
    for (const fact of corpus.facts.filter(({ documentId }) => documentId === id)) {
      const match = best.get(fact.id) ?? null;
      count(
        tallies,
        ["facts all", `kind  ${fact.kind}`, `level ${fact.importance}`, `from  ${id}`],
        match,
      );
    }
  }
  return { tallies, faults };
}

function count(tallies: Tallies, keys: readonly string[], match: Match): void {
  for (const key of keys) {
    const tally = tallies.get(key) ?? { total: 0, exact: 0, close: 0 };
    tally.total++;
    if (match === "exact") tally.exact++;
    if (match !== null) tally.close++;
    tallies.set(key, tally);
  }
}

/**
 * Ticked facts that date a meeting on a day the bundle has none, or give a meeting of a bundled day another
 * place or other people than the bundle does.
 */
function contradictions(corpus: Corpus, facts: readonly ExtractedFact[]): number {
  const days = new Set(
    corpus.events.flatMap(({ date }) => (date === null ? [] : dateVariants(fromIso(date)))),
  );
  return facts.filter((fact) => {
    if (!fact.preTicked || fact.frameId === null) return false;
    if (fact.rule.endsWith("-date")) return !days.has(fact.answer);
    const day = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(fact.eventLabel ?? "");
    const iso =
      day === null ? null : `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}`;
    const events = corpus.events.filter(({ date }) => date !== null && date === iso);
    if (events.length === 0) return false;
    const ids =
      fact.kind === "place"
        ? events.map(({ place }) => place)
        : fact.kind === "participant"
          ? events.flatMap(({ participants }) => participants.map(({ person }) => person))
          : [];
    const forms = corpus.gazetteer
      .filter(({ id }) => ids.includes(id))
      .flatMap(allForms)
      .map(squeeze);
    return (
      forms.length > 0 &&
      ![fact.answer, ...fact.accept].map(squeeze).some((answer) => forms.includes(answer))
    );
  }).length;
}

function printRecall(title: string, { tallies, faults }: ReturnType<typeof run>): void {
  console.log(
    `\n${title}: ${Object.entries(faults)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
  );
  console.log("                                        of   exact  or close");
  const percent = (part: number, total: number): string =>
    `${((100 * part) / total).toFixed(0)} %`.padStart(7);
  for (const [key, { total, exact, close }] of [...tallies].sort(([a], [b]) =>
    a.localeCompare(b),
  )) {
    console.log(
      `${key.padEnd(36)}${String(total).padStart(6)}${percent(exact, total)}${percent(close, total)}`,
    );
  }
}
