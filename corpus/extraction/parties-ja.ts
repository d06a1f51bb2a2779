import type { Party } from "../vocabulary.ts";

const parties: readonly (readonly [RegExp, Party])[] = [
  [/^(?:両|三)首脳|^首脳/, "leaders"],
  [/閣僚|両大臣|外相$/, "ministers"],
  [/日米(?:双方|両|$)|^双方|^両国|^両政府|^日米/, "both"],
  [/^(?:日本|わが国|我が国)/, "jp"],
  [/^(?:米側|米国|アメリカ)/, "us"],
];

/** Whose voice a subject is. A single person is theirs alone, whichever side they lead. */
export function partiesJa(subject: string): readonly Party[] {
  const words = subject.replace(/(?:から|より)?(?:は|が|も)?、?$/, "");
  const found = parties.find(([pattern]) => pattern.test(words));
  return [found?.[1] ?? "others"];
}
