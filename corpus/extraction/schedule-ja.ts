import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Sentence } from "./sentence.ts";

const item =
  /([一-鿿ァ-ヺー・]{2,20})[:は]((?:午前|午後)[0-9]{1,2}時(?:[0-9]{1,2}分|半)?)から((?:約|計約|およそ)?[0-9]+(?:時間(?:[0-9]+分)?|分)間?)/g;

/** A programme in brackets, as summaries of visits give it: what began when, and how long it took. */
export function scheduleFactsJa(
  sentence: Sentence,
  frame: FrameDraft | null,
): readonly FactDraft[] {
  return [...sentence.text.matchAll(item)].flatMap((match) => {
    const [, name = "", begin = "", length = ""] = match;
    const beginAt = match.index + name.length + 1;
    const lengthAt = beginAt + begin.length + 2;
    const isEvent = frame !== null && frame.frame.name === name;
    const about = isEvent ? "{event}" : frame === null ? name : `{event}の日の${name}`;
    const base = {
      kind: "figure",
      frame,
      sentence,
      support: null,
      modality: "fact",
      by: ["leaders"],
      act: "hold",
      layer: "talks",
      answerType: "number",
      rule: "ja-schedule",
      confidence: 0.9,
      importance: 3,
    } as const;
    return [
      {
        ...base,
        ask: `${about}が始まったのは何時何分か。`,
        answer: begin,
        accept: [],
        from: beginAt,
        to: beginAt + begin.length,
      },
      {
        ...base,
        ask: `${about}は、どのくらいの時間行われたか。`,
        answer: length,
        accept: [length.replace(/^(?:約|計約|およそ)/, "")],
        from: lengthAt,
        to: lengthAt + length.length,
      },
    ];
  });
}
