const vRow: ReadonlyMap<string, string> = new Map([
  ["ァ", "バ"],
  ["ィ", "ビ"],
  ["ェ", "ベ"],
  ["ォ", "ボ"],
]);

/** Hiragana as katakana; everything else as it is. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * Unites spellings of one sound in foreign words: ヴァ and バ, ウィ and ウイ, ウェイ and ウェー, a final ー after
 * the rows a and i (セキュリティー), which is where it comes and goes. A long vowel inside a word stays, since
 * ビール is no ビル; so do voicing marks, since さ is no ざ.
 */
export function foldKana(text: string): string {
  return (
    text
      .replace(/[ヴゔ]([ァィェォぁぃぇぉ]?)/g, (_, small: string) => {
        const row = vRow.get(toKatakana(small));
        return row ?? "ブ";
      })
      // ウィグル and ウイグル, グァム and グアム.
      .replace(/([ウグクうぐく])([ァィェォぁぃぅぇぉ])/g, (_, head: string, small: string) => {
        return head + String.fromCharCode(small.charCodeAt(0) + 1);
      })
      .replace(/ー{2,}/g, "ー")
      .replace(
        /([エケセテネヘメレゲゼデベペェえけせてねへめれげぜでべぺぇ])[イい](?![ァ-ォぁ-ぉ])/g,
        "$1ー",
      )
      .replace(
        /([オコソトノホモヨロゴゾドボポョォおこそとのほもよろごぞどぼぽょぉ])[ウう](?![ァ-ォぁ-ぉ])/g,
        "$1ー",
      )
      .replace(
        /([ァ-ヺーぁ-ゖ]{2,}[アカサタナハマヤラワガザダバパャァイキシチニヒミリギジヂビピィあかさたなはまやらわがざだばぱゃぁいきしちにひみりぎじぢびぴぃ])ー(?![ァ-ヺぁ-ゖ])/g,
        "$1",
      )
  );
}

/** A hyphen typed for the long vowel mark (サイバ-), as some keyboards and many hands do. */
export function dashesAsLongVowels(text: string): string {
  return text.replace(/(?<=[ァ-ヺぁ-ゖ])[-~](?=[ァ-ヺぁ-ゖ]|$)/g, "ー");
}
