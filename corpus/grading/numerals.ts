const digits = new Map([..."〇一二三四五六七八九"].map((kanji, value) => [kanji, value]));
const tens = new Map([
  ["十", 10n],
  ["百", 100n],
  ["千", 1000n],
]);
const myriads = new Map([
  ["万", 10n ** 4n],
  ["億", 10n ** 8n],
  ["兆", 10n ** 12n],
  ["京", 10n ** 16n],
]);
/** Decimals are kept exactly, to this many places, since 0.65兆 is 6500億. */
const places = 12;
const one = 10n ** BigInt(places);

const token =
  /(?<arabic>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)|(?<kanji>[〇一二三四五六七八九]+(?:\.[〇一二三四五六七八九]+)?)|(?<unit>[十百千万億兆京])/y;

/**
 * The value of a whole numeral as plain decimal digits, or null: `6,500億` is `650000000000`,
 * `二〇二七` and `二千二十七` are both `2027`.
 */
function readNumeral(text: string): string | null {
  let total = 0n;
  let section = 0n;
  let factor: bigint | null = null;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return null;
    const unit = groups.unit;
    if (unit === undefined) {
      if (factor !== null) return null;
      factor = scaled(groups.arabic ?? positional(groups.kanji ?? ""));
      if (factor === null) return null;
      continue;
    }
    const ten = tens.get(unit);
    if (ten !== undefined) {
      section += (factor ?? one) * ten;
    } else {
      const part: bigint = section + (factor ?? 0n);
      if (part === 0n) return null;
      total += part * (myriads.get(unit) ?? 1n);
      section = 0n;
    }
    factor = null;
  }
  return plain(total + section + (factor ?? 0n));
}

function positional(kanji: string): string {
  return [...kanji].map((each) => digits.get(each) ?? each).join("");
}

function scaled(arabic: string): bigint | null {
  const [whole = "", decimals = ""] = arabic.replaceAll(",", "").split(".");
  return decimals.length > places ? null : BigInt(whole + decimals.padEnd(places, "0"));
}

function plain(value: bigint): string {
  const decimals = String(value % one)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return decimals === "" ? String(value / one) : `${value / one}.${decimals}`;
}

const numeral =
  /[\d〇一二三四五六七八九十百千](?:[\d〇一二三四五六七八九十百千万億兆京]|,(?=\d)|\.(?=[\d〇一二三四五六七八九]))*/g;

/** What makes a lone kanji a figure: 三原則 and 二つ, but not 一致. */
const counter =
  /^(?:[つ個人名年月日時分秒条項号章節部回度目隻機基両本枚件点社円割倍大島種歳階位期次世者軍%]|か(?:国|月|所|年)|国間|原則|周年|ドル|ユーロ|段階|文書|キロ|メートル|トン|パーセント|プラス)/;

/**
 * Writes the numerals of a text as plain digits. In running terms a single kanji counts only where a
 * counter follows or 第 stands before. In a date 2025.10 is no decimal.
 */
export function foldNumerals(text: string, style: "date" | "figure" | "term"): string {
  return (
    text
      .replaceAll("零", "〇")
      // A circle is what many keyboards offer first for the zero of 二〇二七.
      .replace(/(?<=[一二三四五六七八九])[○◯]+/g, (zeros) => "〇".repeat(zeros.length))
      .replace(
        /(?<=[〇一二三四五六七八九])・(?=[〇一二三四五六七八九])/g,
        style === "figure" ? "." : "・",
      )
      .replace(numeral, (run: string, at: number, whole: string) => {
        if (style === "date" && /^[\d.]+$/.test(run)) return run;
        const isFigure =
          style !== "term" ||
          run.length > 1 ||
          /^\d/.test(run) ||
          /(?:第|プラス|非核)$/.test(whole.slice(Math.max(0, at - 3), at)) ||
          counter.test(whole.slice(at + run.length, at + run.length + 5));
        return isFigure ? (readNumeral(run) ?? run) : run;
      })
  );
}
