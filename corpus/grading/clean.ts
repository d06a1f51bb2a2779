/** The longest typed answer that is read, in UTF-16 units; the longest bundled answer has about 150. */
export const maxAnswerLength = 500;

/** What a screen does not show and a keyboard does not type: bidi marks, zero widths, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cs}/gu;

/**
 * A typed text with everything invisible taken out, in NFKC, its dashes and quotation marks made one.
 * Case and spaces stay, so that it can be shown.
 */
export function cleanAnswer(text: string): string {
  return (
    text
      .replace(invisible, "")
      .replace(/\p{Cc}+/gu, " ")
      // NFKC would turn a voicing mark typed by itself into a space and a mark: か゛ is meant as が.
      .replace(/[\u309B\uFF9E]/g, "\u3099")
      .replace(/[\u309C\uFF9F]/g, "\u309A")
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212\u2043\uFE58]/g, "-")
      .replace(/[\u301C\uFF5E\u223C]/g, "~")
      .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
      .replace(/[\u201C\u201D]/g, '"')
      // Middle dots of other scripts, as some keyboards type them.
      .replace(/[\u00B7\u2022\u2027\u22C5\u30FB]/g, "・")
      // As Japanese keyboards offer them: MQー9 for MQ-9, キャンプ＝シュワブ for キャンプ・シュワブ.
      .replace(/(?<=[A-Za-z])ー(?=\d)/g, "-")
      .replace(/(?<=[ァ-ヺー])[=\u30A0](?=[ァ-ヺ])/g, "・")
      .replace(/\s+/g, " ")
      .trim()
  );
}
