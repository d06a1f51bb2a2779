import fc from "fast-check";
import { extractFacts } from "#corpus/extraction/extract.ts";
import {
  readoutJa,
  statementEn,
  statementJa,
  whitePaperJa,
} from "#corpus/extraction/testing/documents.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import { readDocument } from "#corpus/reading/read-document.ts";
import { err } from "#corpus/result.ts";
import { sampleGazetteer } from "#corpus/testing/sample.ts";
import { nodeReadOptions } from "#corpus/tools/read-file.ts";
import { encode } from "#corpus/tools/testing/encode.ts";
import { docxTwin, htmlTwin } from "#corpus/tools/testing/twins.ts";
import { anyDamage, type Damage, damaged, type Victim } from "#corpus/tools/torture-reading.ts";
import type { RunningStudy } from "#renderer/domain/create-study.ts";
import { proposalsOf } from "#renderer/domain/proposals.ts";
import { joinedSample, sampleCatalog } from "#renderer/domain/testing/imported-study.ts";
import { createInMemoryDocuments } from "#renderer/domain/testing/in-memory-documents.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { readyState, startTestStudy } from "#renderer/domain/testing/test-study.ts";
import type { Shown } from "./check-many.ts";

/** A damaged file, and what fails while it is imported. */
export type MutatedImport = {
  readonly victim: Victim;
  readonly damages: readonly Damage[];
  readonly failing: "nothing" | "storing" | "first-event" | "second-event" | "reply" | "a-fact";
};

export async function anyMutatedImport(): Promise<fc.Arbitrary<MutatedImport>> {
  const victims = await victimsOf();
  return fc.record({
    victim: fc.constantFrom(...victims),
    damages: fc.array(anyDamage, { maxLength: 6 }),
    failing: fc.constantFrom(
      "nothing",
      "storing",
      "first-event",
      "second-event",
      "reply",
      "a-fact",
    ),
  });
}

/** Invented documents in each format that needs no browser to be made; one is more than one event long. */
async function victimsOf(): Promise<readonly Victim[]> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const long = Array.from(
    { length: 45 },
    (_, n) => `両首脳は、第${n + 1}港の改修を${2031 + n}年度までに終えることで一致した。`,
  );
  return [
    { name: "a.txt", bytes: bytes(statementJa) },
    { name: "a.txt", bytes: encode(readoutJa, "shift_jis") ?? new Uint8Array() },
    { name: "a.txt", bytes: bytes(`${statementJa}\n\n${long.join("\n\n")}`) },
    { name: "a.md", bytes: bytes(whitePaperJa) },
    { name: "a.html", bytes: bytes(htmlTwin(whitePaperJa)) },
    { name: "a.docx", bytes: await docxTwin(statementEn) },
  ];
}

/** What became of the cases, so that it can be seen that each kind was met. */
export type Outcomes = { read: number; refused: number; failed: number; facts: number };

/**
 * Reads the damaged file and imports it as the screen does, accepting everything. Where anything fails the collection
 * must be as it was; where nothing does, every fact is in the deck, at its place, and one undo per command takes all of
 * it out again. A start from the database, and one from the journal alone, must show the same in either case.
 */
export async function importMutated(
  { victim, damages, failing }: MutatedImport,
  outcomes: Outcomes,
): Promise<Shown> {
  const bytes = damages.reduce(damaged, victim.bytes);
  const read = await readDocument(bytes, victim.name, nodeReadOptions);
  if (!read.ok) {
    // Nothing of it reaches the study.
    outcomes.refused += 1;
    return {};
  }
  outcomes.read += 1;
  const world = worldOf();
  const study = await world.start();
  const before = pictureOf(study);
  const extraction = extractFacts(read.value, sampleGazetteer);
  const request = {
    file: bytes,
    text: read.value,
    documentId: null,
    title: extraction.title ?? victim.name,
    lang: extraction.lang,
    fileName: victim.name,
    attachedTo: null,
  };
  if (failing === "storing") world.documents.failWith({ code: "disk-full", params: {} });
  if (failing === "first-event") world.journal.failWith({ code: "disk-full", params: {} });
  if (failing === "reply") world.journal.loseRepliesWith({ code: "unreachable", params: {} });
  let imported = await study.importDocument(request);
  if (failing !== "nothing" && !imported.ok) {
    outcomes.failed += 1;
    const isPartial = failing !== "reply" && pictureOf(study) !== before;
    world.heal();
    // Tried again, it is done once.
    imported = await study.importDocument(request);
    if (isPartial) return { partial: 1 };
  }
  if (!imported.ok) return { crashes: 1 };
  if (readyState(study).imports.all.length !== 1) return { duplicated: 1 };
  const { importId, documentId } = imported.value;
  const { proposals, events } = proposalsOf(extraction, documentId, read.value.text);
  const facts = proposals.map(({ fact }) => fact);
  outcomes.facts += facts.length;
  const between = pictureOf(study);
  if (facts.length > 0) {
    const failed = await addFailing(
      study,
      world,
      failing,
      () => study.addFacts(importId, facts, events),
      facts,
    );
    if (failed) {
      outcomes.failed += 1;
      if (pictureOf(study) !== between) return { partial: 1 };
    }
    world.heal();
    const added = await study.addFacts(importId, facts, events);
    if (!added.ok) return { crashes: 1 };
  }
  const shown = await wholeIn(study, importId, facts.length, read.value);
  if (shown !== null) return shown;
  await study.settled();
  const after = pictureOf(study);
  const starts = [await world.start(), await world.startFromJournal()];
  if (starts.some((each) => pictureOf(each) !== after)) return { partial: 1 };
  for (let step = 0; readyState(study).undoable !== null && step < 20; step += 1)
    await study.undo();
  return { partial: Number(pictureOf(study) !== before) };
}

/** True where adding was made to fail, and said so. */
async function addFailing(
  study: RunningStudy,
  world: World,
  failing: MutatedImport["failing"],
  add: () => ReturnType<RunningStudy["addFacts"]>,
  facts: Parameters<RunningStudy["addFacts"]>[1],
): Promise<boolean> {
  if (failing === "second-event") {
    world.failAfterNext();
    return !(await add()).ok;
  }
  if (failing !== "a-fact") return false;
  const [first, ...rest] = facts;
  const { importId } = readyState(study).imports.all[0] ?? { importId: "" };
  const spoilt = { ...first, quote: null } as unknown as (typeof facts)[number];
  // What does not fit its schema is a bug of the caller, and throws before anything is written.
  return study.addFacts(importId, [...rest, spoilt], []).then(
    () => false,
    () => true,
  );
}

/** Null where all facts are there, each where it says. */
async function wholeIn(
  study: RunningStudy,
  importId: string,
  count: number,
  { text }: DocumentText,
): Promise<Shown | null> {
  const { imports } = readyState(study);
  if (imports.facts.size !== count) return { lost: Math.max(1, count - imports.facts.size) };
  const stored = await study.readText(importId);
  if (!stored.ok || stored.value.text !== text) return { lost: 1 };
  for (const { place } of imports.facts.values()) {
    if (text.slice(place.span.start, place.span.end) !== place.quote) return { lost: 1 };
  }
  const table = study.table();
  const cards = table.cardIds.filter(
    (id, row) => id.startsWith("my-") && table.deckOrder[row] !== 0xffffffff,
  );
  if (cards.length !== count) return { lost: Math.max(1, count - cards.length) };
  return cards.every((id) => study.cardOf(id) !== null) ? null : { lost: 1 };
}

type World = ReturnType<typeof worldOf>;

function worldOf() {
  const journal = createInMemoryJournal();
  const documents = createInMemoryDocuments();
  const store = createInMemoryStore();
  let left = Number.POSITIVE_INFINITY;
  const port = {
    ...journal,
    appendEvent: async (draft: Parameters<typeof journal.appendEvent>[0]) => {
      left -= 1;
      // The disk is full for one event: what is taken back afterwards can be written again.
      return left === 0
        ? err({ code: "disk-full", params: {} } as const)
        : journal.appendEvent(draft);
    },
  };
  const startOn = async (kept: typeof store): Promise<RunningStudy> => {
    const joined = joinedSample();
    const study = startTestStudy({
      journal: port,
      store: kept,
      documents,
      catalog: sampleCatalog,
      texts: (imports) => joined(imports).cards,
    });
    await study.settled();
    return study;
  };
  return {
    journal,
    documents,
    start: () => startOn(store),
    startFromJournal: () => startOn(createInMemoryStore()),
    /** The event after the next one finds no room. */
    failAfterNext() {
      left = 2;
    },
    heal() {
      left = Number.POSITIVE_INFINITY;
      journal.failWith(null);
      journal.loseRepliesWith(null);
      documents.failWith(null);
    },
  };
}

/** All that a student would see of their imports and their deck. */
function pictureOf(study: RunningStudy): string {
  const { imports, deck, counts, edits, settings } = readyState(study);
  const table = study.table();
  const cards = table.cardIds.flatMap((cardId, row) =>
    table.deckOrder[row] === 0xffffffff
      ? []
      : [[cardId, table.deckOrder[row], table.importance[row]]],
  );
  return JSON.stringify([
    imports.all.map(({ decisions, ...rest }) => [rest, [...decisions]]),
    [...imports.facts],
    [...imports.attached],
    deck,
    counts,
    [...edits.cards],
    settings,
    // Rows are numbered as their facts arrived.
    cards.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]);
}
