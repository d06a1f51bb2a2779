/** A figure with what is counted; several where one answer has several (1 hour and 30 minutes is one). */
export type Quantity = {
  /** Plain decimals in the order in which they stand. */
  readonly values: readonly string[];
  /** What stands around them, united over the ways to write a unit; `#` holds the place of a value. */
  readonly frame: string;
};

/** Ways to write a unit, then the one kept. Latin forms are whole words of the frame. */
const units: readonly (readonly [RegExp, string])[] = [
  [
    /(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|about|approximately|approx\.?|around|roughly|some|ca)(?=#)|程度$|ほど$|くらい$|ぐらい$/g,
    "",
  ],
  [/hours?|hrs?|(?<=#)h(?![a-z])|時間/g, "時間"],
  [/minutes?|mins?|分間?/g, "分"],
  [/seconds?|秒間?/g, "秒"],
  [/yearsanniversary|thanniversary|周年(?:記念)?/g, "周年"],
  [/months?|か月間?|ヶ月間?|カ月間?/g, "か月"],
  [/weeks?|週間/g, "週"],
  [/years?|年間?/g, "年"],
  [/days?|日間?/g, "日"],
  [/people|persons?|名|人/g, "人"],
  [/countries|country|nations?|states?|か国/g, "か国"],
  [/ships?|vessels?|隻/g, "隻"],
  [/aircraft|planes?|機/g, "機"],
  [/times|回/g, "回"],
  [/percentagepoints?|%ポイント|%points?/g, "ポイント"],
  [/usdollars?|dollars?|usd|米ドル|ドル/g, "ドル"],
  [/japaneseyen|yen|jpy|円/g, "円"],
  [/euros?|ユーロ/g, "ユーロ"],
  [/kilomet(?:er|re)s?|km|キロメートル|キロ/g, "km"],
  [/met(?:er|re)s?|メートル/g, "m"],
  [/(?:metric)?tons?|トン/g, "t"],
  [/chapter#|第?#章/g, "#章"],
  [/article#|第?#条/g, "#条"],
  [/paragraph#|第?#項/g, "#項"],
  [/section#|第?#節/g, "#節"],
  [/part#|第?#部/g, "#部"],
  [/第#回目?|#回目|#度目|#th回?/g, "第#回"],
  [/個|こ$|ケ$/g, "つ"],
];

const value = /(?<![\d.])-?\d+(?:\.\d+)?/g;

/** Reads a folded text as a quantity, or null where it holds no figure. */
export function readQuantity(folded: string): Quantity | null {
  const text = folded
    .replace(/(\d+)分の(\d+)/g, "$2/$1")
    .replace(/(?<=\d[^\d\s]{0,3})(?:~|から| to )(?=\d)/g, "-")
    .replace(/(\d+)時間半/g, "$1時間30分")
    .replace(/(\d+) and (?:a )?half (hours?|years?|months?)/g, "$1.5 $2")
    .replace(/(\d+) 1\/2 (hours?|years?|months?)/g, "$1.5 $2")
    // An hour and a half; an article that stands for one may be gone already.
    .replace(
      /(?:(\d+) |\ban? )?\b(hour|year|month)s? and (?:a )?half\b/g,
      (_, count, unit) => `${count ?? 1}.5 ${unit}s`,
    )
    .replace(/(?<!\d ?)\b(?:an? )?hour(?= and \d+ min)/g, "1 hour")
    .replace(
      /(\d+)割(?:(\d)分)?/g,
      (_, tenths, hundredths) => `${Number(tenths) * 10 + Number(hundredths ?? 0)}%`,
    );
  const values: string[] = [];
  let frame = text
    .replace(value, (number) => {
      values.push(number);
      return "#";
    })
    .replace(/[^#\p{L}\p{N}%<>=≤≥+/:.-]/gu, "");
  if (values.length === 0) return null;
  for (const [written, kept] of units) frame = frame.replace(written, kept);
  return inMinutes({ values, frame: frame.replace(/\.$/, "") });
}

/** Two hours are 120 minutes: durations are compared in minutes. */
function inMinutes({ values, frame }: Quantity): Quantity {
  const both = /^#時間(?:and|と)?#分$/.test(frame);
  if (!both && frame !== "#時間") return { values, frame };
  const minutes = Number(values[0]) * 60 + Number(values[1] ?? 0);
  return Number.isFinite(minutes) ? { values: [String(minutes)], frame: "#分" } : { values, frame };
}

/** How two quantities differ, the first difference that matters; null where they are the same. */
export function quantityDifference(
  expected: Quantity,
  given: Quantity,
): "number-differs" | "unit-differs" | "unit-missing" | null {
  if (expected.values.join(" ") !== given.values.join(" ")) return "number-differs";
  if (expected.frame === given.frame) return null;
  return /^#$/.test(given.frame) ? "unit-missing" : "unit-differs";
}

/** For showing and comparing: `2%`, `第16回`. */
export function quantityKey(quantity: Quantity): string {
  let at = 0;
  return quantity.frame.replace(/#/g, () => quantity.values[at++] ?? "");
}
