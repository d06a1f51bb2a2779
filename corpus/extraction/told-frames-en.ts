import { formatEnglish, fromIso } from "../language/calendar-date.ts";
import { findDatesEn } from "./dates-en.ts";
import { type FrameDraft, isoOf } from "./frame-draft.ts";
import type { Sentence } from "./sentence.ts";

/* Meetings an English sentence speaks of beside the document's own: the one before, the next, numbered ones. */

const order =
  /^(?:previous|last|next|first|inaugural|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))$/;
const named =
  /\b(?:[Mm]eetings?|[Ss]ummit|[Cc]onsultations|[Dd]ialogue|[Tt]alks|[Cc]onference|[Mm]inisterial)\b( of the [A-Z][A-Za-z-]*(?: (?:and |of |for )?[A-Z][A-Za-z-]*)*)?(?: \([A-Z+]{2,8}\))?/g;
const wordsBefore = /((?:[A-Za-z0-9+'’.-]+ ){0,7})$/;
const when =
  /^,? ?(?:which |that )?(?:was |were |will be |to be |is to be |had been )?(?:last )?(?:held|hosted|convened|take place|taking place|took place|scheduled)?,? ?(?:(?:in|at) ((?:the )?[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}))?,? ?(?:in|on|for)? ?/;
const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Those of one sentence; `main` says what the previous and the next one are related to. */
export function toldFramesEn(sentence: Sentence, main: FrameDraft | null): readonly FrameDraft[] {
  const { text } = sentence;
  const dates = findDatesEn(text, null);
  if (dates.length === 0) return [];
  return [...text.matchAll(named)].flatMap((match, index) => {
    const [whole, of = ""] = match;
    const before = wordsBefore.exec(text.slice(Math.max(0, match.index - 90), match.index))?.[1];
    const all = nameFrom(before ?? "");
    const ordinal = order.test(all[0] ?? "") ? all[0] : undefined;
    const own = ordinal === undefined ? all : all.slice(1);
    const words = own.length === 0 ? "" : `${own.join(" ")} `;
    const kind = /^\w+/.exec(whole)?.[0] ?? "";
    if (ordinal === undefined && !/[A-Z]/.test(words)) return [];
    const to = match.index + whole.length;
    const rest = when.exec(text.slice(to));
    if (rest === null) return [];
    const at = to + rest[0].length;
    const date = dates.find((each) => each.from >= at - 6 && each.from <= at + 1);
    const place = rest[1] !== undefined && !months.test(rest[1]) ? rest[1] : undefined;
    if (date?.date?.year === undefined && place === undefined) return [];
    if (date === undefined && place !== undefined && !/held|hosted|convened|place/.test(rest[0]))
      return [];
    const name = `${numbered(ordinal)}${words}${kind}${of}`;
    const isPlanned =
      ordinal === "next" ||
      /will be|to be|scheduled/.test(rest[0]) ||
      /\b(?:plan|intend|agreed|look forward) to\b/.test(text.slice(0, match.index));
    const resolved = date?.date ?? null;
    const placeAt = place === undefined ? -1 : text.indexOf(place, to);
    return [
      {
        frame: {
          id: `told-${sentence.index}-${index}`,
          name,
          date: resolved === null ? null : isoOf(resolved),
          place: place ?? null,
          people: [],
          isPlanned,
          relation: relationOf(ordinal, `${words}${kind}${of}`, main),
        },
        date:
          date === undefined || resolved === null
            ? null
            : {
                value: text.slice(date.from, date.to),
                sentence,
                from: date.from,
                to: date.to,
                resolved,
              },
        place:
          place === undefined
            ? null
            : {
                value: place,
                accept: [place.replace(/^the /, "")].filter((form) => form !== place),
                sentence,
                from: placeAt,
                to: placeAt + place.length,
              },
        people: [],
        row: null,
        source: "told" as const,
        opening: sentence,
      },
    ];
  });
}

/** The words of a name: from the last article or verb on, or from its first capital. */
function nameFrom(before: string): readonly string[] {
  const words = before.split(" ").filter((word) => word !== "");
  const start = words.findLastIndex(
    (word) =>
      /^(?:the|a|an|its|their|this|that|of|at|in|on|for|to|by|with|from|hold|held|convene|host|and|recalled|welcomed|attend)$/i.test(
        word,
      ) && !/^(?:of|and|for)$/.test(word),
  );
  const kept = words.slice(start + 1);
  if (order.test(kept[0] ?? "")) return kept;
  const first = kept.findIndex((word) => /^[A-Z0-9]/.test(word));
  return first > 0 ? kept.slice(first) : kept;
}

function numbered(ordinal: string | undefined): string {
  return ordinal === undefined || /^(?:previous|last|next)$/.test(ordinal) ? "" : `${ordinal} `;
}

function relationOf(
  ordinal: string | undefined,
  name: string,
  main: FrameDraft | null,
): string | null {
  const date = main?.frame.date ?? null;
  if (ordinal !== undefined && numbered(ordinal) !== "") return `the ${numbered(ordinal)}${name}`;
  if (date === null || ordinal === undefined) return null;
  const of = formatEnglish(fromIso(date));
  const isOwn = /[A-Z]/.test(name);
  if (ordinal === "next")
    return isOwn ? `the next ${name} foreseen on ${of}` : `the next ${name} after that of ${of}`;
  return isOwn ? `the last ${name} before ${of}` : `the ${name} that preceded that of ${of}`;
}
