import { squeeze } from "#corpus/language/squeeze.ts";

/** A meeting's name taken apart: who met, how, and what else it is called. */
export type MeetingName = {
  readonly squeezed: string;
  /** The countries in it, as letters in order; empty where it names none. */
  readonly parties: string;
  readonly manner: "talks" | "remote" | "meal" | "signing";
  /** What is left without the countries, what the kind says, and the word for a meeting: 外相, 拡大抑止協議. */
  readonly rest: string;
};

/** Countries as names of meetings have them, in both languages. */
const countries: readonly (readonly [letter: string, ja: string, en: string])[] = [
  ["j", "日", "japan"],
  ["u", "米", "u\\.?s\\.?(?:a\\.?)?|united states|america"],
  ["a", "豪", "australia"],
  ["i", "印", "india"],
  ["k", "韓", "(?:republic of )?korea|r\\.?o\\.?k\\.?"],
  ["b", "英", "u\\.?k\\.?|united kingdom|britain"],
  ["f", "仏", "france"],
  ["g", "独", "germany"],
  ["t", "伊", "italy"],
  ["c", "中", "china"],
  ["p", "比", "philippines"],
  ["v", "越", "viet ?nam"],
  ["r", "露", "russia"],
  ["n", "加", "canada"],
  ["e", "EU", "e\\.?u\\.?"],
];

/** At the beginning of a name, two or more: 日米, 日米豪印. One alone is no country: 中 of 中間会合. */
const japaneseParties = new RegExp(
  `^(?:第\\d+回)?((?:${countries.map(([, ja]) => ja).join("|")}){2,})`,
  "u",
);
const englishCountry = countries.map(([, , en]) => `(?:${en})`).join("|");
const englishForms = countries.map(
  ([letter, , form]) => [letter, new RegExp(`(?<![a-z])(?:${form})(?![a-z])`, "iu")] as const,
);
const englishParties = new RegExp(
  `(?<![a-z])(?:${englishCountry})(?:(?:[-–—/, ]| and )+(?:${englishCountry})(?![a-z]))+`,
  "iu",
);

const manners: readonly (readonly [RegExp, MeetingName["manner"]])[] = [
  [/電話|テレビ|オンライン|telephone|phone|call|video|virtual|online/i, "remote"],
  [/夕食|昼食|朝食|晩餐|午餐|lunch|dinner|banquet|breakfast/i, "meal"],
  [/署名|調印|signing/i, "signing"],
];

/** What the kind of the meeting says already, and words that stand for any meeting. */
const plainJapanese = /首脳|防衛相|防衛大臣|国防相|国防長官|会談|会合|会議|サミット/g;
const plainEnglish =
  /(?<![a-z])(?:the|of|between|leaders['’]?|summit|defen[cs]e|minister(?:s['’]?|ial)?|meeting|talks)(?![a-z])/gi;

export function meetingName(name: string): MeetingName {
  const width = name.normalize("NFKC");
  const ja = japaneseParties.exec(width)?.[1] ?? "";
  const en = ja === "" ? (englishParties.exec(width)?.[0] ?? "") : "";
  const letters =
    ja === ""
      ? englishForms.filter(([, form]) => form.test(en))
      : countries.filter(([, form]) => ja.includes(form));
  return {
    squeezed: squeeze(name),
    parties: letters
      .map(([letter]) => letter)
      .sort()
      .join(""),
    manner: manners.find(([pattern]) => pattern.test(width))?.[1] ?? "talks",
    rest: squeeze(
      width
        .replace(ja === "" ? en : ja, "")
        .replace(/外務大臣/g, "外相")
        .replace(plainJapanese, "")
        .replace(plainEnglish, ""),
    ),
  };
}

/** One of a series of certain countries, with its number: 第3回日米拡大抑止協議. */
export function isNumbered({ squeezed, parties }: MeetingName): boolean {
  return parties !== "" && /第\d+回|\d+(?:st|nd|rd|th)/.test(squeezed);
}
