import { fromIso } from "../language/calendar-date.ts";
import { type BatchDone, batchDone, type FoundDrafts, isBatchEnd } from "./batch.ts";
import { clauseFactsJa, type Voice } from "./clause-facts-ja.ts";
import { type Dictionary, findNames } from "./dictionary.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import { frameFactsJa } from "./frame-facts-ja.ts";
import { framesJa } from "./frames-ja.ts";
import { gapsJa } from "./gaps-ja.ts";
import { headerDate } from "./lead-frame-ja.ts";
import { statementTitle } from "./lexicon-ja.ts";
import { findShortFormsJa } from "./mentions-ja.ts";
import { milestonesJa } from "./milestones-ja.ts";
import type { Outline, Row } from "./outline.ts";
import { rowFactsJa } from "./row-facts-ja.ts";
import { scheduleFactsJa } from "./schedule-ja.ts";
import type { Sentence } from "./sentence.ts";
import { shortFormFactsJa } from "./short-form-facts.ts";
import { structureFactsJa } from "./structure-facts-ja.ts";

/** Every fact of a Japanese document, and the frames they belong to. */
export function* factsJa(
  outline: Outline,
  text: string,
  dictionary: Dictionary,
): Generator<BatchDone, FoundDrafts, void> {
  const own = headerDate(outline)?.mention.date ?? null;
  const frames = framesJa(outline, dictionary, own);
  const main = frames.find(({ source }) => source === "lead") ?? null;
  const byRow = new Map(
    frames.flatMap((frame) => (frame.row === null ? [] : [[frame.row.rowId, frame] as const])),
  );
  const rowNames = namesOfRows(outline.rows);
  const isStatement = outline.title !== null && statementTitle.test(outline.title.text);
  const drafts = frames.flatMap((frame) => frameFactsJa(frame, supportOf(frame, text)));
  for (const row of outline.rows) {
    const name = rowNames.get(row.rowId);
    if (name !== undefined && !byRow.has(row.rowId)) drafts.push(...rowFactsJa(row, name, text));
  }
  drafts.push(...structureFactsJa(outline, isStatement ? main : null));
  const names = new Set(outline.rows.flatMap(({ cells }) => cells[0]?.sentences ?? []));
  for (const [index, sentence] of outline.sentences.entries()) {
    if (isBatchEnd(index)) yield batchDone(index, outline);
    if (isFurniture(sentence)) continue;
    const frame = sentence.rowId === null ? main : (byRow.get(sentence.rowId) ?? null);
    const voice = voiceOf(sentence, frame, isStatement, rowNames);
    const date = frame?.frame.date ?? null;
    const gaps = gapsJa(sentence.text, dictionary, date === null ? own : fromIso(date));
    // The first cell names its row and states nothing.
    const isName = names.has(sentence) && sentence.text.length < 60;
    if (!isName) drafts.push(...clauseFactsJa(sentence, gaps, voice));
    drafts.push(...scheduleFactsJa(sentence, frame));
    drafts.push(...milestonesJa(sentence, date === null ? own : fromIso(date), dictionary));
    const known = findNames(sentence.text, dictionary);
    drafts.push(...shortFormFactsJa(sentence, findShortFormsJa(sentence.text, known), voice));
  }
  return { frames, drafts };
}

function voiceOf(
  sentence: Sentence,
  frame: FrameDraft | null,
  isStatement: boolean,
  rowNames: ReadonlyMap<number, string>,
): Voice {
  const ofStatement = isStatement || (frame?.source === "lead" && speaksOfStatement(sentence));
  const layer = ofStatement ? "joint-statement" : frame === null ? "narrative" : "talks";
  const rowSubject = "";
  if (frame !== null) {
    const opening =
      ofStatement && !/共同声明/.test(sentence.text) ? "{event}の共同声明で、" : "{event}で、";
    return { frame, opening, layer, rowSubject };
  }
  const rowName = sentence.rowId === null ? undefined : rowNames.get(sentence.rowId);
  const named = rowName ?? sentence.section;
  const isUseful = named !== null && named.length >= 4 && named.length <= 40;
  return {
    frame,
    opening: isUseful ? `「${named.replace(/[「」]/g, "")}」について、` : "",
    layer,
    rowSubject,
  };
}

function speaksOfStatement(sentence: Sentence): boolean {
  return /^[^。]{0,12}共同声明/.test(sentence.text) || statementTitle.test(sentence.section ?? "");
}

/** What a row that lists no meeting is about: its first cell, if that is a name. */
function namesOfRows(rows: readonly Row[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { rowId, cells } of rows) {
    const first = cells[0]?.text
      .replace(/^第[0-9IVXⅠ-Ⅻ一二三四五六七八九十]+[章節]\s*/, "")
      .replace(/\(.*$/, "")
      .trim();
    if (first !== undefined && cells.length > 1 && first.length <= 40 && !names.has(rowId))
      names.set(rowId, first);
  }
  return names;
}

/** The cells of a row up to the last that is short: what supports its date, place and people. */
function rowSupport(row: Row, text: string): FactDraft["support"] {
  const short = row.cells.filter(({ text: words }) => words.length <= 120);
  const last = short.at(-1) ?? row.cells[0];
  const span = { start: row.span.start, end: last?.span.end ?? row.span.end };
  return { span, display: text.slice(span.start, span.end).replace(/\s+/g, " ").trim() };
}

/** Cross references, photo credits and notes on where to find a file say nothing of the subject. */
function isFurniture({ text, display }: Sentence): boolean {
  return (
    text.length < 8 ||
    /^(?:□?参照|\(?写真|出典|資料[0-9])/.test(text) ||
    /PDF|別ウィンドウ|お問い合わせ/.test(display)
  );
}

/**
 * What supports a frame's facts: the row; the sentence; or, where a line of its own says the day and the lead
 * 本日, both, the quote reaching from one to the other.
 */
function supportOf(
  { row, date, opening }: FrameDraft,
  text: string,
): (sentence: Sentence) => FactDraft["support"] {
  if (row !== null) {
    const support = rowSupport(row, text);
    return () => support;
  }
  return (sentence) => {
    if (date === null || opening === null || sentence !== date.sentence || sentence === opening)
      return null;
    const span = { start: sentence.span.start, end: opening.span.end };
    if (span.start >= span.end || span.end - span.start > 600) return null;
    return { span, display: text.slice(span.start, span.end).replace(/\s+/g, " ") };
  };
}
