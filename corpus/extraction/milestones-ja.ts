import { type CalendarDate, dateVariants, formatJapanese } from "../language/calendar-date.ts";
import { findDatesJa } from "./dates-ja.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FactDraft } from "./fact-draft.ts";
import { properNameJa } from "./lexicon-ja.ts";
import { placesJa } from "./place-ja.ts";
import type { Sentence } from "./sentence.ts";

const done = "署名|発効|採択|締結|調印|批准|策定|設立|設置|創設|発足|発出";
const name = properNameJa;
const bracket = "(?:\\([^()]{1,60}\\))?";
/** 2024年7月8日にマニラで署名された日比協定 */
const before = new RegExp(`(${done})(?:され|し)た(${name})`, "g");
/** 日比協定は、2024年7月8日にマニラで署名された */
const after = new RegExp(
  `(${name})${bracket}(?:は|が)、?([^。「」]{0,40}?)(${done})(?:され|し)(?:た|まし|て|、|$)`,
  "g",
);
const reach = 50;
const intransitive = /^(?:発効|発足)$/;

/** When and where what a sentence names was signed, came into force or was set up: a day, a month or a year. */
export function milestonesJa(
  sentence: Sentence,
  anchor: CalendarDate | null,
  dictionary: Dictionary,
): readonly FactDraft[] {
  const { text } = sentence;
  if (!/(?:署名|発効|採択|締結|調印|批准|策定|設立|設置|創設|発足|発出)(?:され|し)/.test(text))
    return [];
  const dates = findDatesJa(text, { date: anchor }).filter(
    ({ date, type, part }) => date?.year !== undefined && type === "date" && part === "",
  );
  const places = placesJa(text, dictionary);
  const attributive = [...text.matchAll(before)].flatMap((match) => {
    const [, act = "", what = ""] = match;
    const since = Math.max(0, match.index - reach);
    const cuts = [...text.slice(since, match.index).matchAll(/[。「」]|[はがもをしりて]、/g)];
    const last = cuts.at(-1);
    const from = last === undefined ? since : since + last.index + last[0].length;
    const date = dates.findLast((each) => each.from >= from && each.to <= match.index);
    return date === undefined ? [] : [{ what, act, date, span: { from, to: match.index } }];
  });
  const predicative = [...text.matchAll(after)].flatMap((match) => {
    const [whole, what = "", said = "", act = ""] = match;
    const to = match.index + whole.lastIndexOf(act);
    const from = to - said.length;
    const date = dates.find((each) => each.from >= from && each.to <= to);
    if (date === undefined || /(?:[はがを]|され|して|し)、/.test(said)) return [];
    return [{ what, act, date, span: { from, to } }];
  });
  return [...attributive, ...predicative].flatMap(({ what, act, date, span }) => {
    const written = what.replace(/^[「]|[」]$/g, "");
    const shown = what.startsWith("「") ? what : written;
    const verb = intransitive.test(act) ? `${act}した` : `${act}された`;
    const { year, month, day } = date.date ?? {};
    if (/^(?:同|本|両|この|その)/.test(written)) return [];
    const asks = `${year === undefined ? "" : "何年"}${month === undefined ? "" : "何月"}${day === undefined ? "" : "何日"}`;
    const base = {
      frame: null,
      sentence,
      support: null,
      modality: "fact",
      by: ["others"],
      act: act === "署名" || act === "締結" || act === "調印" ? "sign" : "describe",
      layer: "narrative",
      importance: 2,
    } as const;
    const resolved = date.date ?? {};
    const answer = date.isRelative
      ? formatJapanese(resolved)
      : text.slice(date.from, date.to).replace(/\([^()]*\)/, "");
    const facts: FactDraft[] = [
      {
        ...base,
        kind: "date",
        rule: "ja-milestone-date",
        ask: `${shown}が${verb}のは${asks}か。`,
        answer,
        answerType: "date",
        accept: [...dateVariants(resolved), text.slice(date.from, date.to)].filter(
          (form) => form !== answer,
        ),
        from: date.from,
        to: date.to,
        confidence: date.isRelative ? 0.88 : 0.94,
      },
    ];
    const place = places.find(({ from, end }) => from >= span.from && end <= span.to);
    if (place !== undefined && act !== "設置") {
      facts.push({
        ...base,
        kind: "place",
        rule: "ja-milestone-place",
        ask: `${shown}が${verb}場所はどこか。`,
        answer: place.value,
        answerType: "place",
        accept: place.accept,
        from: place.from,
        to: place.to,
        confidence: 0.9,
      });
    }
    return facts;
  });
}
