import type { PersonSlot } from "./frame-draft.ts";
import { officeEn } from "./lexicon-en.ts";
import type { Sentence } from "./sentence.ts";

/** A person with an office in an English sentence. */
export type PersonEn = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly office: string;
  /** As the text has it: Japan, the Republic of Korea; null where it names none. */
  readonly country: string | null;
};

const word = "[A-Z][a-zA-Zà-öø-ÿ'-]+";
const name = `${word}(?: (?:[A-Z]\\.|(?:de|van|von|der|bin|al) )?(?:${word})?){0,3}`;
const country = "(?:the )?(?:[A-Z][a-z]+ of )?(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?";
/** U.S. President, South Korean President */
const adjective =
  "(?:U\\.S\\.|U\\.K\\.|ROK|(?:South |North |New )?[A-Z][a-z]+(?:ese|an|ish|ian|i|ench|utch)|Republic of [A-Z][a-z]+(?: \\([A-Z]+\\))?)";
const officeFirst = new RegExp(
  `(?:(${adjective}) )?\\b(${officeEn}) (?:of (${country}),? )?(${name})`,
  "g",
);
/** Mr. KITAHARA Sho, Minister for Foreign Affairs of Japan */
const nameFirst = new RegExp(
  `(?:\\b(?:Mr|Ms|Mrs|Dr|Hon|H\\.E|Rt Hon|Right Honou?rable|Honou?rable|Senator|Sir|Dame)\\.? |[,;] |and |with |between )(${name}), (?:the )?(${officeEn})\\b(?: of (${country}))?`,
  "g",
);

export function findPeopleEn(text: string): readonly PersonEn[] {
  const first = [...text.matchAll(officeFirst)].flatMap((match) => {
    const [, whose, office = "", of, written = ""] = match;
    const words = written.trim().replace(/['’]s$/, "");
    if (/^(?:Of|The|And|For|In|On|At|Both)$/i.test(words) || words.length < 3) return [];
    const from = match.index + match[0].lastIndexOf(written);
    const after = new RegExp(`^,? of (${country})`).exec(text.slice(from + words.length))?.[1];
    return [
      { from, to: from + words.length, name: words, office, country: of ?? after ?? whose ?? null },
    ];
  });
  const second = [...text.matchAll(nameFirst)].flatMap((match) => {
    const [whole, written = "", office = "", of] = match;
    const words = written.trim().replace(/['’]s$/, "");
    const from = match.index + whole.indexOf(written);
    const isKnown = first.some((person) => person.from < from + words.length && person.to > from);
    return isKnown || words.split(" ").length < 2
      ? []
      : [{ from, to: from + words.length, name: words, office, country: of ?? null }];
  });
  return [...first, ...second].sort((a, b) => a.from - b.from);
}

/** KITAHARA Sho, Han Ji-won and a Korean's or a Chinese's name put the family first; others last. */
export function familyName(full: string, of: string | null = null): string {
  const words = full.split(" ");
  const capitals = words.find((each) => /^[A-Z'-]{2,}$/.test(each));
  if (capitals !== undefined) return capitals;
  if (/Korea|ROK|Chin|Vietnam/.test(of ?? "")) return words[0] ?? full;
  return (/^[A-Z][a-z]+-[a-z]+$/.test(words.at(-1) ?? "") ? words[0] : words.at(-1)) ?? full;
}

/** Those whom sentences name with an office, once each. */
export function peopleOfEn(sentences: readonly Sentence[]): readonly PersonSlot[] {
  const found = new Map<string, PersonSlot>();
  for (const sentence of sentences) {
    for (const { from, to, name: full, office, country: of } of findPeopleEn(sentence.text)) {
      const shortName = familyName(full, of);
      if (found.has(shortName)) continue;
      found.set(shortName, {
        value: full,
        sentence,
        from,
        to,
        office: officeOf(office, of),
        country: of,
        shortName,
      });
    }
  }
  return [...found.values()].slice(0, 6);
}

/** Countries that end as adjectives do. */
const countryNoun =
  /^(?:the )?(?:Japan|Iran|Jordan|Sudan|Taiwan|Bhutan|Oman|France|[A-Z][a-z]+stan)$/;

function officeOf(office: string, of: string | null): string {
  if (of === null) return office;
  return new RegExp(`^${adjective}$`).test(of) && !countryNoun.test(of) && !/^Republic/.test(of)
    ? `${of} ${office}`
    : `${office} of ${of.replace(/ \([A-Z]+\)$/, "").replace(/^Republic/, "the Republic")}`;
}
