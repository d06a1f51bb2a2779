import { collectiveSubjects, opener, type SpeechVerb, speechVerbs } from "./lexicon-ja.ts";

/** A part of a sentence with a verb of its own, whose subject may stand in the part before. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  /** 両首脳は, ハート首相は: as the question opens; null where the sentence names nobody. */
  readonly subject: { readonly from: number; readonly to: number } | null;
  readonly verb: SpeechVerb | null;
};

const stems = [...speechVerbs].sort((a, b) => b.stem.length - a.stem.length);
const stemPattern = stems.map(({ stem }) => stem).join("|");
const verbal = stems.filter(({ stem }) => /[めべしけえ]$/.test(stem)).map(({ stem }) => stem);
const boundary = new RegExp(
  `(?:(?:${stemPattern})(?:し合い|しており|していき|して|し|を行い|を得て|を得)|${verbal.join("|")})(?:つつ)?、|(?<=[たる])(?:とともに|上で|うえで|ほか|一方|のに対し|ところ)、`,
  "g",
);
const subjectPattern =
  /^[^、。「」()]{1,24}?(?:から|より)?(?:は|が)、?|^[^、。「」()は]{1,20}?から、/;
const joiners = /^(?:また|さらに|更に|その上で|加えて|そして|特に|同時に)、?/;

/** The clauses of a sentence, in order; verbs inside 「…」 cut nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const start = opener.exec(text)?.[0].length ?? 0;
  const quoted = quotedParts(text);
  const cuts = [...text.matchAll(boundary)]
    .filter((match) => !isWithinReport(text, match.index + match[0].length, match[0]))
    .map((match) => match.index + match[0].length)
    .filter(
      (at) =>
        at - start > 12 &&
        text.length - at > 6 &&
        !quoted.some(([from, to]) => at > from && at < to),
    );
  const edges = [start, ...cuts, text.length];
  let subject: Clause["subject"] = null;
  const clauses: Clause[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const edge = edges[index] ?? 0;
    const to = edges[index + 1] ?? text.length;
    const from = edge + (joiners.exec(text.slice(edge, to))?.[0].length ?? 0);
    const own = ownSubject(text, from, to);
    subject = own ?? subject;
    clauses.push({ from, to, subject, verb: lastVerb(text.slice(from, to)) });
  }
  return clauses;
}

function ownSubject(text: string, from: number, to: number): Clause["subject"] {
  const words = text.slice(from, Math.min(to, from + 60));
  const found = collectiveSubjects.exec(words) ?? subjectPattern.exec(words);
  if (found === null || /(?:場合|とき|際|うえで|上で|中|こと|で|に|も)(?:は|が)、?$/.test(found[0]))
    return null;
  // 見通しに誤りはない: what is not there is no subject.
  if (/^(?:な[いく]|ありません)/.test(words.slice(found[0].length))) return null;
  return { from, to: from + found[0].length };
}

/**
 * The last verb of saying in a clause says what was done in it; where that only says that something was
 * expressed, what was expressed: 懸念を表明 is concern.
 */
function lastVerb(words: string): SpeechVerb | null {
  const near = stems.flatMap((verb) => {
    const at = words.lastIndexOf(verb.stem);
    return at >= 0 && words.length - at < 24 ? [{ at, verb }] : [];
  });
  const telling = near.filter(({ verb }) => verb.act !== "state");
  const pool =
    telling.length > 0 && words.length - Math.max(...near.map(({ at }) => at)) < 12
      ? telling
      : near;
  return pool.reduce<{ at: number; verb: SpeechVerb | null }>(
    (best, each) => (each.at > best.at ? each : best),
    { at: -1, verb: null },
  ).verb;
}

function quotedParts(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/「[^「」]{1,400}」/g)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  );
}

const reports =
  /旨(?:を|の|も)?(?:改めて)?(?:述べ|発言|表明|強調|伝え|言及|説明)|(?:考え|方針|決意)(?:である|を|が)/;

/** What somebody says is one clause up to the word that says so: cut within, it would be told as done. */
function isWithinReport(text: string, at: number, words: string): boolean {
  if (/(?:述べ|発言|表明|強調|のに対し|一致|確認|歓迎)/.test(words)) return false;
  if (ownSubject(text, at, text.length) !== null) return false;
  const next = text.slice(at).search(/(?:のに対し|上で|うえで)、/);
  const rest = next < 0 ? text.slice(at) : text.slice(at, at + next);
  return reports.test(rest);
}
