import { dateVariants, formatJapanese } from "../language/calendar-date.ts";
import type { Party } from "../vocabulary.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft, PersonSlot, Slot } from "./frame-draft.ts";
import type { Sentence } from "./sentence.ts";

/** When a meeting was, where, and who took part, from its title and lead or its row. */
export function frameFactsJa(
  draft: FrameDraft,
  support: (sentence: Sentence) => FactDraft["support"],
): readonly FactDraft[] {
  const { frame, date, place, people } = draft;
  const verb = frame.isPlanned ? "予定されている" : "行われた";
  const facts: FactDraft[] = [];
  if (date !== null) {
    const answer = formatJapanese(date.resolved);
    const { year, month, day } = date.resolved;
    const asks = `${year === undefined ? "" : "何年"}${month === undefined ? "" : "何月"}${day === undefined ? "" : "何日"}`;
    const accept = [...dateVariants(date.resolved), date.value].filter((form) => form !== answer);
    facts.push({
      ...base(draft, date, support),
      kind: "date",
      rule: `ja-${draft.source}-date`,
      ask: `{event}が${verb}のは${asks}か。`,
      answer,
      answerType: "date",
      accept,
      confidence:
        year === undefined
          ? draft.source === "told"
            ? 0.8
            : 0.86
          : draft.source === "told"
            ? 0.94
            : 0.96,
      importance: draft.source === "told" ? 2 : 1,
    });
  }
  if (place !== null) {
    facts.push({
      ...base(draft, place, support),
      kind: "place",
      rule: `ja-${draft.source}-place`,
      ask: `{event}が${verb}場所はどこか。`,
      answer: place.value,
      answerType: "place",
      accept: place.accept,
      confidence: draft.source === "row" ? 0.96 : 0.9,
      importance: 2,
    });
  }
  const offices = people.map((person) => officeAsked(person, partnerOf(frame.name)));
  for (const [index, person] of people.entries()) {
    const office = offices[index] ?? person.office;
    const isShared = offices.filter((other) => other === office).length > 1;
    if (isShared) continue;
    facts.push({
      ...base(draft, person, support),
      kind: "participant",
      rule: `ja-${draft.source}-participant`,
      ask: `{event}に、${office}として臨んだのは誰か。`,
      answer: person.value,
      answerType: "person",
      accept: [
        person.shortName,
        `${person.shortName}${person.office}`,
        `${person.value}${person.office}`,
      ].filter((form) => form !== person.value),
      confidence: 0.94,
      importance: 1,
    });
  }
  return facts;
}

/**
 * An office as a question names it. One that nobody qualifies is Japan's in a text written in Japanese, where
 * Japan has it; a country told with の goes before it.
 */
function officeAsked({ office, country, value }: PersonSlot, partner: string | null): string {
  if (country !== null) return office.includes(country) ? office : `${country}の${office}`;
  if (partner !== null && /^[ァ-ヺー]/.test(value)) return `${partner}の${office}`;
  return /^(?:内閣総理大臣|総理|首相|.{2,8}(?:大臣|相)$|官房長官)/.test(office) &&
    !/国防|国家/.test(office)
    ? `日本の${office}`
    : office;
}

/** The other of the two in a meeting such as 日豪外相会談; null where there are more, or none is told. */
function partnerOf(name: string): string | null {
  const [, letter, written] =
    /^(?:第[0-9]+回)?日(?:([豪英米印韓中加仏独伊比越泰露])(?=首|外|防|経|財|戦|電|サ|ワ)|・([ァ-ヺー]{2,12}))/.exec(
      name,
    ) ?? [];
  return written ?? partners[letter ?? ""] ?? null;
}

const partners: Readonly<Record<string, string>> = {
  豪: "豪州",
  英: "英国",
  米: "米国",
  印: "インド",
  韓: "韓国",
  中: "中国",
  加: "カナダ",
  仏: "フランス",
  独: "ドイツ",
  伊: "イタリア",
  比: "フィリピン",
  越: "ベトナム",
  泰: "タイ",
  露: "ロシア",
};

const both: readonly Party[] = ["leaders"];

function base(
  frame: FrameDraft,
  slot: Slot,
  support: (sentence: Sentence) => FactDraft["support"],
): Omit<
  FactDraft,
  "kind" | "rule" | "ask" | "answer" | "answerType" | "accept" | "confidence" | "importance"
> {
  return {
    frame,
    sentence: slot.sentence,
    from: slot.from,
    to: slot.to,
    support: support(slot.sentence),
    modality: frame.frame.isPlanned ? "planned" : "fact",
    by: both,
    act: "hold",
    layer: frame.source === "row" ? "talks" : "joint-statement",
  };
}
