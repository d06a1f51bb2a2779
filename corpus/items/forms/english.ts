/** Names that English writes with “the”, by the common noun in them. */
const takesArticle =
  /\b(?:Republic|States|Nations|Islands|Sea|Strait|Peninsula|East|Council|Committee|Subcommittee|Dialogue|Mechanism|Bank|Organization|Agency|[Ff]orces|Guard|Staff|Treaty|Convention|Agreement|Charter|Quad|G7|Guidelines|Framework|Initiative|Partnership|Strategy|Command|Conference|Project|Program|Programme|Moonshot|Principles|issues?)\b/;

/** After these the name stands as part of a longer one and takes no article of its own. */
const attributive = /(?:\b(?:a|an|new|permanent)|['’]s|[“"(])\s?$/;

/**
 * A name as it fits an English sentence between `before` and `after` in the place of `key`, or null where
 * its article or number would betray it. Anything but a name (dates, figures) fits as it is.
 */
export function fitted(text: string, key: string, before: string, after: string): string | null {
  const bare = text.replace(/^[Tt]he /, "");
  const isName = /^[A-Z][A-Za-z]/.test(bare);
  const wantsPlural = /^ (?:have|support|are|conduct)\b/.test(after);
  // “the Japan–U.S. Paris Agreement”: what belongs to two countries has its name to itself.
  if (/U\.S\. $/.test(before)) return null;
  if (wantsPlural && isName && !/s$/.test(bare)) return null;
  const keyIsName = /^[A-Z][A-Za-z]/.test(key.replace(/^[Tt]he /, ""));
  if (/\b[Tt]he $/.test(before)) {
    if (isName !== keyIsName) return null;
    return isName && !takesArticle.test(bare) ? null : bare;
  }
  if (attributive.test(before)) {
    const isPlural =
      /s$/.test(bare) && (!/s$/.test(key) || /\ban? (?:new |permanent )?$/.test(before));
    return takesArticle.test(bare) === takesArticle.test(key) && !isPlural ? bare : null;
  }
  const wantsArticle = takesArticle.test(bare) && (isName || /\bissue$/.test(bare));
  return before !== "" && wantsArticle ? `the ${bare}` : text;
}
