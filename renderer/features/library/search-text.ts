/**
 * A text as it is searched: NFKC (full and half width, ligatures), lower case, hiragana for katakana,
 * one kind of dash and quotation mark. `startOf[i]` is where in the
 * original the i-th character comes from; it has one entry more, for the end.
 */
export type SearchText = {
  readonly original: string;
  readonly folded: string;
  readonly startOf: readonly number[];
};

/** A character with the marks that NFKC joins to it; half-width voicing marks stand by themselves. */
const cluster = /[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]/gu;

export function searchText(original: string): SearchText {
  let folded = "";
  const startOf: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const part = foldCharacter(match[0]);
    for (let unit = 0; unit < part.length; unit += 1) startOf.push(match.index);
    folded += part;
  }
  startOf.push(original.length);
  return { original, folded, startOf };
}

/** The same folding where the way back is not needed. */
export function fold(text: string): string {
  return text.replace(cluster, foldCharacter);
}

/** A corpus has a few thousand different characters; each is folded once. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
  foldedCharacters.set(character, folded);
  return folded;
}

/** The words of a query; all of them must be found. */
export function queryTerms(query: string): readonly string[] {
  return [
    ...new Set(
      fold(query)
        .split(/\s+/)
        .filter((term) => term !== ""),
    ),
  ];
}

export type HighlightRun = { readonly text: string; readonly isMatch: boolean };

/** A text cut where the terms stand in it. */
export function highlightRuns(
  { original, folded, startOf }: SearchText,
  terms: readonly string[],
): readonly HighlightRun[] {
  const isMatched = new Array<boolean>(original.length).fill(false);
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      const from = startOf[at] ?? 0;
      const last = startOf[at + term.length - 1] ?? from;
      // One character may have become several (㈱ → (株)): all of it is marked.
      const end = startOf.find((start, index) => index >= at + term.length && start > last);
      isMatched.fill(true, from, end ?? original.length);
    }
  }
  const runs: HighlightRun[] = [];
  for (let at = 0; at < original.length; ) {
    const isMatch = isMatched[at] ?? false;
    let end = at + 1;
    while (end < original.length && isMatched[end] === isMatch) end += 1;
    runs.push({ text: original.slice(at, end), isMatch });
    at = end;
  }
  return runs;
}
