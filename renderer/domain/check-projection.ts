import { studyColumns } from "./card-columns.ts";
import type { Check, FoldView } from "./check-material.ts";
import { plainDecisions } from "./check-plain.ts";
import type { Findings } from "./check-result.ts";
import { sameReviews } from "./check-reviews.ts";
import { at } from "./columns.ts";
import { untouchedRow } from "./memory-row.ts";

/** Columns in which a student's decisions about a card stand; all others are its memory. */
const markColumns = [
  "isSuspended",
  "buriedOn",
  "flag",
  "tagBits",
  "plannedDay",
  "addedDay",
] as const satisfies readonly (keyof typeof studyColumns)[];

/** What must be the same in the working copy as in one made anew from the journal. */
export const projectionChecks: readonly Check[] = [
  {
    id: "projection-stored",
    isMended: true,
    look({ stored }, findings) {
      if (stored === null) return;
      findings.look(1);
      if (!stored.isWhole) findings.add("", { kind: "collection" }, stored.detail);
    },
  },
  {
    id: "projection-heads",
    isMended: true,
    look({ used, fresh }, findings) {
      const [known, wanted] = [used.heads(), fresh.heads()];
      for (const device of new Set([...Object.keys(known), ...Object.keys(wanted)])) {
        findings.look(1);
        const [seq, other] = [known[device] ?? 0, wanted[device] ?? 0];
        if (seq !== other) findings.add(device, { kind: "line", device, seq }, `${seq} ≠ ${other}`);
      }
    },
  },
  { id: "projection-reviews", isMended: true, look: sameReviews },
  {
    id: "projection-events",
    isMended: true,
    look({ used, fresh }, findings) {
      const plain = ({ kept }: FoldView) =>
        new Map([...kept()].map(([id, event]) => [id, JSON.stringify(event)]));
      compareTexts(plain(used), plain(fresh), findings);
    },
  },
  { id: "projection-memory", isMended: true, look: sameColumns(isMemoryColumn) },
  { id: "projection-marks", isMended: true, look: sameColumns((name) => !isMemoryColumn(name)) },
  {
    id: "projection-days",
    isMended: true,
    look({ used, fresh }, findings) {
      const plain = ({ days }: FoldView) =>
        new Map(days.entries().map(([day, total]) => [String(day), JSON.stringify(total)]));
      compareTexts(plain(used), plain(fresh), findings);
    },
  },
  {
    id: "projection-decisions",
    isMended: true,
    look({ used, fresh }, findings) {
      compareTexts(plainDecisions(used.decided()), plainDecisions(fresh.decided()), findings);
    },
  },
];

type Name = keyof typeof studyColumns;

function isMemoryColumn(name: Name): boolean {
  return !(markColumns as readonly Name[]).includes(name);
}

/** Rows and tags may be numbered otherwise, by the order of arrival: cards and tags have names. */
function sameColumns(isWanted: (name: Name) => boolean): Check["look"] {
  const names = (Object.keys(studyColumns) as Name[]).filter(isWanted);
  return async ({ used, fresh }, findings, pause) => {
    const pairs = pairedRows(used, fresh);
    findings.look(pairs.length);
    for (const name of names) {
      await pause();
      const [here, there] = [used.rows.study()[name], fresh.rows.study()[name]];
      for (const { cardId, row, other } of pairs) {
        const is = row < 0 ? untouchedRow[name] : at(here, row);
        const should = other < 0 ? untouchedRow[name] : at(there, other);
        const isSame =
          name === "tagBits" ? tagsOf(used, is) === tagsOf(fresh, should) : Object.is(is, should);
        if (!isSame) findings.add(cardId, { kind: "column", name }, `${is} ≠ ${should}`);
      }
    }
  };
}

/** Each card with its rows in both; -1 where it has none. */
function pairedRows(used: FoldView, fresh: FoldView) {
  const [here, there] = [used.rows.table, fresh.rows.table];
  const pairs = here.cardIds.map((cardId, row) => ({ cardId, row, other: there.rowOf(cardId) }));
  const more = there.cardIds.filter((cardId) => here.rowOf(cardId) < 0);
  const beyond = more.map((cardId) => ({ cardId, row: -1, other: there.rowOf(cardId) }));
  return [...pairs, ...beyond];
}

function tagsOf({ rows }: FoldView, bits: number): string {
  if (bits === 0) return "";
  const tags = rows.table.tags.filter((_, bit) => ((bits >>> bit) & 1) === 1);
  return tags.toSorted().join(" ");
}

function compareTexts(
  is: ReadonlyMap<string, string>,
  should: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  for (const id of new Set([...is.keys(), ...should.keys()])) {
    findings.look(1);
    const [here = "–", there = "–"] = [is.get(id), should.get(id)];
    if (here !== there)
      findings.add(id, { kind: "collection" }, `${short(here)} ≠ ${short(there)}`);
  }
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
