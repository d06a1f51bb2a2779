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

/** Whether `text` contains any of `forms`, after squeezing. Empty forms never count. */
export function containsAny(text: string, forms: readonly string[]): boolean {
  const haystack = squeeze(text);
  return forms.some((form) => {
    const needle = squeeze(form);
    return needle !== "" && haystack.includes(needle);
  });
}
