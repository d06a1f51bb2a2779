import type { Calibration } from "#renderer/domain/progress-calibration.ts";
import { shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";

export type Curve = { readonly name: string; readonly calibration: Calibration };

/** A bin of a handful of reviews is all interval; the table lists it. */
const fewestReviews = 10;

const size = 440;
const margin = 52;
const colors = ["#c0501a", "#1f4e79"] as const;

/** Predicted against actual recall with Wilson intervals, one colour a curve, as an SVG for the docs. */
export function calibrationPicture(curves: readonly Curve[]): string {
  const drawn = curves.map(({ name, calibration }) => ({
    name,
    bins: calibration.bins.filter(({ tests }) => tests.total >= fewestReviews),
  }));
  const lows = drawn.flatMap(({ bins }) =>
    bins.flatMap(({ predicted, tests }) => [predicted, wilsonInterval(tests).low]),
  );
  const from = Math.floor(Math.min(0.8, ...lows) * 10) / 10;
  const place = (share: number) => margin + ((share - from) / (1 - from)) * (size - 2 * margin);
  const x = (share: number) => place(share).toFixed(1);
  const y = (share: number) => (size - place(share)).toFixed(1);
  const ticks = Array.from({ length: Math.round((1 - from) * 10) + 1 }, (_, i) => from + i / 10);
  const parts = ticks.flatMap((share) => [
    `<path d="M${x(share)} ${y(from)}V${y(1)}M${x(from)} ${y(share)}H${x(1)}" stroke="#dbe0e6"/>`,
    `<text x="${x(share)}" y="${size - margin + 18}" text-anchor="middle">${Math.round(share * 100)} %</text>`,
    `<text x="${margin - 8}" y="${y(share)}" text-anchor="end" dy="4">${Math.round(share * 100)} %</text>`,
  ]);
  parts.push(
    `<path d="M${x(from)} ${y(from)}L${x(1)} ${y(1)}" stroke="#7f8996" stroke-dasharray="5 4"/>`,
    `<text x="${size / 2}" y="${size - 10}" text-anchor="middle">predicted recall</text>`,
    `<text transform="translate(14 ${size / 2}) rotate(-90)" text-anchor="middle">actual recall</text>`,
  );
  for (const [index, { name, bins }] of drawn.entries()) {
    const color = colors[index % colors.length];
    for (const { predicted, tests } of bins) {
      const { low, high } = wilsonInterval(tests);
      parts.push(
        `<path d="M${x(predicted)} ${y(low)}V${y(high)}" stroke="${color}" stroke-width="1.5"/>`,
        `<circle cx="${x(predicted)}" cy="${y(shareOf(tests) ?? 0)}" r="3.5" fill="${color}"/>`,
      );
    }
    const at = margin + 16 + index * 20;
    parts.push(
      `<circle cx="${margin + 14}" cy="${at - 4}" r="4" fill="${color}"/>`,
      `<text x="${margin + 24}" y="${at}">${name}</text>`,
    );
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="12" fill="#1b2430">`,
    "<title>Predicted against actual recall, by default and by fitted parameters</title>",
    `<rect width="${size}" height="${size}" fill="#ffffff"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}
