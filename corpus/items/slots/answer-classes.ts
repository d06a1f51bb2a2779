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
 * for the same thing) the answer stands behind “!”. Recurring agreements (the Free and Open Indo-Pacific,
 * coordination on China, deterrence and response) are not asked for by choice at all.
 */
export const answerClasses: readonly AnswerClass[] = [
  answerClass(
    "country",
    `J22/china-condemn-russia/country
     =J22/solomon-islands-pact/country
     J22/korea-new-government/country
     J22/trilateral-security-ties/third
     J22/myanmar/country
     N23/china-hegemonic/country ! 北朝鮮
     N23/chip-export-controls/target
     N23/russia-energy-food/actor
     N23/china-covid-data/country
     W/us-allies-in-region/country
     W/ukraine-support-2022-05-04/country
     W/north-korea-threat-2022-05-04/country
     W/chinese-missiles-2022-09-14/country ! 北朝鮮
     W/russia-aggression-2022-09-14/country
     W/north-korea-missiles-2022-11-13/country
     W/nuclear-threats-2022-11-13/country ! 北朝鮮
     W/north-korea-missiles-2023-01-11/country
     W/russia-war-2023-01-11/country
     W/japan-korea-2023-05-18/country
     J25/north-korea-russia/partner`,
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
    "islands",
    `J22/senkaku-article-five/islands ! 南西諸島|沖縄
     W/senkaku-article-5-2022-05-04/islands ! 南西諸島|沖縄
     W/senkaku-opposition-2022-05-23/islands ! 南西諸島|沖縄
     W/senkaku-article-5-2023-01-11/islands ! 南西諸島|沖縄
     W/senkaku-administration-2023-01-11/islands ! 南西諸島|沖縄
     J25/article-5-senkaku/islands ! 南西諸島|沖縄
     J22/mageshima/island ! 南西諸島
     W/mageshima-2023-01-11/island ! 南西諸島|沖縄
     J22/marines-to-guam/destination
     W/guam-2023-01-11/destination
     W/marine-headquarters-stay-2023-01-11/place ! 南西諸島
     +J22/solomon-islands-pact/country
     +W/southwest-islands-2023-01-11/islands`,
  ),
  answerClass(
    "base",
    `J22/futenma-henoko/site ! キャンプ・シュワブ
     W/realignment-2022-05-04/destination ! キャンプ・シュワブ
     W/futenma-henoko-2023-01-11/destination ! キャンプ・シュワブ
     J25/futenma-henoko/henoko ! キャンプ・シュワブ
     W/mq9-progress-2022-09-14/base
     W/mq9-deployment-2023-01-12/base ! 海上自衛隊鹿屋航空基地
     +J22/mageshima/island
     +J22/marines-to-guam/destination
     +W/camp-schwab-2023-01-11/camp
     +J22/futenma-henoko/base`,
  ),
  answerClass(
    "region",
    `W/europe-security-2022-05-04/region ! 極東|朝鮮半島
     W/europe-indivisible-2023-01-11/region ! 極東|朝鮮半島
     R25/tribute-to-trump/region
     R25/peace-efforts/region
     +J22/korean-peninsula-denuclearization/where
     +W/treaty-article-6-purpose/region`,
  ),
  answerClass(
    "city",
    `N23/g7-hiroshima-talks/host
     W/pledge-from-hiroshima-2023-01-13/place
     +W/summit-2022-05-23-held/place
     +W/summit-2022-06-27-held/place
     +W/burden-2022-09-14/place`,
  ),
  answerClass(
    "world-body",
    `J22/human-rights-council/organ
     J22/un-foundation/body ! 国連安全保障理事会|国連人権理事会
     J22/security-council-responsibility/council
     J22/security-council-seat/council
     J22/iea-cooperation/agency
     J22/pandemic-fund/bank
     J22/who-reform/who ! 国連安全保障理事会|国連`,
  ),
  answerClass(
    "bilateral-forum",
    `J22/alliance-coordination-mechanism/mechanism
     J22/extended-deterrence-forums/committee ! 日米「2+2」
     J22/extended-deterrence-forums/dialogue
     J22/semiconductor-principles/forum
     J22/economic-two-plus-two/forum
     J22/culcon/forum
     N23/two-plus-two-welcomed/forum ! 日米「2+2」
     N23/economic-two-plus-two/forum
     W/guidelines-acm/mechanism
     W/guidelines-bpm/mechanism
     W/guidelines-disaster-acm/mechanism
     W/sdc-established/parent
     W/joint-committee-basis/name
     W/economic-two-plus-two-2022-06-27/body
     W/acm-2023-01-11/mechanism
     W/extended-deterrence-dialogue-2023-01-11/forum
     W/posture-measures-2023-01-12/forum
     W/consultations-instructed-2023-01-13/forum
     W/economic-relations-2023-01-13/forum
     W/extended-deterrence-2023-05-18/forum
     W/economic-security-2023-05-18/body
     J25/scc-instruction/scc ! 日米「2+2」
     +W/ssc-name/name
     +W/sdc-name/name`,
  ),
  answerClass(
    "group-of-countries",
    `J22/quad-leadership/group
     J22/aukus/group
     J22/asian-partners-energy/g7
     J22/g7-apec-2023/g7
     J22/g7-apec-2023/apec ! インド太平洋経済枠組み
     N23/quad-areas/quad
     W/sanctions-2022-05-23/group
     W/g7-ukraine-2022-11-13/group
     W/g7-presidency-2023-01-11/group
     W/g7-ukraine-2023-01-13/group
     W/g7-apec-presidencies-2023-01-13/g7
     W/g7-apec-presidencies-2023-01-13/apec ! インド太平洋経済枠組み
     W/g7-ukraine-2023-05-18/group
     J25/layered-cooperation-quad/quad
     +J22/ipef-support/framework`,
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
     W/sdc-members-us/staff
     W/sdc-members-us/command
     W/joint-headquarters-2023-01-11/body
     +J22/coast-guards/jcg
     +J22/coast-guards/uscg`,
  ),
  answerClass(
    "treaty",
    `J22/un-charter-principles/charter
     J22/law-of-the-sea/treaty
     J22/us-defense-commitment/treaty
     J22/climate-targets/agreement
     J22/npt-cornerstone/treaty
     N23/senkaku-treaty/treaty ! 国連海洋法条約|日米地位協定
     W/joint-committee-basis/agreement
     W/us-commitment-2023-01-11/treaty
     W/us-commitment-2023-05-18/treaty
     J25/security-cooperation-desire/treaty`,
  ),
  answerClass(
    "policy-paper",
    `J22/us-indo-pacific-strategy/strategy
     N23/new-security-strategy/strategy ! 国家防衛戦略
     W/guidelines-definition/name
     J25/japan-role-guidelines/guidelines
     +W/strategies-2023-01-12/strategy
     +W/nuclear-posture-review-2023-01-11/doc
     +J25/okinawa-consolidation-plan/plan`,
  ),
  answerClass(
    "partnership",
    `J22/core-partnership/partnership ! 日米気候パートナーシップ|日米商務・産業パートナーシップ
     J22/climate-partnership/partnership
     J22/clean-energy-initiative/initiative
     J22/ipef-support/framework
     N23/ipef-axis/framework
     +J22/semiconductor-principles/forum`,
  ),
  answerClass(
    "programme",
    `J22/kakehashi-project/project
     J22/cancer-moonshot/program
     J22/artemis/program
     J25/space-artemis/program
     +J22/jet-programme/program
     +J22/tomodachi-initiative/program
     +J22/mansfield-fellowship/program`,
  ),
  answerClass(
    "idea",
    `J22/foip-commitment/vision ! 核兵器のない世界
     J22/new-capitalism/kishida
     J22/human-security-heading/concept
     W/dfft-2023-01-13/name
     +J22/world-without-nuclear-weapons/goal`,
  ),
  answerClass(
    "metaphor",
    `N23/alliance-cornerstone/metaphor
     W/us-presence-public-goods/term
     J25/alliance-cornerstone/metaphor
     W/alliance-cornerstone-2023-05-18/metaphor
     R25/alliance-cornerstone/role
     R25/foip-pillar/role ! 礎
     R25/peace-companion/role ! 柱`,
    { isWording: true },
  ),
  answerClass(
    "capability",
    `N23/strategy-contents/capability
     N23/two-plus-two-welcomed/subject
     N23/counterstrike-instruction/capability
     W/counterstrike-2022-09-14/capability
     W/counterstrike-2023-01-11/capability
     W/counterstrike-employment-2023-01-12/capability
     W/forward-posture-2023-01-11/capability
     W/forward-posture-2023-01-11/transport
     +W/space-capabilities-2023-01-11/what
     +J22/china-nuclear/capability`,
  ),
  answerClass(
    "fuel",
    `J22/us-lng/fuel ! 石油及び天然ガス
     J22/us-oil-gas-investment/fuels ! 液化天然ガス（LNG）|液化天然ガス
     J22/bioethanol-target/fuel
     J22/highly-enriched-uranium/fuel ! ウラン燃料
     J22/nuclear-supply-chain/fuel ! 高濃縮ウラン（HEU）
     J25/lng-exports/fuel ! 石油及び天然ガス|液化天然ガス（LNG）`,
  ),
  answerClass(
    "issue",
    `J22/cross-strait-issues/issue
     N23/cross-strait-statement/issue
     W/cross-strait-2022-05-23/issue
     W/cross-strait-2022-09-14/issue
     W/cross-strait-2023-01-11/issue
     W/cross-strait-2023-01-13/issue
     W/cross-strait-2023-05-18/issue
     J25/cross-strait-issues/issue
     N23/abductions-talks/issue
     W/abductions-2022-05-23/issue
     W/abductions-2022-11-13/issue
     W/abductions-2023-01-11/issue
     W/abductions-2023-01-13/issue
     W/abductions-2023-05-18/issue
     J25/abductions-japan/issue
     +N23/g7-unity/issues`,
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
     R25/signed-tariff-agreement-implementation/subject ! 投資
     +J25/critical-minerals/what`,
  ),
];
