/** British spelling, then the American one it is compared as. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|pret)ence/, "$1ense"],
  [/^licence/, "license"],
  [/^practis/, "practic"],
  [/^programme/, "program"],
  [/^(cent|theat|fib|met|kilomet|lit)re(?=s?$)/, "$1er"],
  [/^grey/, "gray"],
  [/manoeuvr(?:e(?!d))?/, "maneuver"],
  [/^(judg|acknowledg)ement/, "$1ment"],
  [/^ageing/, "aging"],
  [/(labo|neighbo|behavio|colo|hono|favo|harbo|endeavo|armo|vigo|rigo)ur/, "$1r"],
  [/^(travel|cancel|signal|model|fuel|channel|counsel|label|level|marshal)l(?=ed|ing|er)/, "$1"],
  [/(?<=[a-z]{3})is(?=(?:e[sdr]?|ing|ations?)$)/, "iz"],
  [/(?<=[a-z]{3})ys(?=(?:e[sdr]?|ing)$)/, "yz"],
  [/(?<=dialog|catalog|analog)ue/, ""],
  [/^sceptic/, "skeptic"],
  [/^(fulfil|enrol)(?=s?$|ment)/, "$1l"],
  [/^sulph/, "sulf"],
  [/^aluminium/, "aluminum"],
  [/^(toward|among|amid)(?:s|st)$/, "$1"],
  [/^whilst/, "while"],
  [/^plough/, "plow"],
  [/^artefact/, "artifact"],
  [/^cheque/, "check"],
];

const cardinals = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const decades = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const irregular: ReadonlyMap<string, string> = new Map([
  ["first", "one"],
  ["second", "two"],
  ["third", "three"],
  ["fifth", "five"],
  ["eighth", "eight"],
  ["ninth", "nine"],
  ["twelfth", "twelve"],
]);
const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const numberWord = new RegExp(
  `^(?:${[...cardinals, ...decades, ...scales.keys(), ...irregular.keys()].join("|")}|[a-z]+(?:teenth|tieth|fourth|sixth|seventh|tenth|eleventh|hundredth))$`,
);

/**
 * Latin words without accents, in American spelling, number words as figures, articles left out,
 * the United States as `us`. Takes text in lower case; Japanese in it is left alone.
 */
export function foldLatin(text: string): string {
  const plain = text
    .replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize("NFD"))
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .replace(/\b([a-z])\.(?=\s?[a-z]\b(?!'))/g, "$1")
    .replace(/(?<=\b[a-z]{1,3})\.(?![a-z\d])/g, "")
    .replace(/(?<=[a-z])'/g, "")
    .replaceAll("ß", "ss")
    .replaceAll("&", " and ")
    .replace(/(?<![a-z])(?:per cent|percent|pct)\b/g, "%")
    .replace(/(?<=\d)\s?(?:(bn)|(tn)|mn)\b/g, (_, billion, trillion) =>
      billion === undefined ? (trillion === undefined ? " million" : " trillion") : " billion",
    )
    .replace(/\ba(?= (?:hundred|thousand|million|billion|trillion)\b)/g, "one")
    .replace(/\bunited states(?: of america)?\b|\busa\b|\bu s\b/g, "us")
    .replace(/\bus ?- ?japan\b/g, "japan-us");
  return foldNumberWords(plain)
    .replace(/[a-z]+/g, (word) =>
      spellings.reduce((form, [from, to]) => form.replace(from, to), word),
    )
    .replace(/(?<![a-z'-])(?:the|an?)(?=\s+\S)/g, " ")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1th")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** `twenty-one`, `two hundred and fifty`, `2.5 million` as digits; ordinals end in `th`. */
function foldNumberWords(text: string): string {
  return text.replace(
    /(?:\d[\d,]*(?:\.\d+)?(?=[\s-]+(?:hundred|thousand|million|billion|trillion)\b)|\b[a-z]+\b)(?:(?:-|\s+|\s+and\s+)[a-z]+\b)*/g,
    (run) => {
      const parts = run.split(/([\s-]+)/);
      let folded = "";
      for (let at = 0; at < parts.length; ) {
        const read = readWords(parts, at);
        if (read === null) folded += parts[at++] ?? "";
        else {
          folded += read.digits;
          at = read.end;
        }
      }
      return folded;
    },
  );
}

/** Reads the number that begins at a word; `parts` are words at even and gaps at odd places. */
function readWords(
  parts: readonly string[],
  start: number,
): { readonly digits: string; readonly end: number } | null {
  let total = 0;
  let section = 0;
  let end = start;
  let isOrdinal = false;
  let room = Number.POSITIVE_INFINITY;
  for (let at = start; at < parts.length && !isOrdinal; at += 2) {
    const word = parts[at] ?? "";
    if (word === "and" && end > start && section % 100 === 0 && isNumberWord(parts[at + 2]))
      continue;
    const figure = at === start && /^\d/.test(word) ? Number(word.replaceAll(",", "")) : null;
    const base = figure === null ? baseWord(word) : null;
    if (figure === null && base === null) break;
    isOrdinal = base !== null && base !== word;
    const scale = scales.get(base ?? "");
    if (scale !== undefined) {
      if (end === start) return null;
      if (scale === 100) section *= 100;
      else {
        total += section * scale;
        section = 0;
      }
      room = scale === 100 ? 100 : Number.POSITIVE_INFINITY;
    } else {
      const value = figure ?? unitValue(base ?? "");
      if (value >= room) break;
      section += value;
      room = value >= 20 && value % 10 === 0 && figure === null ? 10 : 0;
    }
    end = at + 1;
  }
  const value = total + section;
  if (end === start || !Number.isFinite(value)) return null;
  return { digits: `${toPlain(value)}${isOrdinal ? "th" : ""}`, end };
}

function toPlain(value: number): string {
  // 1.1 × 10⁶ is not a whole number in binary; fifteen places are what a double holds.
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function isNumberWord(word: string | undefined): boolean {
  return word !== undefined && baseWord(word) !== null;
}

/** The cardinal a number word stands for (`sixteenth` → `sixteen`), or null. */
function baseWord(word: string): string | null {
  if (!numberWord.test(word)) return null;
  const base = irregular.get(word) ?? word.replace(/ieth$/, "y").replace(/th$/, "");
  return cardinals.includes(base) || decades.includes(base) || scales.has(base) ? base : null;
}

function unitValue(base: string): number {
  const decade = decades.indexOf(base);
  return decade >= 0 ? (decade + 2) * 10 : cardinals.indexOf(base);
}
