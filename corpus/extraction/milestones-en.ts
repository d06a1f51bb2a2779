import { dateVariants, formatEnglish } from "../language/calendar-date.ts";
import { findDatesEn } from "./dates-en.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { Sentence } from "./sentence.ts";

const name = "[A-Z][A-Za-z.'’&-]*(?:(?: (?:and|of|for|on|the|to))* [A-Z][A-Za-z.'’&-]*)+";
const done =
  "(?:was |were |had been |has been )(signed|adopted|established|launched|issued|concluded|ratified|founded)|(entered into force|took effect)";
const told = new RegExp(
  `\\b(${name})(?: \\([A-Z][A-Za-z0-9+-]{1,9}\\))?,?(?: which| that)? (?:${done})(?: in ([A-Z][a-z]+(?: [A-Z][a-z]+)?))? (?:on|in) $`,
);

/** When what an English sentence names was signed, set up or came into force. */
export function milestonesEn(sentence: Sentence): readonly FactDraft[] {
  const { text } = sentence;
  if (
    !/\b(?:signed|adopted|established|launched|issued|concluded|ratified|founded|force|effect)\b/.test(
      text,
    )
  )
    return [];
  return findDatesEn(text, null).flatMap(({ from, to, date }) => {
    if (date?.year === undefined) return [];
    const lead = text.slice(Math.max(0, from - 160), from);
    const match = told.exec(lead);
    if (match === null) return [];
    const [, what = "", act, force] = match;
    const answer = formatEnglish(date);
    const bare = what.replace(/^(?:The|A|An) /, "");
    return [
      {
        kind: "date",
        rule: "en-milestone-date",
        frame: null,
        ask:
          force === undefined
            ? `When was the ${bare} ${act}?`
            : `When did the ${bare} ${force.replace("entered", "enter").replace("took", "take")}?`,
        answer,
        answerType: "date",
        accept: [...dateVariants(date), text.slice(from, to)].filter((form) => form !== answer),
        sentence,
        from,
        to,
        support: null,
        modality: "fact",
        by: ["others"],
        act: act === "signed" ? "sign" : "describe",
        layer: "narrative",
        confidence: 0.93,
        importance: 2,
      } as const,
    ];
  });
}
