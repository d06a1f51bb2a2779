import path from "node:path";
import { describe, expect, test } from "vitest";
import { anchorPassages } from "../anchoring/anchor-passages.ts";
import { attachEvidence } from "../anchoring/attach-evidence.ts";
import { originalsOf, recogniseBundled } from "../anchoring/recognise-bundled.ts";
import { readDocument } from "../reading/read-document.ts";
import { loadCorpus } from "./load.ts";
import { nodeReadOptions, readFromDisk } from "./read-file.ts";
import { sources, sourcesMissing, sourceText } from "./testing/sources.ts";
import { htmlTwin } from "./testing/twins.ts";

/** As many lines off as a sentence that a page break cuts. */
const nearLines = 2;

describe.skipIf(sourcesMissing)("the original of a bundled document", () => {
  const { corpus } = unwrap(loadCorpus(path.resolve(import.meta.dirname, "../..")));
  const originals = corpus.documents.flatMap((document) => {
    const id = document.source.slice(0, 3);
    const file = sources.get(id);
    return file === undefined ? [] : [{ document, file, text: sourceText(id) }];
  });

  test("is there for each of the five", () => {
    expect(originals).toHaveLength(corpus.documents.length);
  });

  test.for(originals.map((each) => [each.document.id, each] as const))(
    "of %s is recognised, and no other is taken for it",
    ([id, { text }]) => {
      expect(recogniseBundled(text, originalsOf(corpus))?.documentId).toBe(id);
      const without = { ...corpus, documents: corpus.documents.filter((each) => each.id !== id) };
      expect(recogniseBundled(text, originalsOf(without))).toBeNull();
    },
  );

  test.for(originals.map((each) => [each.document.id, each] as const))(
    "of %s has its facts at their lines",
    async ([, { document, file, text }]) => {
      const { blocks } = unwrap(await readFromDisk(file));
      const own = corpus.facts.filter(({ documentId }) => documentId === document.id);
      const cited = own.filter(({ evidence }) => evidence.source === document.source);
      const attached = attachEvidence({ text, blocks }, own, document.source);
      expect(attached.length / cited.length).toBeGreaterThan(0.9);
      const off = attached.filter(({ factId, at }) => {
        expect(text.slice(at.span.start, at.span.end)).toBe(at.quote);
        const lines = own.find(({ id }) => id === factId)?.evidence.lines ?? [];
        const first = lineAt(text, at.span.start);
        const last = lineAt(text, at.span.end);
        return !lines.some((line) => line >= first - nearLines && line <= last + nearLines);
      });
      expect(off.length / attached.length).toBeLessThan(0.01);
    },
  );

  test.for(originals.map((each) => [each.document.id, each] as const))(
    "of %s is recognised as a page, with its facts where a corrected file would have them",
    async ([id, { document, file, text }]) => {
      const page = unwrap(
        await readDocument(new TextEncoder().encode(htmlTwin(text)), "t.html", nodeReadOptions),
      );
      const plain = unwrap(await readFromDisk(file));
      expect(recogniseBundled(page.text, originalsOf(corpus))?.documentId).toBe(id);
      const own = corpus.facts.filter(({ documentId }) => documentId === id);
      const inText = attachEvidence(plain, own, document.source);
      const inPage = new Map(
        attachEvidence(page, own, document.source).map(({ factId, at }) => [factId, at.span]),
      );
      expect(inPage.size / inText.length).toBeGreaterThan(0.9);
      const moved = anchorPassages(
        inText.map(({ at }) => at),
        plain.text,
        page.text,
      );
      const apart = inText.filter(({ factId }, index) => {
        const [one, other] = [inPage.get(factId), moved[index]?.span];
        if (one === undefined || other === undefined) return false;
        return one.start >= other.end || other.start >= one.end;
      });
      expect(apart.length / inText.length, apart.map(({ factId }) => factId).join()).toBeLessThan(
        0.02,
      );
    },
  );
});

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function unwrap<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("the corpus does not load");
  return result.value;
}
