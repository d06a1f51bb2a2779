/** Numbers below fifty, which is as far as articles and chapters go. */
const romanDigits = [
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** 5 as V. */
export function toRoman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, letters] of romanDigits) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** V as 5, or null where the letters are no Roman numeral below fifty. Capitals only. */
export function fromRoman(letters: string): number | null {
  for (let number = 1; number < 50; number++) {
    if (toRoman(number) === letters) return number;
  }
  return null;
}
