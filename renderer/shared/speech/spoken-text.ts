import { blank } from "#corpus/card.ts";

/** Longer than this nobody listens, and some systems stop speaking in the middle. */
const mostCharacters = 600;

/** A prompt as it is read aloud: the gap is named, brackets that a voice would spell out are pauses. */
export function spokenText(text: string, gapName: string): string {
  return text
    .replaceAll(blank, ` ${gapName} `)
    .replace(/[「」『』［］【】]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, mostCharacters);
}
