import type { Fact } from "../fact.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";
import { isExactType } from "./key.ts";
import { readPerson } from "./person.ts";
import { readAnswer } from "./reading.ts";

/** What else there is to be confused with. Made once for a corpus, used for every answer. */
export type KnownTerms = {
  /** Compared form → as it is written. */
  readonly terms: ReadonlyMap<string, string>;
  /** Compared form of a person's name → the offices the person is known to hold. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
};

export const noKnownTerms: KnownTerms = { terms: new Map(), offices: new Map() };

/**
 * The names of the gazetteer and the answers of all gaps, with the offices of people. `allNames` is where offices
 * are looked up, for whoever hands in the gazetteer piece by piece.
 */
export function knownTerms(
  gazetteer: readonly GazetteerEntry[],
  facts: readonly Fact[],
  allNames: readonly GazetteerEntry[] = gazetteer,
): KnownTerms {
  const terms = new Map<string, string>();
  const offices = new Map<string, readonly string[]>();
  const add = (text: string, type: GapType): void => {
    const { key } = readAnswer(text, type, "ja");
    if (key !== "" && !terms.has(key)) terms.set(key, text);
  };
  const officeEntries = new Map(allNames.map((entry) => [entry.id, entry]));
  for (const entry of gazetteer) {
    for (const form of allForms(entry)) add(form, entry.kind === "person" ? "person" : "term");
    const held = (entry.offices ?? []).flatMap(({ office }) =>
      officeIds(officeEntries.get(office)),
    );
    if (held.length === 0) continue;
    for (const form of allForms(entry)) {
      const { key } = readAnswer(form, "person", "ja");
      // Two people may share a family name; either's office is then possible.
      offices.set(key, [...(offices.get(key) ?? []), ...held]);
    }
  }
  for (const { gaps } of facts) {
    for (const gap of gaps) {
      if (isExactType(gap.type)) continue;
      for (const form of [gap.answer.ja, gap.answer.en, ...gap.accept]) add(form, gap.type);
    }
  }
  return { terms, offices };
}

function officeIds(entry: GazetteerEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  // An office is read only beside a name, so one is put there.
  return allForms(entry)
    .map(
      (form) =>
        readPerson(/[a-z]/i.test(form) ? `x ${form.toLowerCase().replace("-", "")}` : `某${form}`)
          .office,
    )
    .filter((id) => id !== null);
}
