/*
 * Fonts draw several characters with one glyph, and a PDF made from the glyphs may name the wrong one: a radical of
 * the Kangxi dictionary for the Chinese character of the same shape, a hyphenation point for the middle dot.
 */
const radicals =
  "⺠民⻁虎⻄西⻆角⻑長⻘青⻝食⻤鬼⻩黄⻭歯⻯竜⻲亀⻨麦⻣骨⻫斉⻡辶⺟母⼾戸⻌辶⻂衤⺼月⻖阝⻏阝⻳亀";
const written = new Map<string, string>();
for (let at = 0; at + 1 < radicals.length; at += 2) {
  written.set(radicals[at] ?? "", radicals[at + 1] ?? "");
}

/** A PDF's words in the characters that people write, without control characters some glyphs are mapped to. */
export function writtenWords(words: string): string {
  return (
    words
      .replace(/[\u2e80-\u2fdf]/g, (radical) => written.get(radical) ?? radical.normalize("NFKC"))
      .replace(/[\u2027\u2219]/g, "・")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
      .replace(/[\0-\x1f\x7f]/g, " ")
      .replace(/ {2,}/g, " ")
  );
}
