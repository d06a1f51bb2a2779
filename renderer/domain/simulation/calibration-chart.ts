import type { Decile } from "./summary.ts";

const size = 360;
const margin = 44;

/** Predicted recall against what was recalled, as an SVG: on the line, prediction and truth agree. */
export function calibrationChart(deciles: readonly Decile[]): string {
  const most = Math.max(...deciles.map(({ cards }) => cards));
  const side = size - 2 * margin;
  const x = (share: number) => (margin + share * side).toFixed(1);
  const y = (share: number) => (size - margin - share * side).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const dots = deciles
    .filter(({ cards }) => cards > 0)
    .map(
      ({ cards, predicted, recalled }) =>
        `<circle cx="${x(predicted)}" cy="${y(recalled)}" r="${(3 + 9 * Math.sqrt(cards / most)).toFixed(1)}"><title>${cards} cards: predicted ${(100 * predicted).toFixed(1)} %, recalled ${(100 * recalled).toFixed(1)} %</title></circle>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="Predicted recall against actual recall by decile">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<g font-family="sans-serif" font-size="11" fill="#444">`,
    ...ticks.flatMap((tick) => [
      `<text x="${x(tick)}" y="${size - margin + 16}" text-anchor="middle">${100 * tick}</text>`,
      `<text x="${margin - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${100 * tick}</text>`,
    ]),
    `<text x="${size / 2}" y="${size - 8}" text-anchor="middle">predicted recall, %</text>`,
    `<text x="12" y="${size / 2}" text-anchor="middle" transform="rotate(-90 12 ${size / 2})">recalled on the day, %</text>`,
    "</g>",
    `<g stroke="#bbb" fill="none"><rect x="${margin}" y="${margin}" width="${side}" height="${side}"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/></g>`,
    `<g fill="#2563eb" fill-opacity="0.6">`,
    ...dots,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
