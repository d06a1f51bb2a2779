import { type CalendarDate, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { type DateMention, findDatesJa } from "./dates-ja.ts";
import type { Dictionary } from "./dictionary.ts";
import { type FrameDraft, isoOf, type PlaceSlot } from "./frame-draft.ts";
import { meetingJa } from "./lexicon-ja.ts";
import { placesJa } from "./place-ja.ts";
import type { Sentence } from "./sentence.ts";

/*
 * Meetings that a sentence speaks of beside the document's own: the one before, the next, and others it names
 * with a day or a place.
 */
const named = new RegExp(
  `(前回|次回|次|第[0-9]+回)?の?(両首脳の|三首脳の|両大臣の|両者の)?「?((?:[二三四五六七2-7](?:か|ヶ|カ)国|G(?:7|20))?[一-鿿・ァ-ヺーA-Za-z]{0,16}?(?:${meetingJa}|2(?:\\+|プラス)2))」?`,
  "g",
);
const generic =
  /^(?:会談|会合|会議|協議|対話|電話会談|サミット|2\+2|2プラス2|首脳会談|首脳会合|首脳会議|外相会談|外相会合|防衛相会談|国防相会談|閣僚会合|閣僚協議|閣僚会議)$/;
const notThis = /(?:同|本|今回の|今次の?|この|その|当該|両|各|毎回の|一連の)$/;
const breaks = /[。「」]|(?:[はがもしりて]|ため|ところ|とともに|ほか)、/g;
const happened = "(?:行われ|開催され|開か|実施され|持たれ|行っ|開催し|実施し|開い)";
const attributive = new RegExp(
  `${happened}(た|れた|ました)の?$|(?:開催|実施|予定)(?:される|する|されている|の)$`,
);
const predicate = new RegExp(
  `${happened}(?:れ)?(た|ました|て以来)|(?:開催|実施)(?:する|される|し|を)|開く|開か|行う|行われ|予定`,
);
const reach = 70;

/** Those of one sentence. `anchor` resolves 昨年 and 本年; `main` lends its name to 前回の会談. */
export function toldFramesJa(
  sentence: Sentence,
  main: FrameDraft | null,
  anchor: CalendarDate | null,
  dictionary: Dictionary,
): readonly FrameDraft[] {
  const { text } = sentence;
  if (!/会|協議|対話|サミット|2\+2|署名式|プラス2/.test(text)) return [];
  const last = lastBefore(sentence, main, anchor, dictionary);
  if (last !== null) return [last];
  const dates = findDatesJa(text, { date: anchor });
  const places = placesJa(text, dictionary, true);
  return [...text.matchAll(named)].flatMap((match, order) => {
    const [whole, relative = "", whose = "", own = ""] = match;
    const [from, to] = [match.index, match.index + whole.length];
    if (/[一-鿿ァ-ヺーかヶA-Za-z0-9]/.test(text[from - 1] ?? "")) return [];
    if (notThis.test(text.slice(Math.max(0, from - 4), from))) return [];
    const name = nameOf(own, whose !== "" || relative !== "", relative, main);
    if (name === null) return [];
    const stretch = stretchOf(text, from, to);
    if (stretch === null) return [];
    const date = dates
      .filter((each) => each.from >= stretch.from && each.to <= stretch.to)
      .filter(({ date: found }) => found?.month !== undefined || found?.year !== undefined)
      .filter(({ type }) => type === "date")
      .at(-1);
    const place = places.find((each) => each.from >= stretch.from && each.end <= stretch.to);
    if (date === undefined && place === undefined) return [];
    const isPlanned = stretch.isPlanned || /^次/.test(relative);
    return [
      draftOf(
        sentence,
        `told-${sentence.index}-${order}`,
        name,
        relative,
        main,
        date,
        place,
        isPlanned,
      ),
    ];
  });
}

const since =
  /^(?:[^。、]{0,24}が)?(?:直接)?(?:[^。、]{0,16}(?:会談|会合|協議)(?:する|を行う|した)?の?)は、([^。]{2,60}?)(?:会談|会合|協議|行われ|開かれ|開催され|会)(?:し|を行っ|を開い)?て以来/;

/** 3か国の防衛相が会談するのは、3月に東京で会談して以来: the last meeting of those who met now. */
function lastBefore(
  sentence: Sentence,
  main: FrameDraft | null,
  anchor: CalendarDate | null,
  dictionary: Dictionary,
): FrameDraft | null {
  const found = since.exec(sentence.text);
  if (main === null || found === null) return null;
  const to = found[0].length;
  const from = found[0].lastIndexOf(found[1] ?? "");
  const date = findDatesJa(sentence.text, { date: anchor }).find(
    (each) => each.from >= from && each.to <= to && each.date?.month !== undefined,
  );
  const place = placesJa(sentence.text, dictionary, true).find(
    (each) => each.from >= from && each.end <= to,
  );
  if (date === undefined && place === undefined) return null;
  const id = `told-${sentence.index}-last`;
  return draftOf(sentence, id, main.frame.name, "前回", main, date, place, false);
}

type Stretch = { readonly from: number; readonly to: number; readonly isPlanned: boolean };

/** The words that say when and where the meeting at `from`–`to` was: before it, behind it or in brackets. */
function stretchOf(text: string, from: number, to: number): Stretch | null {
  const bracket = /^\([^()]{4,30}\)/.exec(text.slice(to))?.[0];
  if (bracket !== undefined && /[0-9]年/.test(bracket))
    return { from: to, to: to + bracket.length, isPlanned: false };
  const since = Math.max(0, from - reach);
  const cuts = [...text.slice(since, from).matchAll(breaks)];
  const last = cuts.at(-1);
  const begin = last === undefined ? since : since + last.index + last[0].length;
  const before = text.slice(begin, from);
  const said = attributive.exec(before);
  if (said !== null) return { from: begin, to: from, isPlanned: said[1] === undefined };
  if (/(?:[年月日]|[年月日]の[^。、]{2,16}で)の$/.test(before))
    return { from: begin, to: from, isPlanned: false };
  const rest = text.slice(to, to + reach);
  if (!/^(?:」|\([^()]*\))*(?:は|が|を|も)/.test(rest)) return null;
  const stop = predicate.exec(rest);
  const comma = rest.search(/。|(?:した|する|ため|ところ|として)、/);
  if (stop === null || (comma >= 0 && comma < stop.index)) return null;
  const after = rest.slice(stop.index + stop[0].length, stop.index + stop[0].length + 16);
  if (/^[^。]{0,10}(?:ない|なかっ|ません|見送|延期|中止)/.test(after)) return null;
  return { from: begin, to: to + stop.index, isPlanned: stop[1] === undefined };
}

/** A meeting without a name of its own is of the document's kind; where it is about none, nobody knows of which. */
function nameOf(
  own: string,
  isRelated: boolean,
  relative: string,
  main: FrameDraft | null,
): string | null {
  const ordinal = relative.startsWith("第") ? relative : "";
  if (!generic.test(own)) return `${ordinal}${own}`;
  if (main === null || !isRelated) return null;
  const base = main.frame.name.replace(/^第[0-9]+回/, "");
  const fits = /^(?:会談|会合|会議|協議|2\+2|2プラス2)$/.test(own) || base.endsWith(own);
  return fits ? `${ordinal}${base}` : null;
}

function draftOf(
  sentence: Sentence,
  id: string,
  name: string,
  relative: string,
  main: FrameDraft | null,
  date: DateMention | undefined,
  place: { from: number; to: number; value: string; accept: readonly string[] } | undefined,
  isPlanned: boolean,
): FrameDraft {
  const resolved = date?.date ?? null;
  const where: PlaceSlot | null =
    place === undefined
      ? null
      : { value: place.value, accept: place.accept, sentence, from: place.from, to: place.to };
  const when =
    date === undefined || resolved === null
      ? null
      : {
          value: sentence.text.slice(date.from, date.to),
          sentence,
          from: date.from,
          to: date.to,
          resolved,
        };
  return {
    frame: {
      id,
      name,
      date: resolved === null ? null : isoOf(resolved),
      place: where?.value ?? null,
      people: [],
      isPlanned,
      relation: relationOf(relative, name, main),
    },
    date: when,
    place: where,
    people: [],
    row: null,
    source: "told",
    opening: sentence,
  };
}

function relationOf(relative: string, name: string, main: FrameDraft | null): string | null {
  if (main === null || (main.frame.date === null && main.frame.place === null)) return null;
  const { date, place } = main.frame;
  const day = date === null ? null : formatJapanese(fromIso(date));
  const isOther = bare(name) !== bare(main.frame.name);
  const own = `${day === null ? `${place}で` : day}の${main.frame.name}`;
  if (relative === "前回") {
    if (isOther) return day === null ? null : `${day}より前の、前回の${name}`;
    return `${own}に先立つ前回の会合`;
  }
  if (!/^次/.test(relative)) return null;
  if (isOther) return day === null ? null : `${day}の時点で次回とされた${name}`;
  return `${own}に続く次回の会合`;
}

/**
 * Each meeting once; what is the document's own, or a row of its table, is told there. Two of one name are the same
 * where one date is the beginning of the other; undated, where the place is the same.
 */
export function withoutKnown(
  told: readonly FrameDraft[],
  known: readonly FrameDraft[],
): readonly FrameDraft[] {
  const seen = new Set<string>();
  const note = ({ frame }: FrameDraft): void => {
    const name = bare(frame.name);
    for (const part of beginnings(frame.date)) seen.add(`${name}/${part}`);
    if (frame.date !== null) seen.add(`${name}=${frame.date}`);
    if (frame.place !== null) seen.add(`${name}@${frame.place}`);
  };
  const isSeen = ({ frame: { name, date, place } }: FrameDraft): boolean =>
    date === null
      ? seen.has(`${bare(name)}@${place}`)
      : seen.has(`${bare(name)}/${date}`) ||
        beginnings(date).some((part) => seen.has(`${bare(name)}=${part}`));
  for (const draft of known) note(draft);
  return told.filter((draft) => {
    if (isSeen(draft)) return false;
    note(draft);
    return true;
  });
}

/** 2031, 2031-04 and 2031-04-05 of the last. */
function beginnings(date: string | null): readonly string[] {
  const parts = date?.split("-") ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join("-"));
}

function bare(name: string): string {
  return name.replace(/^第[0-9]+回/, "");
}
