import { extractFacts } from "../../extraction/extract.ts";
import type { ExtractedFact } from "../../extraction/extracted-fact.ts";
import { heldOutDocuments } from "../../extraction/testing/held-out/documents.ts";
import type { HeldOut } from "../../extraction/testing/held-out/held-out.ts";
import { otherKinds } from "../../extraction/testing/held-out/other-kinds.ts";
import type { GazetteerEntry } from "../../gazetteer.ts";
import { squeeze } from "../../language/squeeze.ts";
import { readPasted } from "../../reading/read-document.ts";

/** What one line of a gold list asks for. */
type GoldLine = {
  readonly kind: string;
  /** Each told in one of several ways. */
  readonly words: readonly (readonly string[])[];
  readonly forms: ReadonlySet<string>;
  readonly mayTick: boolean;
};
type Tally = { of: number; exact: number; close: number };

/**
 * Recall of the invented documents' gold lists; ticked facts that a list forbids (planned, denied, supposed), and
 * ticked days, places and people of meetings that it does not hold; texts of other kinds that were not called so.
 * `listMisses` names what was missed in the documents the rules were mended with, never in the unseen ones.
 */
export async function printHeldOut(
  names: readonly GazetteerEntry[],
  listMisses: boolean,
): Promise<void> {
  for (const use of ["mended", "unseen"] as const) {
    const tallies = new Map<string, Tally>();
    const faults = { facts: 0, ticked: 0, misplaced: 0, forbidden: 0, unlisted: 0 };
    for (const held of heldOutDocuments.filter((each) => each.use === use)) {
      const facts = await factsOf(held, names, faults);
      const gold = goldOf(held);
      const wrong = wronglyTicked(facts, gold);
      faults.forbidden += wrong.forbidden.length;
      faults.unlisted += wrong.unlisted.length;
      const show = listMisses && use === "mended";
      for (const line of gold) {
        const match = best(facts, line);
        count(
          tallies,
          ["all", `kind  ${line.kind}`, `from  ${held.id}`, `lang  ${held.lang}`],
          match,
        );
        if (show && match !== "exact")
          console.log(
            `${match ?? "missed"}: ${held.id}: ${line.kind} | ${line.words.join(" + ")} | ${[...line.forms].join("/")}`,
          );
      }
      if (show)
        for (const { kind, question, answer } of [...wrong.forbidden, ...wrong.unlisted])
          console.log(`wrongly ticked: ${held.id}: ${kind} | ${question} | ${answer}`);
    }
    print(`held out, ${use}`, tallies, faults);
  }
  await printOtherKinds(names);
}

async function factsOf(
  held: HeldOut,
  names: readonly GazetteerEntry[],
  faults: { facts: number; ticked: number; misplaced: number },
): Promise<readonly ExtractedFact[]> {
  const read = await readPasted(held.text, () => performance.now());
  if (!read.ok) throw new Error(`${held.id}: ${read.error.code}`);
  const { facts } = extractFacts(read.value, names);
  faults.facts += facts.length;
  faults.ticked += facts.filter(({ preTicked }) => preTicked).length;
  faults.misplaced += facts.filter(
    ({ start, end, quote }) => read.value.text.slice(start, end) !== quote,
  ).length;
  return facts;
}

function goldOf({ id, gold }: HeldOut): readonly GoldLine[] {
  return gold
    .trim()
    .split("\n")
    .map((line) => {
      const [kind, words, forms, tick] = line.split("|").map((part) => part.trim());
      if (tick !== "yes" && tick !== "no") throw new Error(`${id}: ${line}`);
      return {
        kind: kind ?? "",
        words: (words ?? "").split(" + ").map((word) => word.split("~").map(squeeze)),
        forms: new Set((forms ?? "").split("/").map(squeeze)),
        mayTick: tick === "yes",
      };
    });
}

function asks({ question }: ExtractedFact, { words }: GoldLine): boolean {
  const asked = squeeze(question);
  return words.every((ways) => ways.some((word) => asked.includes(word)));
}

function gives({ answer, accept }: ExtractedFact, { forms }: GoldLine): "exact" | "close" | null {
  if ([answer, ...accept].some((form) => forms.has(squeeze(form)))) return "exact";
  const said = squeeze(answer);
  for (const form of forms) {
    const [short, long] = form.length < said.length ? [form, said] : [said, form];
    if (short.length >= 2 && long.length <= short.length * 2 && long.includes(short))
      return "close";
  }
  return null;
}

function best(facts: readonly ExtractedFact[], line: GoldLine): "exact" | "close" | null {
  const found = facts.filter((fact) => asks(fact, line)).map((fact) => gives(fact, line));
  return found.includes("exact") ? "exact" : found.includes("close") ? "close" : null;
}

function wronglyTicked(
  facts: readonly ExtractedFact[],
  gold: readonly GoldLine[],
): { readonly forbidden: readonly ExtractedFact[]; readonly unlisted: readonly ExtractedFact[] } {
  const ticked = facts.filter(({ preTicked }) => preTicked);
  const isIn = (fact: ExtractedFact, lines: readonly GoldLine[]): boolean =>
    lines.some((line) => asks(fact, line) && gives(fact, line) === "exact");
  const allowed = gold.filter(({ mayTick }) => mayTick);
  const denied = gold.filter(({ mayTick }) => !mayTick);
  return {
    forbidden: ticked.filter((fact) => isIn(fact, denied) && !isIn(fact, allowed)),
    unlisted: ticked.filter(
      (fact) =>
        /-(?:lead|row|told)-(?:date|place|participant)$/.test(fact.rule) && !isIn(fact, allowed),
    ),
  };
}

async function printOtherKinds(names: readonly GazetteerEntry[]): Promise<void> {
  console.log("\ntexts of other kinds         facts  ticked  said to hold little");
  for (const [id, text] of Object.entries(otherKinds)) {
    const read = await readPasted(text, () => performance.now());
    if (!read.ok) throw new Error(`${id}: ${read.error.code}`);
    const { facts, fewFound } = extractFacts(read.value, names);
    const ticked = facts.filter(({ preTicked }) => preTicked).length;
    console.log(
      `${id.padEnd(26)}${String(facts.length).padStart(8)}${String(ticked).padStart(8)}  ${fewFound ? "yes" : "NO"}`,
    );
  }
}

function count(
  tallies: Map<string, Tally>,
  keys: readonly string[],
  match: "exact" | "close" | null,
): void {
  for (const key of keys) {
    const tally = tallies.get(key) ?? { of: 0, exact: 0, close: 0 };
    tally.of++;
    if (match === "exact") tally.exact++;
    if (match !== null) tally.close++;
    tallies.set(key, tally);
  }
}

function print(
  title: string,
  tallies: ReadonlyMap<string, Tally>,
  faults: Readonly<Record<string, number>>,
): void {
  const said = Object.entries(faults).map(([name, value]) => `${name} ${value}`);
  console.log(`\n${title}: ${said.join(", ")}`);
  console.log("                                        of   exact  or close");
  const percent = (part: number, of: number): string =>
    `${((100 * part) / of).toFixed(0)} %`.padStart(7);
  for (const [key, { of, exact, close }] of [...tallies].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${key.padEnd(36)}${String(of).padStart(6)}${percent(exact, of)}${percent(close, of)}`,
    );
}
