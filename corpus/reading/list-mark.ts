/*
 * The marks that begin a list item or a numbered clause. A figure with a unit behind it ("10 名") and a decimal
 * ("1.5倍") are no marks; nor is a hyphen without a space, which may be a minus.
 */
const digit = "[0-9０-９]";
const unit = "[年月日時分秒名人者か国カヶ箇円回件隻機台度%％つ個社割億万千兆]";
const marks: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [1, new RegExp(`^${digit}{1,2}[\\s\\u3000]+(?=[^\\s\\d\\x21-\\x7e])(?!${unit}(?![一-龠]))`)],
  [1, new RegExp(`^${digit}{1,3}[.．)）、](?!${digit})[\\s\\u3000]*`)],
  [1, /^(?:[IVX]{1,4}|[Ⅰ-Ⅻ])[.．\s\u3000]+(?=\S)/],
  [2, new RegExp(`^[(（]\\s?(?:注\\s?)?${digit}{1,3}\\s?[)）][\\s\\u3000]*`)],
  [3, /^[(（](?:注|[ア-ンｱ-ﾝ]|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})[)）][\s\u3000]*/],
  [3, /^[①-⑳⑴-⒇❶-❿㉑-㉟][\s\u3000]*/],
  [3, /^[A-Z][.．](?![A-Za-z]\.)[\s\u3000]+/],
  [3, /^[A-Z][\s\u3000]+(?=[^\s\x21-\x7e])/],
  [3, /^[ア-ン][\s\u3000]+(?=\S)/],
  [4, /^[・●○◎■□◆◇▪•‣➢▶▷※][\s\u3000]*(?=\S)/],
  [4, /^[–—−－](?![–—−－])[\s\u3000]*(?=\S)/],
  [4, /^[-*+][\s\u3000]+(?=\S)/],
];

/** The mark a line begins with: its length with the space behind it, and its rank among marks (1 outermost). */
export function listMark(line: string): { readonly length: number; readonly rank: number } | null {
  const head = line.slice(0, 16);
  for (const [rank, pattern] of marks) {
    const found = pattern.exec(head)?.[0];
    if (found !== undefined && found.length < line.length) return { length: found.length, rank };
  }
  return null;
}
