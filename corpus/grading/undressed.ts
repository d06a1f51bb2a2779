import type { Lang } from "../bilingual.ts";
import type { GapType } from "../vocabulary.ts";
import { isExactType } from "./key.ts";

/**
 * What a sentence would add to an answer and the answer does not need: 「東シナ海です」, 「5月23日に」, “in the East China Sea”.
 * Nothing that says something of its own: から, まで, 以降, not, by, until and after stay, and by a figure most words do.
 */
const endings = {
  any: /(?:です|でした|だ|である|であった|になります|となります|に|で|を|は|が|の)$/,
  words: /(?:のこと|について|に関して|において|における|に対して|によって|により|では|には|へ)$/,
} as const;
const openings = {
  any: /^(?:it is|it's|it was|this is|that is|in|at|on)\s+/i,
  words: /^(?:to|for|with|of|from|across|over|by)\s+/i,
} as const;

/** Words for the kind of thing a name names already: “G7 countries”, インド太平洋地域. */
const kinds = {
  ja: /の?(?:地域|諸国|各国|加盟国)$/,
  en: /\s+(?:regions?|area|countries|nations|members|member states|meetings?)$/i,
} as const;

/** The answer within a cleaned text that says it as a sentence would; null where nothing is to be taken away. */
export function undressed(cleaned: string, type: GapType, lang: Lang): string | null {
  const bare = cleaned.replace(/[。.!！]+$/, "").trim();
  // きしだ is a name, and not きし with a だ.
  if (type === "person" && /^\p{Script=Hiragana}+だ$/u.test(bare)) return null;
  const places = lang === "ja" ? endings : openings;
  let rest = bare.replace(places.any, "");
  if (rest === bare && !isExactType(type)) rest = bare.replace(places.words, "");
  if (!isExactType(type) && type !== "person") rest = rest.trim().replace(kinds[lang], "");
  rest = rest.trim();
  return rest === "" || rest === cleaned ? null : rest;
}
