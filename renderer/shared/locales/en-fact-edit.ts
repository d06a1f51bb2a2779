import type { jaFactEdit } from "./ja-fact-edit.ts";
import type { EnglishOf } from "./locale-shape.ts";

/** English texts of editing a fact's statement. */
export const enFactEdit: EnglishOf<typeof jaFactEdit> = {
  what: "What to edit",
  card: "This card only",
  fact: "The fact’s statement",
  how: "A part like {name:answer} is a gap that cards ask for. Keep the name; change the answer and the text around it as you like. Every card made from the statement follows.",
  ja: "Japanese statement",
  en: "English statement",
  gaps: "Gaps to keep:",
  putBack: "Put “{{gap}}” back at the end",
  cards: "Cards that change",
  noneChange: "No card changes yet.",
  others_one: "{{n}} card in a form or language you do not study changes as well.",
  others_other: "{{n}} cards in forms or languages you do not study change as well.",
  ownText: "You have edited this card by itself, so it keeps your text.",
  saved: "Statement edited.",
  changed: "The original has changed since you edited the statement.",
  mine: "In your own words",
  refusal: {
    "bad-markup": "Look at the braces in “{{found}}”. A gap is written {name:answer}.",
    "repeated-gap": "The gap “{{gap}}” stands here twice. Leave one of them.",
    "lost-gap": "The gap “{{gap}}” is missing. The button below puts it back.",
    "unknown-gap": "This fact has no gap “{{gap}}”. New gaps cannot be made.",
    "unknown-name": "No name “{{name}}” is known.",
  },
};
