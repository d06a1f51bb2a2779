import type { ProofRule } from "../item.ts";

/** Things of one sort, as answers of questions that fit exactly one of them. */
export type AnswerClass = {
  readonly id: string;
  readonly rule?: ProofRule;
  /** Each question by `fact/gap`, with the answers of the class that someone might argue for. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** What the class has to offer as distractors. */
  readonly lent: readonly Loan[];
  /** Whether two gaps of one fact exclude each other (Japan's coast guard, the American one). */
  readonly rolesDiffer: boolean;
  /**
   * Whether only the document's choice of words tells the answers apart (cornerstone, pillar). A question
   * may ask for it; a statement with the other word in it is hardly false.
   */
  readonly isWording: boolean;
};

/** The answer of a gap, or a name of the gazetteer that the gap's fact speaks of. */
export type Loan = { readonly ref: string; readonly entryId?: string };

const documents = {
  J22: "2022-05-23-joint-statement",
  N23: "2023-01-news-report",
  W: "2023-defense-white-paper",
  J25: "2025-02-07-joint-statement",
  R25: "2025-10-28-summit-readout",
} as const;

/** `J22/fact/gap` in the notation below, as `document/fact/gap`. */
function full(short: string): string {
  const [document = "", ...rest] = short.split("/");
  return [documents[document as keyof typeof documents] ?? document, ...rest].join("/");
}

/**
 * One line a question: `J22/fact/gap`, then after `!` the arguable answers, separated by `|`.
 * `+` before it: lends its answer and is not asked for; with `@entry`, lends that name. `=`: is asked for
 * and lends nothing, since its answer would look odd anywhere else.
 */
function answerClass(
  id: string,
  lines: string,
  more: {
    readonly rule?: ProofRule;
    readonly rolesDiffer?: boolean;
    readonly isWording?: boolean;
  } = {},
): AnswerClass {
  const asked = new Map<string, readonly string[]>();
  const lent: Loan[] = [];
  for (const line of lines.trim().split("\n")) {
    const [question = "", arguable = ""] = line.trim().split(" ! ");
    const [, mark, entryId, short = ""] = /^([+=]?)(?:@(\S+) )?(.+)$/.exec(question) ?? [];
    const ref = full(short);
    if (mark !== "+") asked.set(ref, arguable === "" ? [] : arguable.split("|"));
    if (mark !== "=") lent.push({ ref, ...(entryId === undefined ? {} : { entryId }) });
  }
  const { rule, rolesDiffer = false, isWording = false } = more;
  return { id, asked, lent, rolesDiffer, isWording, ...(rule === undefined ? {} : { rule }) };
}

/*
 * Each line has been read against its passage with every other answer of its class in mind: “could this
 * be true as well?” Where it could (a region within a region, a second party that did the same, a name
 * for the same thing) the answer stands behind “!”. And, as firmly: “would a student who has not read the
 * document weigh it at all?” An answer that nobody would (Guam for a base on Okinawa, a Japanese body for an American one)
 * stands behind “!” as well. Where nobody would weigh any (bioethanol for the fuel of a reactor, the Solomon Islands
 * for the Senkakus), or where a set phrase of the question decides (a permanent seat, immediate
 * resolution), the question stands in no class and is asked for in writing. Recurring agreements (the
 * Free and Open Indo-Pacific, coordination on China, deterrence and response) are not asked for by choice.
 */
export const answerClasses: readonly AnswerClass[] = [
  answerClass(
    "partner-country",
    `J22/korea-new-government/country ! オーストラリア
     J22/trilateral-security-ties/third ! オーストラリア|フィリピン
     W/japan-korea-2023-05-18/country
     +@australia W/us-allies-in-region/country
     +@philippines W/us-allies-in-region/country
     +W/us-allies-in-region/country`,
  ),
  answerClass(
    "neighbour",
    `N23/chip-export-controls/target
     +W/north-korea-threat-2022-05-04/country
     +N23/russia-energy-food/actor`,
  ),
  answerClass(
    "waters",
    `J22/south-china-sea/sea
     J22/taiwan-strait/strait
     W/taiwan-strait-2022-05-23/strait
     J25/south-china-sea/sea
     +J22/east-china-sea/sea`,
  ),
  answerClass(
    "base",
    `J22/futenma-henoko/site ! キャンプ・シュワブ|グアム
     W/realignment-2022-05-04/destination ! キャンプ・シュワブ|グアム
     W/futenma-henoko-2023-01-11/destination ! キャンプ・シュワブ|グアム
     J25/futenma-henoko/henoko ! キャンプ・シュワブ|グアム
     +W/mq9-deployment-2023-01-12/base
     +J22/mageshima/island
     +J22/marines-to-guam/destination
     +W/camp-schwab-2023-01-11/camp`,
  ),
  answerClass(
    "region",
    `W/europe-security-2022-05-04/region ! 朝鮮半島
     W/europe-indivisible-2023-01-11/region ! 朝鮮半島
     R25/tribute-to-trump/region
     R25/peace-efforts/region
     +J22/korean-peninsula-denuclearization/where`,
  ),
  answerClass(
    "world-body",
    `J22/pandemic-fund/bank
     +J22/who-reform/who
     +J22/un-foundation/body`,
  ),
  answerClass(
    "security-forum",
    `J22/extended-deterrence-forums/committee ! 日米「2+2」
     J22/extended-deterrence-forums/dialogue
     N23/two-plus-two-welcomed/forum ! 日米「2+2」
     W/sdc-established/parent
     W/joint-committee-basis/name
     W/extended-deterrence-dialogue-2023-01-11/forum
     W/posture-measures-2023-01-12/forum
     W/consultations-instructed-2023-01-13/forum
     W/extended-deterrence-2023-05-18/forum
     J25/scc-instruction/scc ! 日米「2+2」
     +W/ssc-name/name
     +W/sdc-name/name`,
  ),
  answerClass(
    "mechanism",
    `J22/alliance-coordination-mechanism/mechanism
     W/guidelines-acm/mechanism
     W/guidelines-bpm/mechanism
     W/guidelines-disaster-acm/mechanism
     W/acm-2023-01-11/mechanism`,
  ),
  answerClass(
    "economic-forum",
    `J22/semiconductor-principles/forum
     W/economic-two-plus-two-2022-06-27/body
     W/economic-relations-2023-01-13/forum
     +J22/core-partnership/partnership
     +J22/climate-partnership/partnership`,
  ),
  answerClass(
    "group-of-countries",
    `J22/quad-leadership/group
     J22/aukus/group
     J22/g7-apec-2023/g7
     J22/g7-apec-2023/apec`,
  ),
  answerClass(
    "service",
    `J22/coast-guards/jcg ! 米軍|統合参謀本部|インド太平洋軍
     J22/coast-guards/uscg ! 自衛隊|統合幕僚監部|米軍
     W/guidelines-defense-of-japan/lead ! 統合幕僚監部|沿岸警備隊
     W/guidelines-defense-of-japan/support ! 統合参謀本部|インド太平洋軍|沿岸警備隊
     W/guidelines-ballistic-missiles/lead ! 統合幕僚監部|沿岸警備隊
     +W/sdc-members-japan/staff
     +W/sdc-members-us/staff
     +W/sdc-members-us/command`,
  ),
  answerClass(
    "staff",
    `+W/sdc-members-japan/staff
     W/sdc-members-us/staff ! 統合幕僚監部|統合司令部|海上保安庁
     W/sdc-members-us/command ! 統合幕僚監部|統合司令部|海上保安庁
     W/joint-headquarters-2023-01-11/body ! 沿岸警備隊|海上保安庁|統合参謀本部|インド太平洋軍
     +J22/coast-guards/jcg
     +J22/coast-guards/uscg`,
  ),
  answerClass(
    "policy-paper",
    `J22/us-indo-pacific-strategy/strategy ! 日米防衛協力のための指針|沖縄統合計画
     N23/new-security-strategy/strategy ! 国家防衛戦略|沖縄統合計画|インド太平洋戦略
     W/guidelines-definition/name
     J25/japan-role-guidelines/guidelines ! 沖縄統合計画
     +W/strategies-2023-01-12/strategy
     +W/nuclear-posture-review-2023-01-11/doc
     +J25/okinawa-consolidation-plan/plan`,
  ),
  answerClass(
    "partnership",
    `J22/core-partnership/partnership ! 日米気候パートナーシップ|日米商務・産業パートナーシップ
     J22/ipef-support/framework ! 日米気候パートナーシップ|日米競争力・強靱性（コア）パートナーシップ|日米商務・産業パートナーシップ
     N23/ipef-axis/framework
     +J22/climate-partnership/partnership
     +J22/semiconductor-principles/forum`,
  ),
  answerClass(
    "exchange-programme",
    `J22/kakehashi-project/project
     +J22/jet-programme/program
     +J22/tomodachi-initiative/program
     +J22/mansfield-fellowship/program`,
  ),
  answerClass(
    "idea",
    `J22/foip-commitment/vision ! 核兵器のない世界
     J22/human-security-heading/concept
     W/dfft-2023-01-13/name
     +J22/new-capitalism/kishida
     +J22/world-without-nuclear-weapons/goal`,
  ),
  answerClass(
    "metaphor",
    `N23/alliance-cornerstone/metaphor
     W/us-presence-public-goods/term
     J25/alliance-cornerstone/metaphor
     W/alliance-cornerstone-2023-05-18/metaphor
     R25/alliance-cornerstone/role
     R25/foip-pillar/role ! 礎`,
    { isWording: true },
  ),
  answerClass(
    "capability",
    `N23/strategy-contents/capability
     N23/counterstrike-instruction/capability
     W/counterstrike-2022-09-14/capability
     W/counterstrike-2023-01-11/capability
     W/forward-posture-2023-01-11/capability
     +W/space-capabilities-2023-01-11/what`,
  ),
  answerClass(
    "post",
    `W/scc-letters-who/us
     W/scc-us-members-before-1990/ambassador ! 公使
     W/scc-us-members-before-1990/commander ! 在日米軍副司令官
     +W/joint-committee-members/us
     +W/joint-committee-members-others/us`,
    { rolesDiffer: true },
  ),
  answerClass(
    "chapter-title",
    `W/guidelines-chapter-1/title
     W/guidelines-chapter-2/title
     W/guidelines-chapter-3/title
     W/guidelines-chapter-4/title
     W/guidelines-chapter-5/title
     W/guidelines-chapter-8/title`,
    { rule: "title" },
  ),
  answerClass(
    "heading",
    `J25/structure/peace
     J25/structure/growth
     J25/structure/region`,
    { rule: "title", rolesDiffer: true },
  ),
  answerClass(
    "signed-document",
    `R25/signed-tariff-agreement-implementation/title
     R25/signed-critical-minerals-framework/title
     +@shipbuilding-memorandum-2025 R25/reference-shipbuilding-memorandum/field
     +@technology-prosperity-deal-memorandum-2025 R25/reference-technology-prosperity-deal/deal`,
    { rule: "title" },
  ),
  answerClass(
    "field",
    `R25/reference-shipbuilding-memorandum/field
     R25/reference-technology-prosperity-deal/deal
     R25/reference-investment-fact-sheet/subject
     R25/signed-tariff-agreement-implementation/subject ! 投資`,
  ),
];
