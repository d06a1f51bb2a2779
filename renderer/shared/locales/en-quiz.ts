import type { jaQuiz } from "./ja-quiz.ts";
import type { EnglishOf, QuizTexts } from "./locale-shape.ts";

const reason = {
  empty: "Nothing is written.",
  "too-long": "An answer of more than {{limit}} characters cannot be marked.",
  spelling: "The spelling differs (slips: {{slips}}).",
  "name-incomplete": "That is only the family name of {{expected}}.",
  "office-differs": "The name is right, the office is not one of {{name}}.",
  "number-differs": "The figure is another one: it is {{expected}}.",
  "unit-differs": "The unit is another one: it is {{expected}}.",
  "unit-missing": "The unit is missing: it is {{expected}}.",
  "date-incomplete": "The date is not complete: {{expected}} is asked for.",
  "date-too-precise": "What is asked for is {{expected}}; more than that cannot be marked.",
  "date-ambiguous":
    "{{given}} leaves open which is the month. Write its name, or year, month and day in this order.",
  "meaning-reversed": "That turns the meaning round: it is “{{expected}}”.",
  "other-word": "That is another word, much like “{{expected}}”.",
  "other-term": "“{{term}}” is the name of something else.",
  "list-incomplete": "“{{missing}}” is missing.",
  "list-too-long": "“{{extra}}” does not belong to it.",
  close:
    "Close to “{{expected}}”, but in figures, kanji and short words any difference makes another word.",
  different: "That is not the answer.",
} as const satisfies QuizTexts["reason"];

export const enQuiz: EnglishOf<typeof jaQuiz> = {
  item: {
    yourAnswer: "Your answer",
    answer: "Right answer",
    alsoRight: "Also right",
    difference: "Difference",
    missing: "Missing: ",
    extra: "Too much: ",
    right: "Right",
    chosen: "Your choice",
    orderingHelp:
      "↑ ↓ go from one to the next. Space picks up, ↑ ↓ carry, Space sets down; Alt with ↑ ↓ moves at once. Enter answers.",
    matchingHelp: "The keys A to D make pairs. ↑ ↓ change the row, Enter answers.",
    moveUp: "Move “{{text}}” up",
    moveDown: "Move “{{text}}” down",
    movedTo: "Moved to place {{place}} of {{of}}.",
    pickedUp: "Picked up.",
    setDown: "Set down.",
    rightOrder: "Right order",
    placeRight: "Right",
    placedAt: "You put it at {{place}}",
    rightLetter: "It is {{letter}}",
  },
  reason,
};
