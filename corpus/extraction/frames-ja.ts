import type { CalendarDate } from "../language/calendar-date.ts";
import { type DateMention, findDatesJa } from "./dates-ja.ts";
import { type Dictionary, findNames } from "./dictionary.ts";
import type { Frame } from "./extracted-fact.ts";
import { type FrameDraft, isoOf, type PersonSlot, type Slot } from "./frame-draft.ts";
import { meetingJa, statementTitle } from "./lexicon-ja.ts";
import type { Outline, Row, RowCell } from "./outline.ts";
import { countriesKana, countriesKanji, findPeopleJa } from "./people-ja.ts";
import type { Sentence } from "./sentence.ts";

const noAnchor = { date: null };
const meeting = new RegExp(`([一-鿿ァ-ヺー・]{0,14}?${meetingJa})`);
const held =
  /(?:会談|会合|協議|署名式|サミット|会見|対話)[^。]{0,90}?(?:行|開|実施|臨|出席|終え|会談し|会談を)|と会談し/;

/** The document's own meeting, from its title and lead, and those its tables list row by row. */
export function framesJa(outline: Outline, dictionary: Dictionary): readonly FrameDraft[] {
  const rows = outline.rows.flatMap((row) => rowFrame(row) ?? []);
  const lead = leadFrame(outline, dictionary);
  return lead === null ? rows : [lead, ...rows];
}

/** The document's date: a line of its own before the text begins, or in the title. Never a page's posting time. */
export function headerDate(outline: Outline): { sentence: Sentence; mention: DateMention } | null {
  const first = [...outline.headings.slice(0, 3), ...outline.sentences.slice(0, 4)];
  for (const sentence of first) {
    if (sentence.text.length > 60) continue;
    const [mention, second] = findDatesJa(sentence.text, noAnchor);
    if (mention === undefined || second !== undefined || mention.date?.day === undefined) continue;
    if (mention.date.year === undefined) continue;
    const rest = sentence.text.length - (mention.to - mention.from);
    if (rest <= 12 || sentence.kind === "heading") return { sentence, mention };
  }
  return null;
}

function leadFrame(outline: Outline, dictionary: Dictionary): FrameDraft | null {
  const title = outline.title?.text ?? "";
  const isStatement = statementTitle.test(title) && title.length <= 40;
  const isMeeting = meeting.test(title);
  if (!isStatement && !isMeeting) return null;
  const name = isStatement ? meetingOfStatement(title) : (meeting.exec(title)?.[1] ?? "会談");
  const lead = outline.sentences
    .filter(({ text, kind }) => kind === "prose" && text.length > 30)
    .slice(0, 4);
  const header = headerDate(outline);
  const opening = lead.find(({ text }) => held.test(text)) ?? null;
  const date = leadDate(opening, lead, header, isStatement);
  const place = opening === null ? null : placeOf(opening, dictionary);
  const people = peopleOf(opening === null ? lead.slice(0, 3) : [opening]);
  const frame: Frame = {
    id: "main",
    name,
    date: date === null ? null : isoOf(date.resolved),
    place: place?.value ?? null,
    people: people.length === 2 ? people.map(({ shortName }) => shortName) : [],
    isPlanned: opening !== null && /予定|見通し/.test(opening.text.slice(-14)),
  };
  return { frame, date, place, people, row: null, source: "lead", opening };
}

/** 日豪首脳共同声明 tells of a 日豪首脳会談; a statement of ministers of their 会合. */
function meetingOfStatement(title: string): string {
  const before = title
    .slice(0, statementTitle.exec(title)?.index ?? 0)
    .replace(/(?:に関する|における|の)$/, "");
  const named = new RegExp(`[一-鿿ァ-ヺー・]*${meetingJa}$`).exec(before)?.[0];
  if (named !== undefined) return named;
  if (/首脳$/.test(before)) return `${before}会談`;
  if (/(?:閣僚|外相|大臣)$/.test(before)) return `${before}会合`;
  return /[一-鿿]{2}$/.test(before) ? `${before}首脳会談` : "首脳会談";
}

function leadDate(
  opening: Sentence | null,
  lead: readonly Sentence[],
  header: ReturnType<typeof headerDate>,
  isStatement: boolean,
): FrameDraft["date"] {
  const own = header?.mention.date ?? null;
  const first = lead[0];
  const saysToday = first !== undefined && /^(?:本日|今日|きょう)/.test(first.text);
  if (header !== null && own !== null && (isStatement || saysToday)) {
    const { sentence, mention } = header;
    return {
      value: dateText(sentence, mention),
      sentence,
      from: mention.from,
      to: mention.to,
      resolved: own,
    };
  }
  if (opening === null) return null;
  const mention = findDatesJa(opening.text.slice(0, 140), noAnchor).find(
    ({ date }) => date?.day !== undefined,
  );
  if (mention?.date == null) return null;
  const { date } = mention;
  const agrees = own !== null && own.month === date.month && own.day === date.day;
  const resolved: CalendarDate =
    date.year === undefined && agrees && own?.year !== undefined
      ? { ...date, year: own.year }
      : date;
  return {
    value: dateText(opening, mention),
    sentence: opening,
    from: mention.from,
    to: mention.to,
    resolved,
  };
}

function dateText(sentence: Sentence, { from, to }: DateMention): string {
  return sentence.text.slice(from, to);
}

const placePattern =
  /([ァ-ヺー・]{2,16}|[一-鿿]{2,6}(?:市|県|都)?|[A-Za-z.]{4,20}|[ァ-ヺー]{3,12}D\.?C\.?)(?:市内)?(?:において|にて|での|で)/g;

function placeOf(sentence: Sentence, dictionary: Dictionary): Slot | null {
  const stop = held.exec(sentence.text);
  const scope = sentence.text.slice(0, (stop?.index ?? 0) + 60);
  const known = findNames(scope, dictionary).find(
    ({ entry, from, to }) =>
      entry.kind === "place" &&
      !/(?:国|地域|海|海峡|欧州|中東)$/.test(entry.ja) &&
      !countriesKanji.has(entry.ja) &&
      !countriesKana.has(entry.ja) &&
      /^(?:において|にて|で(?!は)|の[ァ-ヺー一-鿿]{2,10}で)/.test(scope.slice(to)) &&
      from >= 0,
  );
  if (known !== undefined) {
    return { value: scope.slice(known.from, known.to), sentence, from: known.from, to: known.to };
  }
  for (const match of scope.matchAll(placePattern)) {
    const [, words = ""] = match;
    const isWord =
      /(?:会談|会合|協議|共同|方針|形|電話|対面|オンライン|中|上|側|間|認識|一致|観点|枠組み|サミット|等|後|前|次|テレビ会議)$/.test(
        words,
      );
    if (isWord || countriesKana.has(words) || /[一-鿿]/.test(scope[match.index - 1] ?? ""))
      continue;
    return { value: words, sentence, from: match.index, to: match.index + words.length };
  }
  return null;
}

function peopleOf(sentences: readonly Sentence[]): readonly PersonSlot[] {
  const found = new Map<string, PersonSlot>();
  for (const sentence of sentences) {
    for (const person of findPeopleJa(sentence.text)) {
      const shortName = person.name.split("・").at(-1) ?? person.name;
      const key = [...found.keys()].find(
        (known) => known.includes(shortName) || person.name.includes(known),
      );
      if (key !== undefined) continue;
      found.set(person.name, {
        value: person.name,
        sentence,
        from: person.from,
        to: person.nameTo,
        office: person.office,
        shortName,
      });
    }
  }
  return [...found.values()].slice(0, 6);
}

const dateColumn = /年月日|日付|開催日|日時|期日/;
const meetingColumn = /会議|会談|会合|名称|行事/;
const peopleColumn = /出席|参加|代表|署名者/;

function rowFrame(row: Row): FrameDraft | null {
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
    value: dateText(dateSentence, mention),
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
): { readonly name: string | null; readonly place: Slot | null } {
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
    place: { value: wanted, sentence, from, to: from + wanted.length },
  };
}
