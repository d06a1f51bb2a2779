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

/**
 * Whether `text` contains any of `forms`. Forms with Japanese writing are compared squeezed; forms
 * without it as whole words, so that MIT does not stand in "summit". Empty forms never count.
 */
export function containsAny(text: string, forms: readonly string[]): boolean {
  const squeezed = squeeze(text);
  const spaced = words(text);
  return forms.some((form) => {
    const needle = squeeze(form);
    if (needle === "") return false;
    return /^[\x20-\x7e]*$/.test(needle) ? spaced.includes(words(form)) : squeezed.includes(needle);
  });
}

/** The Latin words and figures of a text, each between single spaces; other writing separates them. */
function words(text: string): string {
  const latin =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return ` ${latin.join(" ")} `;
}
