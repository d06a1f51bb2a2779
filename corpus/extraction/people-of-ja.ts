import type { PersonSlot } from "./frame-draft.ts";
import { findPeopleJa } from "./people-ja.ts";
import type { Sentence } from "./sentence.ts";

const most = 6;

/**
 * Those who met, once each, from the part of each sentence up to `until`. A person whose something is spoken of
 * (の招待, の後任, 主催) is not thereby there.
 */
export function peopleOf(
  sentences: readonly Sentence[],
  until = Number.POSITIVE_INFINITY,
): readonly PersonSlot[] {
  const found = new Map<string, PersonSlot>();
  for (const sentence of sentences) {
    for (const person of findPeopleJa(sentence.text)) {
      if (person.to > until || isAside(sentence.text, person.from, person.to)) continue;
      const shortName = person.name.split("・").at(-1) ?? person.name;
      const key = [...found.keys()].find(
        (known) => known.includes(shortName) || person.name.includes(known),
      );
      if (key !== undefined) continue;
      found.set(person.name, {
        value: person.name,
        sentence,
        from: person.from,
        to: person.nameTo,
        office: person.office,
        country: person.country,
        shortName,
      });
    }
  }
  return [...found.values()].slice(0, most);
}

function isAside(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 6);
  const opened = text.lastIndexOf("(", from);
  const isBracketed = opened >= 0 && text.lastIndexOf(")", from) < opened;
  return isBracketed || /^(?:の(?!間|双方|両|[二三四2-4])|主催|夫妻|に(?:代わ|かわ))/.test(after);
}
