import { langs } from "../../bilingual.ts";
import type { Rule } from "./rule.ts";

/** What a correction needs so that cards come back on its day and say why. */
export const corrections: Rule = {
  name: "corrections",
  promise: "A correction has a date of the calendar, and a note in Japanese and in English.",
  needsSources: false,
  find({ corpus }) {
    return corpus.facts.flatMap((fact) =>
      fact.gaps.flatMap(({ id, corrected }) => {
        if (corrected === undefined) return [];
        const at = (field: string, message: string) => ({
          id: fact.id,
          field: `gaps.${id}.corrected.${field}`,
          message,
        });
        const wrongNotes = langs.filter((lang) => !isWrittenIn(lang, corrected.note[lang]));
        return [
          ...(isDate(corrected.on) ? [] : [at("on", `“${corrected.on}” is no date`)]),
          ...wrongNotes.map((lang) => at(`note.${lang}`, "is not written in its language")),
        ];
      }),
    );
  },
};

/** Date would take 30 February for 2 March. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An English note may name a Japanese term, so only what has no Latin letters is refused. */
function isWrittenIn(lang: (typeof langs)[number], note: string): boolean {
  return lang === "ja"
    ? /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(note)
    : /[A-Za-z]/.test(note);
}
