import type { Bilingual } from "../bilingual.ts";
import type { Event } from "../event.ts";
import type { Fact } from "../fact.ts";
import type { FactId } from "../id.ts";
import type { ItemSource } from "./source.ts";

/** Something that one meeting brought and, as far as can be proved, no other. */
export type Outcome = {
  readonly factId: string;
  readonly text: Bilingual;
  /** Meetings of which it might be true as well: they never stand beside it. */
  readonly arguable: readonly string[];
};

const w = "2023-defense-white-paper";
const r25 = "2025-10-28-summit-readout";

/**
 * What tells meetings apart. A document that is silent proves nothing, so only what cannot have happened
 * twice is listed: a signing, a founding, or something that its own words tie to a date (“the previous
 * month's exercise”, “the summit beginning the next day”). What may have been repeated at a meeting near in
 * time names that meeting as arguable.
 */
export const outcomes: readonly Outcome[] = [
  outcome(
    "2022-05-23-joint-statement/semiconductor-task-force",
    "次世代半導体の開発を検討する共同タスクフォースの設立で一致",
    "Agreed to set up a joint task force on the development of next-generation semiconductors",
  ),
  outcome(
    "2022-05-23-joint-statement/coast-guards",
    "海上保安庁と沿岸警備隊の協力覚書の附属文書への署名を歓迎",
    "Welcomed the signing of an annex to the memorandum between the two coast guards",
    "summit-2022-06-27",
  ),
  outcome(
    "2022-05-23-joint-statement/leaders",
    "米国大統領の、大統領としての初めての訪日を歓迎",
    "Welcomed the U.S. president's first visit to Japan as president",
    "summit-2025-10-28",
  ),
  outcome(
    `${w}/economic-two-plus-two-2022-06-27`,
    "翌月に予定された経済版「2+2」の成功に向けて協力することで一致",
    "Agreed to work together for the success of the Economic “2+2” planned for the following month",
  ),
  outcome(
    `${w}/biden-visit-2022-06-27`,
    "日本側が、前月の米国大統領の訪日の意義に言及",
    "Japan spoke of the significance of the U.S. president's visit to Japan in the previous month",
  ),
  outcome(
    `${w}/pacific-dragon-2022-09-14`,
    "前月の演習「パシフィック・ドラゴン」での日米韓の共同訓練を歓迎",
    "Welcomed the training by Japan, the United States, and the Republic of Korea in the previous month's exercise Pacific Dragon",
  ),
  outcome(
    `${w}/chinese-missiles-2022-09-14`,
    "前月の中国の弾道ミサイル発射と日本の排他的経済水域への着弾を非難",
    "Condemned the previous month's Chinese missile launches, some landing in Japan's exclusive economic zone",
  ),
  outcome(
    `${w}/nss-2022-11-13`,
    "日本側が、その年の末までに新たな国家安全保障戦略を策定する作業を進めていると発言",
    "Japan said it was working to draw up a new National Security Strategy by the end of that year",
    "defense-ministerial-2022-05-04",
    "summit-2022-05-23",
    "summit-2022-06-27",
    "defense-ministerial-2022-09-14",
  ),
  outcome(
    `${w}/g7-hiroshima-2022-11-13`,
    "翌年のG7広島サミットの成功に向けて緊密に連携することで一致",
    "Agreed to coordinate closely for the success of the next year's G7 Hiroshima Summit",
    "defense-ministerial-2022-05-04",
    "summit-2022-05-23",
    "summit-2022-06-27",
    "defense-ministerial-2022-09-14",
  ),
  outcome(
    `${w}/in-person-2023-01-11`,
    "米側が、対面での開催が約2年ぶりであることを喜ばしいと発言",
    "Met in person for the first time in about two years, as the U.S. side noted with pleasure",
  ),
  outcome(
    `${w}/roadmap-readjusted-2023-01-11`,
    "2012年に調整された在日米軍再編のロードマップの再調整を確認",
    "Confirmed the readjustment of the roadmap for realigning U.S. forces, which had already been adjusted in 2012",
    "defense-ministerial-2023-01-12",
    "summit-2023-01-13",
    "summit-2023-05-18",
  ),
  outcome(
    `${w}/joint-headquarters-2023-01-11`,
    "米側が、常設の統合司令部を設置するとの日本の決定を歓迎",
    "The U.S. side welcomed Japan's decision to set up a permanent joint headquarters",
    "defense-ministerial-2023-01-12",
    "summit-2023-01-13",
    "summit-2023-05-18",
    "summit-2025-02-07",
  ),
  outcome(
    `${w}/rdte-mou-2023-01-12`,
    "研究、開発、試験及び評価プロジェクトに関する了解書に署名",
    "Signed a memorandum of understanding on research, development, test, and evaluation projects",
  ),
  outcome(
    `${w}/supply-arrangement-2023-01-12`,
    "防衛装備品等の供給の安定化に関する取決めに署名",
    "Signed an arrangement on the stable supply of defense equipment and other items",
  ),
  outcome(
    `${w}/posture-measures-2023-01-12`,
    "前日の「2+2」で確認した米軍の態勢に関する取組を実行に移すことで合意",
    "Agreed to carry out the posture measures confirmed at the previous day's “2+2”",
  ),
  outcome(
    `${w}/g7-unity-2023-05-18`,
    "翌日に始まるG7広島サミットに向け、G7の揺るぎない結束を示すべく連携することで一致",
    "Agreed to work together to show the G7's unity at the Hiroshima Summit beginning the next day",
  ),
  outcome(
    `${w}/education-memorandum-2023-05-18`,
    "教育・科学技術分野の協力に関する覚書の作成を歓迎",
    "Welcomed the preparation of a memorandum on cooperation in education, science, and technology",
  ),
  outcome(
    "2025-02-07-joint-statement/space-crew-10",
    "国際宇宙ステーションへのクルー10ミッションなどでの協力を続ける意図を表明",
    "Stated the intention to continue working together on missions such as Crew-10 to the International Space Station",
  ),
  outcome(
    `${r25}/signed-critical-minerals-framework`,
    "重要鉱物及びレアアースの供給確保のための日米枠組みの文書に署名",
    "Signed the framework for securing the supply of critical minerals and rare earths",
  ),
  outcome(
    `${r25}/signed-tariff-agreement-implementation`,
    "関税に関する合意についての両国の取組を確認する文書に署名",
    "Signed a document confirming both sides' efforts under their agreement on tariffs",
  ),
  outcome(
    `${r25}/us-250th-anniversary`,
    "翌年の米国の建国250周年を共に祝うことを確認",
    "Confirmed that they would celebrate together the 250th anniversary of the founding of the United States in the following year",
    "summit-2025-02-07",
  ),
];

export type HeldOutcome = Outcome & {
  readonly fact: Fact;
  readonly event: Event & { readonly date: string };
};

/** The outcomes whose fact and dated event the corpus holds. */
export function heldOutcomes(source: ItemSource): readonly HeldOutcome[] {
  return outcomes.flatMap((each) => {
    const fact = source.factsById.get(each.factId as FactId);
    const event = source.cards.eventsById.get(fact?.eventId ?? "");
    if (fact === undefined || event === undefined || event.date === null) return [];
    return [{ ...each, fact, event: { ...event, date: event.date } }];
  });
}

/** Whether neither outcome may be claimed for the other's meeting. */
export function standApart(a: HeldOutcome, b: HeldOutcome): boolean {
  return !a.arguable.includes(b.event.id) && !b.arguable.includes(a.event.id);
}

function outcome(factId: string, ja: string, en: string, ...arguable: readonly string[]): Outcome {
  return { factId, text: { ja, en }, arguable };
}
