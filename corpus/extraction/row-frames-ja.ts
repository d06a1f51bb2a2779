import { findDatesJa } from "./dates-ja.ts";
import type { Frame } from "./extracted-fact.ts";
import { type FrameDraft, isoOf, type PlaceSlot } from "./frame-draft.ts";
import type { Row, RowCell } from "./outline.ts";
import { peopleOf } from "./people-of-ja.ts";

const noAnchor = { date: null };
const dateColumn = /年月日|日付|開催日|日時|期日/;
const meetingColumn = /会議|会談|会合|名称|行事/;
const peopleColumn = /出席|参加|代表|署名者/;

/** The meeting a row lists: a table with a column for the day and one for the meeting. */
export function rowFrameJa(row: Row): FrameDraft | null {
  const dateCell = row.cells.find(({ header }) => dateColumn.test(header));
  const nameCell = row.cells.find(({ header }) => meetingColumn.test(header));
  const [dateSentence, nameSentence] = [dateCell?.sentences[0], nameCell?.sentences[0]];
  if (dateSentence === undefined || nameSentence === undefined || nameCell === undefined)
    return null;
  const mention = findDatesJa(dateSentence.text, noAnchor).find(
    ({ date }) => date?.year !== undefined,
  );
  if (mention?.date == null) return null;
  const placeCell = row.cells.find(
    ({ header, column }) => /場所|開催地/.test(header) && column !== nameCell.column,
  );
  const { name, place } = nameAndPlace(nameCell, placeCell);
  if (name === null) return null;
  const peopleCell = row.cells.find(({ header }) => peopleColumn.test(header));
  const people = peopleOf(peopleCell?.sentences ?? []);
  const iso = isoOf(mention.date);
  const frame: Frame = {
    id: `row-${row.rowId}`,
    name,
    date: iso,
    place: place?.value ?? null,
    people: people.length === 2 ? people.map(({ shortName }) => shortName) : [],
    isPlanned: /予定|延期|中止/.test(row.cells.map(({ text }) => text.slice(0, 60)).join(" ")),
  };
  const date = {
    value: dateSentence.text.slice(mention.from, mention.to),
    sentence: dateSentence,
    from: mention.from,
    to: mention.to,
    resolved: mention.date,
  };
  return { frame, date, place, people, row, source: "row", opening: null };
}

/** 「会談名/場所」 in one cell, or a column for each. */
function nameAndPlace(
  nameCell: RowCell,
  placeCell: RowCell | undefined,
): { readonly name: string | null; readonly place: PlaceSlot | null } {
  const joined = nameCell.text.replace(/\s+/g, "");
  const slash = joined.lastIndexOf("/");
  const name = (slash < 0 ? joined : joined.slice(0, slash)).replace(/\([^()]*\)$/, "");
  const isName = name.length >= 3 && name.length <= 40;
  const cell = placeCell ?? (slash < 0 ? undefined : nameCell);
  const wanted = placeCell === undefined ? joined.slice(slash + 1) : placeCell.text.trim();
  const sentence = cell?.sentences.find(({ text }) => wanted !== "" && text.includes(wanted));
  if (sentence === undefined || wanted.length > 16)
    return { name: isName ? name : null, place: null };
  const from = sentence.text.lastIndexOf(wanted);
  return {
    name: isName ? name : null,
    place: { value: wanted, sentence, from, to: from + wanted.length, accept: [] },
  };
}
