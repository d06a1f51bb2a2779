import type { GazetteerEntry } from "#corpus/gazetteer.ts";

/** A run of text, with its reading where it is written in kanji and belongs to a known name. */
export type RubyRun = { readonly text: string; readonly reading?: string };

/** Finds the names of the gazetteer in a Japanese text and sets their readings over the kanji. */
export type Furigana = (text: string) => readonly RubyRun[];

type NameForm = {
  readonly text: string;
  readonly runs: readonly RubyRun[];
  readonly isFamilyName: boolean;
};

const kanji = /\p{Script=Han}/u;

/** What may stand directly behind a family name; other kanji make it a part of another word. */
const office = /^(?:両|氏|首相|総理|大統領|外務|外相|防衛|国防|国務|内閣|官房)/;

/**
 * A wrong reading would be learnt, so only what is certain gets one: a family name stands alone or
 * before an office, and a name of two characters is no part of a longer word (中国 in 日中国交).
 */
export function createFurigana(gazetteer: readonly GazetteerEntry[]): Furigana {
  const formsByStart = new Map<string, NameForm[]>();
  for (const form of gazetteer.flatMap(nameForms)) {
    const start = form.text.charAt(0);
    formsByStart.set(start, [...(formsByStart.get(start) ?? []), form]);
  }
  for (const forms of formsByStart.values()) forms.sort((a, b) => b.text.length - a.text.length);

  return (text) => {
    const runs: RubyRun[] = [];
    let plainFrom = 0;
    let at = 0;
    while (at < text.length) {
      const form = formsByStart.get(text.charAt(at))?.find((each) => stands(each, text, at));
      if (form === undefined) {
        at += 1;
        continue;
      }
      if (at > plainFrom) runs.push({ text: text.slice(plainFrom, at) });
      runs.push(...form.runs);
      at += form.text.length;
      plainFrom = at;
    }
    if (plainFrom < text.length) runs.push({ text: text.slice(plainFrom) });
    return runs;
  };
}

function stands(form: NameForm, text: string, at: number): boolean {
  if (!text.startsWith(form.text, at)) return false;
  if (form.text.length <= 2 && kanji.test(text.charAt(at - 1))) return false;
  if (!form.isFamilyName) return true;
  const rest = text.slice(at + form.text.length);
  return !kanji.test(text.charAt(at - 1)) && (!kanji.test(rest.charAt(0)) || office.test(rest));
}

function nameForms(entry: GazetteerEntry): readonly NameForm[] {
  const { ja, reading, short } = entry;
  if (reading === undefined || !kanji.test(ja)) return [];
  const [family, given] = reading.split(" ");
  if (entry.kind === "person") {
    if (short === undefined || family === undefined || given === undefined) return [];
    if (!ja.startsWith(short.ja) || ja === short.ja) return [];
    const familyRun = { text: short.ja, reading: family };
    const givenRun = { text: ja.slice(short.ja.length), reading: given };
    return [
      { text: ja, runs: [familyRun, givenRun], isFamilyName: false },
      { text: short.ja, runs: [familyRun], isFamilyName: true },
    ];
  }
  const runs = aligned(ja, reading);
  return runs === null ? [] : [{ text: ja, runs, isFamilyName: false }];
}

/**
 * Divides a reading among the runs of kanji of a name, by the kana between them; null where that can
 * be done in several ways, or not at all. What follows in brackets is often not part of the reading.
 */
function aligned(name: string, reading: string): readonly RubyRun[] | null {
  const whole = divided(name, reading);
  if (whole !== null) return whole;
  const bracket = name.indexOf("（");
  const base = bracket > 0 ? divided(name.slice(0, bracket), reading) : null;
  return base === null ? null : [...base, { text: name.slice(bracket) }];
}

function divided(name: string, reading: string): readonly RubyRun[] | null {
  const parts = name.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
  const sound = kanaOnly(reading);
  const [lazy, greedy] = ["(.+?)", "(.+)"].map((group) => {
    const pattern = parts.map((part) => (kanji.test(part) ? group : kanaOnly(part))).join("");
    return new RegExp(`^${pattern}$`, "u").exec(sound)?.slice(1) ?? null;
  });
  if (lazy == null || greedy == null || lazy.join(" ") !== greedy.join(" ")) return null;
  const readings = [...lazy];
  return parts.map((text) => {
    const over = kanji.test(text) ? readings.shift() : undefined;
    return over === undefined ? { text } : { text, reading: over };
  });
}

/** Katakana as hiragana; what has no sound of its own left out. Latin letters stay and match nothing. */
function kanaOnly(text: string): string {
  return text
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}ー]/gu, "");
}
