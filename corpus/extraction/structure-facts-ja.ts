import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Outline, Row } from "./outline.ts";
import type { Sentence } from "./sentence.ts";

/** How a document and its tables are built: a statement's second title, titles of chapters, documents listed. */
export function structureFactsJa(
  outline: Outline,
  statement: FrameDraft | null,
): readonly FactDraft[] {
  return [
    ...secondTitle(outline, statement),
    ...outline.rows.flatMap(chapterTitles),
    ...listedDocuments([...outline.headings, ...outline.sentences]),
  ];
}

const shared = {
  frame: null,
  support: null,
  modality: "fact",
  by: ["others"],
  act: "describe",
  layer: "narrative",
  accept: [],
} as const;

/** A line of its own in 「」 right below a statement's title. */
function secondTitle(
  { title, headings, sentences }: Outline,
  statement: FrameDraft | null,
): readonly FactDraft[] {
  if (title === null || statement === null) return [];
  const first = [...headings.slice(0, 4), ...sentences.slice(0, 3)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  const below = first[first.indexOf(title) + 1];
  const words =
    below === undefined ? undefined : /^[「『]([^「」『』]{4,50})[」』]$/.exec(below.text)?.[1];
  if (below === undefined || words === undefined) return [];
  return [
    {
      ...shared,
      frame: statement,
      kind: "document",
      rule: "ja-second-title",
      ask: "{event}の文書に付けられた副題は何か。",
      answer: words,
      answerType: "term",
      sentence: below,
      from: 1,
      to: 1 + words.length,
      layer: "joint-statement",
      confidence: 0.9,
      importance: 1,
    },
  ];
}

const chapter = /^(第[0-9IVX一二三四五六七八九十]{1,4}[章節部])\s*(\S.{2,39})$/;

/** A table that goes through a document chapter by chapter. */
function chapterTitles({ caption, cells }: Row): readonly FactDraft[] {
  const of =
    caption === null || caption.length > 40 ? null : caption.replace(/[「」]|の概要$/g, "");
  const sentence = cells.find(({ text }) => chapter.test(text))?.sentences[0];
  const [, number = "", title = ""] = chapter.exec(sentence?.text ?? "") ?? [];
  if (sentence === undefined || of === null || of.length < 4 || title === "") return [];
  const from = sentence.text.length - title.length;
  return [
    {
      ...shared,
      kind: "structure",
      rule: "ja-chapter-title",
      ask: `「${of}」の${number}の表題は何か。`,
      answer: title,
      answerType: "term",
      sentence,
      from,
      to: sentence.text.length,
      confidence: 0.8,
      importance: 3,
    },
  ];
}

const listed =
  /^(?:\([0-9]+\)|[0-9]+[.)])?\s*([^。、「」()]{2,40}?(?:と|の)(?:間の)?)([一-鿿ァ-ヺー]{2,16})((?:について|に関)(?:の|する)(?:協力|連携)?(?:に関する)?)((?:共同|了解|協力)?(?:覚書|協定|取決め|ファクトシート|声明|宣言|文書|枠組み))(?=$|[(（])/;

/** A line that only names a document, of the kind a readout ends with: what it is about. */
function listedDocuments(sentences: readonly Sentence[]): readonly FactDraft[] {
  const found = sentences.flatMap((sentence) => {
    const text = sentence.text.replace(/別ウィンドウ.*$/, "");
    const match = text.length > 90 ? null : listed.exec(text);
    if (match === null) return [];
    const [whole, parties = "", subject = "", link = "", head = ""] = match;
    const from = whole.length - head.length - link.length - subject.length;
    return [{ sentence, subject, from, ask: `${parties}${head}は、何${link}ものか。` }];
  });
  return found
    .filter(({ ask }) => found.filter((other) => other.ask === ask).length === 1)
    .map(({ sentence, subject, from, ask }) => ({
      ...shared,
      kind: "document" as const,
      rule: "ja-listed-document",
      ask,
      answer: subject,
      answerType: "term" as const,
      sentence,
      from,
      to: from + subject.length,
      confidence: 0.7,
      importance: 3 as const,
    }));
}
