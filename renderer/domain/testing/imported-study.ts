import { extractFacts } from "#corpus/extraction/extract.ts";
import { cardIndex } from "#corpus/generation/card-index.ts";
import { generateCards } from "#corpus/generation/cards.ts";
import { defaultDeck } from "#corpus/generation/default-deck.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import { readPasted } from "#corpus/reading/read-document.ts";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import { bundledFacts } from "#renderer/domain/bundled-facts.ts";
import { type CardCatalog, catalogOf } from "#renderer/domain/card-catalog.ts";
import { createJoinedCorpus } from "#renderer/domain/joined-corpus.ts";
import { type Proposals, proposalsOf } from "#renderer/domain/proposals.ts";
import { knownMeetings } from "#renderer/domain/same-meetings.ts";
import type { NewImport } from "#renderer/domain/study-imports.ts";

const bundled = sampleCorpus();
const cards = generateCards(bundled);
const decks = (["ja", "en"] as const).map((lang) => defaultDeck(bundled, cards, lang));

/** The catalog of the sample world's few bundled cards. */
export const sampleCatalog: CardCatalog = catalogOf(
  cardIndex(bundled.facts, cards, decks),
  knownMeetings(bundled),
);

/** The sample world with what is imported beside it. */
export function joinedSample(): ReturnType<typeof createJoinedCorpus> {
  return createJoinedCorpus(bundled, bundledFacts(bundled), knownMeetings(bundled));
}

async function readText(text: string): Promise<DocumentText> {
  const read = await readPasted(text, () => 0);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A pasted text as a student would import it. */
export async function newImport(
  text: string,
  changes: Partial<NewImport> = {},
): Promise<NewImport> {
  return {
    file: new TextEncoder().encode(text),
    text: await readText(text),
    documentId: null,
    title: "日豪首脳共同声明",
    lang: "ja",
    fileName: "report.txt",
    attachedTo: null,
    ...changes,
  };
}

/** What a text proposes. */
export async function proposalsIn(text: string, documentId: string): Promise<Proposals> {
  const read = await readText(text);
  return proposalsOf(extractFacts(read, bundled.gazetteer), documentId, read.text);
}
