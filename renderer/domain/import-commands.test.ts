import { describe, expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import { statementJa } from "#corpus/extraction/testing/documents.ts";
import type { CardId } from "#corpus/id.ts";
import { anchorsFor } from "./anchors-for.ts";
import type { RunningStudy } from "./create-study.ts";
import { joinedSample, newImport, proposalsIn, sampleCatalog } from "./testing/imported-study.ts";
import { createInMemoryDocuments, type InMemoryDocuments } from "./testing/in-memory-documents.ts";
import { createInMemoryJournal, type InMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { readyState, startTestStudy } from "./testing/test-study.ts";

type World = {
  readonly study: RunningStudy;
  readonly journal: InMemoryJournal;
  readonly documents: InMemoryDocuments;
  restart(): Promise<RunningStudy>;
};

async function world(): Promise<World> {
  const journal = createInMemoryJournal();
  const documents = createInMemoryDocuments();
  const store = createInMemoryStore();
  const start = async (): Promise<RunningStudy> => {
    const joined = joinedSample();
    const study = startTestStudy({
      journal,
      store,
      documents,
      catalog: sampleCatalog,
      texts: (imports) => joined(imports).cards,
    });
    await study.settled();
    return study;
  };
  return { study: await start(), journal, documents, restart: start };
}

/** Imports the invented statement and accepts all it proposes. */
async function importAll(study: RunningStudy) {
  const imported = await study.importDocument(await newImport(statementJa));
  if (!imported.ok) throw new Error(imported.error.code);
  const { importId, documentId } = imported.value;
  const { proposals, events } = await proposalsIn(statementJa, documentId);
  const added = await study.addFacts(
    importId,
    proposals.map(({ fact }) => fact),
    events,
  );
  expect(added.ok).toBe(true);
  return { importId, documentId, proposals };
}

const importedCards = (study: RunningStudy) =>
  study.table().cardIds.filter((id) => id.startsWith("my-") && inDeck(study, id));

async function answerNext(study: RunningStudy): Promise<Card> {
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error("no card");
  study.showAnswer(next.card.id);
  await study.answer(next.card.id, "good", 3_000);
  return next.card;
}

function inDeck(study: RunningStudy, cardId: string): boolean {
  const table = study.table();
  return table.deckOrder[table.rowOf(cardId)] !== 0xffffffff;
}

describe("importing", () => {
  test("puts one card per fact into the deck, each with its text and its place", async () => {
    const { study, documents } = await world();
    const before = readyState(study).deck.total;
    const { proposals, documentId } = await importAll(study);
    expect(proposals.length).toBeGreaterThan(5);
    expect(readyState(study).deck.total).toBe(before + proposals.length);
    expect(importedCards(study)).toHaveLength(proposals.length);
    for (const cardId of importedCards(study)) {
      const card = study.cardOf(cardId);
      expect(card?.prompt, cardId).not.toContain("{event}");
      expect(card?.lang).toBe("ja");
    }
    for (const { place, isLost, fact } of readyState(study).imports.facts.values()) {
      expect(isLost).toBe(false);
      expect(statementJa.slice(place.span.start, place.span.end)).toBe(fact.quote);
    }
    const [document] = readyState(study).imports.documents;
    expect(document?.id).toBe(documentId);
    expect(documents.files.size).toBe(2);
    const text = await study.readText(document?.current.importId ?? "");
    expect(text.ok && text.value.text).toBe(statementJa);
  });

  test("leaves nothing behind where the file cannot be stored", async () => {
    const { study, journal, documents } = await world();
    const before = readyState(study);
    documents.failWith({ code: "disk-full", params: {} });
    const imported = await study.importDocument(await newImport(statementJa));
    expect(imported).toEqual({ ok: false, error: { code: "disk-full", params: {} } });
    expect(journal.events).toHaveLength(0);
    expect(readyState(study)).toEqual(before);
  });

  test("says so where the journal cannot be written, and goes on", async () => {
    const { study, journal } = await world();
    journal.failWith({ code: "disk-full", params: {} });
    const imported = await study.importDocument(await newImport(statementJa));
    expect(imported).toMatchObject({ ok: false, error: { code: "disk-full" } });
    expect(readyState(study).imports.all).toHaveLength(0);
    journal.failWith(null);
    await importAll(study);
    expect(readyState(study).imports.documents).toHaveLength(1);
  });

  test("of the same file gives the same document, so that progress is found again", async () => {
    const [one, other] = [await world(), await world()];
    const [first, second] = [await importAll(one.study), await importAll(other.study)];
    expect(first.documentId).toBe(second.documentId);
    expect(importedCards(one.study)).toEqual(importedCards(other.study));
  });
});

describe("an import", () => {
  test("is taken back and brought back as one step, and is whole after a restart", async () => {
    const { study, restart } = await world();
    const { proposals } = await importAll(study);
    await study.undo();
    expect(importedCards(study)).toHaveLength(0);
    expect(readyState(study).imports.all).toHaveLength(1);
    await study.redo();
    expect(importedCards(study)).toHaveLength(proposals.length);
    await study.settled();
    const again = await restart();
    expect(importedCards(again)).toEqual(importedCards(study));
    expect(again.cardOf(importedCards(again)[0] ?? "")).not.toBeNull();
    await again.undo();
    expect(importedCards(again)).toHaveLength(0);
  });

  test("that is withdrawn takes its cards out, and brings them back with what was learnt", async () => {
    const { study, restart } = await world();
    const { importId } = await importAll(study);
    // The bundled card on screen stays there until it is answered.
    await answerNext(study);
    const { next } = readyState(study);
    if (next.kind !== "card") throw new Error("no card");
    expect(next.card.id.startsWith("my-")).toBe(true);
    await answerNext(study);
    const memory = study.memoryOf(next.card.id);
    expect(memory.state).toBe("reviewed");
    await study.withdrawImport(importId, true);
    expect(importedCards(study)).toHaveLength(0);
    expect(readyState(study).imports.documents).toHaveLength(0);
    const after = readyState(study).next;
    expect(after.kind === "card" && after.card.id.startsWith("my-")).toBe(false);
    expect(study.cardOf(next.card.id)).toBeNull();
    const again = await restart();
    await again.withdrawImport(importId, false);
    expect(again.memoryOf(next.card.id as CardId)).toEqual(memory);
    expect(importedCards(again)).toContain(next.card.id);
  });

  test("that is corrected keeps progress, and lists what is not there any more", async () => {
    const { study, documents } = await world();
    const { documentId, importId } = await importAll(study);
    await answerNext(study);
    const { id: answeredId } = await answerNext(study);
    const memory = study.memoryOf(answeredId as CardId);
    const [document] = readyState(study).imports.documents;
    if (document === undefined) throw new Error("no document");
    // The last sentence is taken out, and a line put before everything.
    const corrected = `訂正版\n\n${statementJa.slice(0, statementJa.indexOf("来年4月"))}`;
    const again = await study.importDocument(await newImport(corrected, { documentId }));
    if (!again.ok) throw new Error(again.error.code);
    const old = await study.readText(importId);
    const anchors = anchorsFor(
      document,
      (id) => (id === importId && old.ok ? old.value.text : null),
      corrected,
    );
    await study.reanchorFacts(again.value.importId, documentId, anchors);
    const { imports } = readyState(study);
    expect(imports.documents).toHaveLength(1);
    const lost = [...imports.facts.values()].filter(({ isLost }) => isLost);
    expect(lost.length).toBeGreaterThan(0);
    expect(
      lost.every(({ fact }) => fact.quote.includes("次回会合") || fact.quote.includes("関税")),
    ).toBe(true);
    for (const { place, isLost } of imports.facts.values()) {
      const text = isLost ? statementJa : corrected;
      expect(text.slice(place.span.start, place.span.end)).toBe(place.quote);
    }
    expect(study.memoryOf(answeredId as CardId)).toEqual(memory);
    expect(importedCards(study)).toContain(answeredId);
    // Both files and both texts are kept.
    expect(documents.files.size).toBe(4);
  });

  test("keeps decisions from one moment to the next, the latest of each", async () => {
    const { study, restart } = await world();
    const imported = await study.importDocument(await newImport(statementJa));
    if (!imported.ok) throw new Error(imported.error.code);
    const { importId } = imported.value;
    const of = (proposal: string, kind: "open" | "rejected") => ({
      proposal,
      rule: "ja-date",
      decision: kind === "open" ? { kind } : { kind, reason: "trivial" as const },
    });
    await study.decideProposals(importId, [of("a", "rejected"), of("b", "rejected")]);
    await study.decideProposals(importId, [of("a", "open")]);
    await study.settled();
    const again = await restart();
    const [known] = readyState(again).imports.all;
    expect([...(known?.decisions.keys() ?? [])]).toEqual(["b"]);
  });

  test("passes the check of the collection", async () => {
    const { study } = await world();
    const { importId } = await importAll(study);
    await answerNext(study);
    const answered = await answerNext(study);
    await study.writeNote(answered.factId, "試験に出る");
    for (const isWithdrawn of [false, true]) {
      await study.withdrawImport(importId, isWithdrawn);
      const checked = await study.check(() => {});
      if (!checked.ok) throw new Error(checked.error.code);
      expect(checked.value.results.filter(({ found }) => found.length > 0)).toEqual([]);
    }
  });
});
