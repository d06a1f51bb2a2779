import type { CalendarDate } from "../language/calendar-date.ts";
import { type DateMention, findDatesJa } from "./dates-ja.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Frame } from "./extracted-fact.ts";
import { type FrameDraft, isoOf, type PersonSlot, type PlaceSlot } from "./frame-draft.ts";
import { documentNoise, meetingJa, statementTitle } from "./lexicon-ja.ts";
import type { Outline } from "./outline.ts";
import { peopleOf } from "./people-of-ja.ts";
import { placesJa } from "./place-ja.ts";
import type { Sentence } from "./sentence.ts";

const noAnchor = { date: null };
const meeting = new RegExp(`((?:第[0-9]+回)?[一-鿿ァ-ヺー・]{0,18}?${meetingJa})`);
const held =
  /(?:会談|会合|会議|協議|署名式|サミット|会見|対話|ワーキング・?(?:ランチ|ディナー)|表敬|[「(]?2(?:\+|プラス)2[」)]{0,2})[^。]{0,90}?(?:行|開|実施|臨|出席|終え|会談し|会談を|受け)|会[談合]し/;

/** The document's date: a line of its own before the text begins, or in the title. Never a page's posting time. */
export function headerDate(outline: Outline): { sentence: Sentence; mention: DateMention } | null {
  const first = [...outline.headings.slice(0, 3), ...outline.sentences.slice(0, 4)];
  for (const sentence of first) {
    if (sentence.text.length > 60 || documentNoise.test(sentence.text)) continue;
    const [mention, second] = findDatesJa(sentence.text, noAnchor);
    if (mention === undefined || second !== undefined || mention.date?.day === undefined) continue;
    if (mention.date.year === undefined) continue;
    const rest = sentence.text.length - (mention.to - mention.from);
    if (rest <= 12 || sentence.kind === "heading") return { sentence, mention };
  }
  return null;
}

/** The meeting a document is about, from its title, its date line and its lead; null where it is about none. */
export function leadFrameJa(outline: Outline, dictionary: Dictionary): FrameDraft | null {
  const title = outline.title?.text ?? "";
  const isStatement = statementTitle.test(title) && title.length <= 40;
  const lead = outline.sentences
    .filter(({ text, kind }) => kind === "prose" && text.length > 30)
    .slice(0, 4);
  const opening = lead.find(({ text }) => held.test(text)) ?? null;
  const until = opening === null ? 0 : endOfMeeting(opening.text);
  const people = peopleIn(opening, lead, until);
  const name = nameOf(title, isStatement, opening, people);
  if (name === null) return null;
  const header = headerDate(outline);
  const isPlanned = opening !== null && /予定|見通し/.test(opening.text.slice(-14));
  const date = leadDate(opening, lead, header, isStatement, isPlanned);
  const place = opening === null ? null : placeOf(opening, until, dictionary);
  const frame: Frame = {
    id: "main",
    name,
    date: date === null ? null : isoOf(date.resolved),
    place: place?.value ?? null,
    people: people.length === 2 ? people.map(({ shortName }) => shortName) : [],
    isPlanned,
  };
  return { frame, date, place, people, row: null, source: "lead", opening };
}

/** Where the clause that tells of the meeting ends: what comes after is what was said in it. */
function endOfMeeting(text: string): number {
  const told = text.indexOf("ところ、");
  if (told > 0) return told;
  const stop = held.exec(text);
  if (stop === null) return text.length;
  const from = stop.index + stop[0].length;
  const next = /ところ、|、|。|$/.exec(text.slice(from));
  return from + (next?.index ?? 0);
}

function peopleIn(
  opening: Sentence | null,
  lead: readonly Sentence[],
  until: number,
): readonly PersonSlot[] {
  if (opening === null) return peopleOf(lead.slice(0, 3));
  const found = peopleOf([opening], until);
  if (found.length > 1) return found;
  const attended = lead.filter(({ text }) => /出席し(?:た|ました)。$/.test(text));
  return attended.length === 0 ? found : peopleOf([opening, ...attended]);
}

/** What the meeting is called: by the title; else, where two with offices met, by their offices. */
function nameOf(
  title: string,
  isStatement: boolean,
  opening: Sentence | null,
  people: readonly PersonSlot[],
): string | null {
  if (isStatement) return meetingOfStatement(title);
  const leaders = /([一-鿿]{2,4}首脳)(?!会|級|宣|声|共|レ)/.exec(title)?.[1];
  if (opening !== null && leaders !== undefined) return `${leaders}会談`;
  const named = meeting.exec(title)?.[1] ?? null;
  const bare = named === null || /^(?:会談|会合|協議|対話|電話会談)$/.test(named);
  if (!bare) return named;
  if (opening !== null && people.length >= 2 && /会談し|会談を行|会談に臨/.test(opening.text)) {
    const offices = people.map(({ office }) => office);
    if (offices.every((office) => /首相|総理|大統領|主席/.test(office))) return "首脳会談";
    if (offices.every((office) => /外相|外務|国務長官/.test(office))) return "外相会談";
    if (offices.every((office) => /防衛|国防/.test(office))) return "防衛相会談";
    return named ?? "会談";
  }
  return named;
}

/** 日豪首脳共同声明 tells of a 日豪首脳会談; a statement of ministers of their 会合. */
function meetingOfStatement(title: string): string {
  const before = title
    .slice(0, statementTitle.exec(title)?.index ?? 0)
    .replace(/(?:に関する|における|の)$/, "");
  const named = new RegExp(`(?:第[0-9]+回)?[一-鿿ァ-ヺー・]*${meetingJa}$`).exec(before)?.[0];
  if (named !== undefined) return named;
  // Two meet for a 会談, more of them for a 会合.
  if (/(?:か国|カ国|三者|四者)[一-鿿]{0,4}首脳$/.test(before)) return `${before}会合`;
  if (/首脳$/.test(before)) return `${before}会談`;
  if (/(?:閣僚|外相|大臣)$/.test(before)) return `${before}会合`;
  return /[一-鿿]{2}$|・[ァ-ヺー]{2,}$/.test(before) ? `${before}首脳会談` : "首脳会談";
}

/** A day announced without a year comes at most so long after the announcement. */
const nearDays = 60;

function leadDate(
  opening: Sentence | null,
  lead: readonly Sentence[],
  header: ReturnType<typeof headerDate>,
  isStatement: boolean,
  isPlanned: boolean,
): FrameDraft["date"] {
  const own = header?.mention.date ?? null;
  const first = lead[0];
  const saysToday = first !== undefined && /^(?:本日|今日|きょう)/.test(first.text);
  const stated = opening === null ? null : dayIn(opening);
  if (
    header !== null &&
    own !== null &&
    (saysToday || (isStatement && stated?.date.year === undefined))
  ) {
    const { sentence, mention } = header;
    return slotOf(sentence, mention, own);
  }
  if (opening === null || stated === null) return null;
  return slotOf(opening, stated.mention, withYear(stated.date, own, isPlanned));
}

function dayIn(opening: Sentence): { mention: DateMention; date: CalendarDate } | null {
  const mention = findDatesJa(opening.text.slice(0, 140), noAnchor).find(
    ({ date }) => date?.day !== undefined,
  );
  return mention?.date == null ? null : { mention, date: mention.date };
}

/** Told of afterwards, the document's own day has to be the meeting's; announced, it comes shortly before. */
function withYear(date: CalendarDate, own: CalendarDate | null, isPlanned: boolean): CalendarDate {
  if (date.year !== undefined || own?.year === undefined) return date;
  const agrees = own.month === date.month && own.day === date.day;
  if (agrees || !isPlanned) return agrees ? { ...date, year: own.year } : date;
  const years = [own.year, own.year + 1];
  const near = years.find((year) => {
    const days = daysBetween(own, { ...date, year });
    return days !== null && days >= 0 && days <= nearDays;
  });
  return near === undefined ? date : { ...date, year: near };
}

function daysBetween(one: CalendarDate, other: CalendarDate): number | null {
  if (one.day === undefined || other.day === undefined) return null;
  const day = ({ year = 0, month = 1, day = 1 }: CalendarDate) => Date.UTC(year, month - 1, day);
  return Math.round((day(other) - day(one)) / 86_400_000);
}

function slotOf(sentence: Sentence, mention: DateMention, resolved: CalendarDate) {
  const { from, to } = mention;
  return { value: sentence.text.slice(from, to), sentence, from, to, resolved };
}

function placeOf(sentence: Sentence, until: number, dictionary: Dictionary): PlaceSlot | null {
  const [place] = placesJa(sentence.text.slice(0, until), dictionary);
  if (place === undefined) return null;
  const { from, to, value, accept } = place;
  return { value, sentence, from, to, accept };
}
