import type { Lang } from "../../bilingual.ts";

/** Names that English writes with “the”, by the common noun in them. */
const withArticle =
  /\b(?:Republic|States|Nations|Islands|Sea|Strait|Peninsula|East|Council|Committee|Subcommittee|Dialogue|Mechanism|Bank|Organization|Agency|[Ff]orces|Guard|Staff|Treaty|Convention|Agreement|Charter|Quad|G7|Guidelines|Framework|Initiative|Partnership|Strategy|Command|Conference|Project|Program|Programme|Moonshot|Principles|issues?)\b/;

/**
 * A name as it fits into a sentence where `before` ends with “the” or with none: a statement with a
 * slot exchanged must not be betrayed by its article.
 */
export function fitted(text: string, before: string, lang: Lang): string {
  if (lang === "ja") return text;
  const bare = text.replace(/^[Tt]he /, "");
  if (/\b[Tt]he $/.test(before)) return bare;
  return before !== "" && withArticle.test(bare) && !/[“"(]$/.test(before) ? `the ${bare}` : text;
}

/** Whether a sentence says “the” before a slot that a name without an article is to fill. */
export function clashes(text: string, before: string, lang: Lang): boolean {
  return (
    lang === "en" && /\b[Tt]he $/.test(before) && /^[A-Z]/.test(text) && !withArticle.test(text)
  );
}
