/**
 * The words of a paragraph as a browser would show them: white space closed up, and dropped where it only wraps a
 * line of Japanese. Line breaks are "\n". What link icons are labelled with is left out.
 */
export function shownWords(raw: string): string {
  return raw
    .replace(/別ウィンドウで開く/g, "")
    .replace(/[ \t\r\f]*\n[ \t\r\f\n]*/g, "\n")
    .replace(/[ \t\r\f]+/g, " ")
    .trim();
}

/** Text of a node outside `pre`, where a line end is white space like any other. */
export function flowing(words: string): string {
  return words.replace(/[ \t\r\n\f]+/g, (space, at: number) =>
    space.includes("\n") && isWide(words[at - 1]) && isWide(words[at + space.length]) ? "" : " ",
  );
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/.test(character);
}

/** Where a line break ends a paragraph: two of them, or one behind a full stop or before an indent or list mark. */
export function paragraphsOf(words: string): readonly string[] {
  return words
    .split(/\n{2,}|(?<=[。！？!?」）)])\n(?=[\u3000 ]|\S)|\n(?=[\u3000・○●◯■◆①-⑳])/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
