/** Whether a stretch ends where a sentence may end: with its full stop, or with what closes after one. */
export function endsSentence(words: string): boolean {
  return (
    /[。．！？!?][」』）)】”"'\s]*$/.test(tail(words)) ||
    /[a-z0-9)”"]\.["')\s]*$/i.test(tail(words))
  );
}

/** Whether a stretch breaks off in the middle of a sentence: a character that neither ends nor closes one. */
export function breaksOff(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、，・,a-z-]$/u.test(tail(words));
}

function tail(words: string): string {
  return words.slice(-24).trimEnd();
}
