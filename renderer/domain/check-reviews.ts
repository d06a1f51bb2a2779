import type { CheckMaterial, FoldView } from "./check-material.ts";
import type { Findings } from "./check-result.ts";
import { at } from "./columns.ts";
import { createIdIndex } from "./id-index.ts";
import { chunkSize } from "./review-history.ts";
import { idAt, outcomes, positionIn, type ReviewRow, wordsAt } from "./review-rows.ts";

/** What the events say. Cards and devices are numbered by each fold, ids have been compared. */
const written = [
  "atMs",
  "utcOffsetMin",
  "studyDay",
  "rating",
  "tookMs",
  "promised",
  "phase",
  "step",
  "flags",
  "seq",
  "clockMs",
  "clockCounter",
] as const satisfies readonly (keyof ReviewRow)[];

/** What a fold found when the review took part; left as it was where the review was taken back later. */
const derived = [
  "outcome",
  "phaseBefore",
  "elapsedDays",
  "stabilityBefore",
  "retrievability",
] as const satisfies readonly (keyof ReviewRow)[];

/** The reviews of the working copy are those of the journal, in every field. */
export function sameReviews({ used, fresh }: CheckMaterial, findings: Findings): void {
  const ids = createIdIndex();
  eachReview(fresh, (columns, row, review) => ids.put(wordsAt(columns, row), review));
  const places = new Map(fresh.reviews.map((chunk) => [chunk.start / chunkSize, chunk.columns]));
  const isSeen = new Uint8Array(fresh.parts.history.length());
  eachReview(used, (columns, row) => {
    findings.look(1);
    const same = ids.get(wordsAt(columns, row));
    const other = same === null ? undefined : places.get(Math.floor(same / chunkSize));
    const { device, seq } = positionIn(columns, row, used.parts.devices);
    const add = (detail: string): void =>
      findings.add(idAt(columns, row), { kind: "line", device, seq }, detail);
    if (same === null || other === undefined || isSeen[same] === 1) {
      add("not in the record");
      return;
    }
    isSeen[same] = 1;
    const there = same % chunkSize;
    const isMasked = (outcome: number) => (outcome & outcomes.masked) !== 0;
    const masked = isMasked(at(columns.outcome, row));
    const names: string[] = (masked ? written : [...written, ...derived]).filter(
      (name) => !Object.is(at(columns[name], row), at(other[name], there)),
    );
    if (masked !== isMasked(at(other.outcome, there))) names.push("masked");
    if (cardOf(used, at(columns.card, row)) !== cardOf(fresh, at(other.card, there))) {
      names.push("card");
    }
    if (device !== positionIn(other, there, fresh.parts.devices).device) names.push("device");
    if (names.length > 0) add(names.join(", "));
  });
  eachReview(fresh, (columns, row, review) => {
    if (isSeen[review] === 1) return;
    findings.look(1);
    const { device, seq } = positionIn(columns, row, fresh.parts.devices);
    findings.add(idAt(columns, row), { kind: "line", device, seq }, "missing");
  });
}

function cardOf({ rows }: FoldView, card: number): string {
  return rows.table.cardIds[card] ?? "";
}

function eachReview(
  { reviews }: FoldView,
  visit: (columns: FoldView["reviews"][number]["columns"], row: number, review: number) => void,
): void {
  for (const { start, length, columns } of reviews) {
    for (let row = 0; row < length; row += 1) visit(columns, row, start + row);
  }
}
