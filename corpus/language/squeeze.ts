/**
 * A text reduced to what decides whether two texts say the same: NFKC, lower case, without spaces,
 * punctuation and brackets. For comparing only; never shown.
 */
export function squeeze(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, "");
}

/** A text made ready to be searched for answers, or an answer to be searched for; made once, used often. */
export type Comparable = {
  readonly squeezed: string;
  /** Its Latin words and figures, between spaces. */
  readonly words: string;
  readonly isLatin: boolean;
};

export function comparable(text: string): Comparable {
  const squeezed = squeeze(text);
  return { squeezed, words: words(text), isLatin: /^[\x20-\x7e]*$/.test(squeezed) };
}

/**
 * Whether `text` holds `form`. Forms with Japanese writing are compared squeezed; forms without it as
 * whole words, so that MIT does not stand in "summit". Empty forms never count.
 */
export function holds(text: Comparable, form: Comparable): boolean {
  if (form.squeezed === "") return false;
  return form.isLatin ? text.words.includes(form.words) : text.squeezed.includes(form.squeezed);
}

/** Whether `text` holds any of `forms`. */
export function containsAny(text: string, forms: readonly string[]): boolean {
  const searched = comparable(text);
  return forms.some((form) => holds(searched, comparable(form)));
}

/** The Latin words and figures of a text, each between single spaces; other writing separates them. */
function words(text: string): string {
  // A list mark such as ⑤ would become a figure and stick to the word it numbers.
  const latin =
    text
      .replace(/[①-⑳]/g, " ")
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return ` ${latin.join(" ")} `;
}
