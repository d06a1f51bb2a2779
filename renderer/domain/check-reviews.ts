import type { Check, FoldView } from "./check-material.ts";
import type { Findings } from "./check-result.ts";
import { at } from "./columns.ts";
import { createIdIndex } from "./id-index.ts";
import { chunkSize } from "./review-history.ts";
import {
  idAt,
  outcomes,
  positionIn,
  type ReviewColumns,
  type ReviewRow,
  wordsAt,
} from "./review-rows.ts";

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
const both = [...written, ...derived];

/** The reviews of the working copy are those of the journal, in every field. */
export const sameReviews: Check["look"] = async ({ used, fresh }, findings, pause) => {
  const ids = createIdIndex();
  for (const { start, length, columns } of fresh.reviews) {
    await pause();
    for (let row = 0; row < length; row += 1) ids.put(wordsAt(columns, row), start + row);
  }
  const places = new Map(fresh.reviews.map((chunk) => [chunk.start / chunkSize, chunk.columns]));
  const isSeen = new Uint8Array(fresh.parts.history.length());
  for (const { length, columns } of used.reviews) {
    await pause();
    findings.look(length);
    for (let row = 0; row < length; row += 1) {
      const same = ids.get(wordsAt(columns, row));
      const other = same === null ? undefined : places.get(Math.floor(same / chunkSize));
      const isOwn = same !== null && other !== undefined && isSeen[same] === 0;
      const names = isOwn
        ? differences(used, { columns, row }, fresh, { columns: other, row: same % chunkSize })
        : ["not in the record"];
      if (isOwn) isSeen[same] = 1;
      if (names.length > 0) addReview(findings, used, columns, row, names.join(", "));
    }
  }
  for (const { start, length, columns } of fresh.reviews) {
    for (let row = 0; row < length; row += 1) {
      if (isSeen[start + row] === 0) addReview(findings, fresh, columns, row, "missing");
    }
  }
};

type Place = { readonly columns: ReviewColumns; readonly row: number };

/** The fields in which a review of one fold is not as in the other. */
function differences(used: FoldView, is: Place, fresh: FoldView, should: Place): readonly string[] {
  const [masked, wasMasked] = [isMasked(is), isMasked(should)];
  const names: string[] = [];
  for (const name of masked ? written : both) {
    const same = Object.is(at(is.columns[name], is.row), at(should.columns[name], should.row));
    if (!same) names.push(name);
  }
  if (masked !== wasMasked) names.push("masked");
  if (cardOf(used, is) !== cardOf(fresh, should)) names.push("card");
  if (deviceOf(used, is) !== deviceOf(fresh, should)) names.push("device");
  return names;
}

function isMasked({ columns, row }: Place): boolean {
  return (at(columns.outcome, row) & outcomes.masked) !== 0;
}

function cardOf({ rows }: FoldView, { columns, row }: Place): string | undefined {
  return rows.table.cardIds[at(columns.card, row)];
}

function deviceOf({ parts }: FoldView, { columns, row }: Place): string | undefined {
  return parts.devices[at(columns.device, row)];
}

function addReview(
  findings: Findings,
  { parts }: FoldView,
  columns: ReviewColumns,
  row: number,
  detail: string,
): void {
  const { device, seq } = positionIn(columns, row, parts.devices);
  findings.add(idAt(columns, row), { kind: "line", device, seq }, detail);
}
