import { expect, test } from "vitest";
import { storedDocumentJson } from "#corpus/reading/stored-document.ts";
import { lookAtDocuments } from "./check-documents.ts";
import { createStudyFold } from "./study-fold.ts";
import { createInMemoryDocuments } from "./testing/in-memory-documents.ts";
import { testCatalog, testDecks } from "./testing/test-cards.ts";
import { testLine } from "./testing/test-events.ts";
import { testFactsAdded, testImported, testImportedFact } from "./testing/test-imports.ts";

/** One imported file whose text has the passages of two facts; `shift` moves the second from its place. */
async function withImport(shift = 0) {
  const documents = createInMemoryDocuments();
  const facts = [testImportedFact(1), testImportedFact(2)];
  let text = "";
  for (const [index, { quote, span }] of facts.entries()) {
    text = text.padEnd(span.start + index * shift, "。") + quote;
  }
  const put = async (contents: string) => {
    const stored = await documents.put(new TextEncoder().encode(contents));
    if (!stored.ok) throw new Error(stored.error.code);
    return stored.value;
  };
  const file = await put(text);
  const nothing = { blocks: [], tables: [], pages: [], warnings: [] };
  const read = { format: "txt", text, encoding: "utf-8", ...nothing } as const;
  const stored = await put(storedDocumentJson(read));
  const fold = createStudyFold(testCatalog(testDecks(3)), "device-a");
  const imported = testImported(1, { file, text: stored });
  fold.apply([
    testLine({ seq: 1, kind: "document-imported", body: imported }),
    testLine({ seq: 2, kind: "facts-added", body: testFactsAdded(1, facts) }),
  ]);
  const look = async () => {
    const seen = await lookAtDocuments(documents, fold.decided().imports, async () => {});
    if (!seen.ok) throw new Error(seen.error.code);
    return {
      states: seen.value.stored.map(({ state }) => state),
      places: seen.value.passages.map(({ isThere }) => isThere),
    };
  };
  return { documents, look, file: file.sha256, text: stored.sha256 };
}

test("every imported file and its text are read, and every passage stands where its fact says", async () => {
  const { look } = await withImport();
  expect(await look()).toEqual({ states: ["whole", "whole"], places: [true, true] });
});

test("a passage that stands elsewhere in its text is found", async () => {
  const { look } = await withImport(1);
  expect(await look()).toEqual({ states: ["whole", "whole"], places: [true, false] });
});

test("a text that is gone is said once, and not again for every passage that lay in it", async () => {
  const { documents, look, text } = await withImport();
  documents.spoil(text, null);
  expect(await look()).toEqual({ states: ["whole", "missing"], places: [] });
});

test("an altered file is told from a missing one", async () => {
  const { documents, look, file } = await withImport();
  documents.spoil(file, new TextEncoder().encode("別のもの"));
  expect(await look()).toEqual({ states: ["altered", "whole"], places: [true, true] });
});
