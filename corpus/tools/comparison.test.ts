import path from "node:path";
import { expect, test } from "vitest";
import { changesAlong } from "../comparison/change.ts";
import { comparedEvents } from "../comparison/events.ts";
import { comparisonMatrix } from "../comparison/matrix.ts";
import { loadCorpus } from "./load.ts";

const loaded = loadCorpus(path.resolve(import.meta.dirname, "../.."));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { corpus } = loaded.value;

test("every fact of a compared meeting stands in one cell, apart from what the timeline shows", () => {
  const events = comparedEvents(corpus, "meetings");
  const shown = comparisonMatrix(corpus.facts, events)
    .flatMap((row) => row.cells)
    .flatMap((cell) => cell.facts.map(({ id }) => id));
  const ids = new Set(events.map(({ id }) => id));
  const expected = corpus.facts
    .filter((fact) => fact.topic !== "summit-basics" && ids.has(fact.eventId ?? ""))
    .map(({ id }) => id);
  expect([...shown].sort()).toEqual([...expected].sort());
});

test("the bundled summits: what February 2025 says of Taiwan beside the summit before it", () => {
  const rows = comparisonMatrix(corpus.facts, comparedEvents(corpus, "summits"));
  const cells = rows.find(({ thread }) => thread.id === "taiwan")?.cells ?? [];
  const at = cells.findIndex(({ event }) => event.id === "summit-2025-02-07");
  expect(changesAlong(cells, corpus.gazetteer)[at]).toMatchObject({
    kind: "compared",
    before: { id: "summit-2023-05-18" },
    difference: { acts: { appears: ["oppose", "support"], notFound: [] } },
  });
});
