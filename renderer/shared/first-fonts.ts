/** One character for each part of the Japanese font that nearly every screen needs (see the test). */
export const firstCharacters = "Aの日記文書込読題直談試採値習囲答復議首統衛";

/**
 * Asks for those parts before anything is laid out. A browser does so by itself only while it lays out the text
 * that needs them, which takes longer than the layout, and shows that text in another font until then.
 */
export function loadFirstFonts(fonts: Pick<FontFaceSet, "load">): void {
  // Where a part cannot be had, the text is shown in the system's font, and asked for again as it is laid out.
  fonts.load('1rem "Noto Sans JP Variable"', firstCharacters).catch(() => {});
}
