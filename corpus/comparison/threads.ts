import type { Bilingual } from "../bilingual.ts";
import type { Topic } from "../vocabulary.ts";

/** Topics that a reader compares as one subject from meeting to meeting. */
export type Thread = {
  /** Part of addresses: lower-case words and hyphens. */
  readonly id: string;
  readonly name: Bilingual;
  readonly topics: readonly Topic[];
};

/**
 * Every thread, in reading order: the region, security, the economy, the world. A topic belongs to one
 * thread. Nuclear arms and nuclear power stay apart: a reader never compares them.
 */
export const threads: readonly Thread[] = [
  thread("taiwan", "台湾", "Taiwan", "taiwan"),
  thread(
    "senkaku",
    "尖閣諸島・安保条約第5条",
    "Senkaku and Article V",
    "senkaku",
    "security-treaty",
  ),
  thread("china", "中国", "China", "china"),
  thread("seas", "東シナ海・南シナ海", "East and South China Seas", "east-south-china-seas"),
  thread("north-korea", "北朝鮮", "North Korea", "north-korea"),
  thread("abductions", "拉致問題", "Abductions", "abductions"),
  thread("ukraine", "ロシア・ウクライナ", "Russia and Ukraine", "russia-ukraine"),
  thread("other-regions", "ミャンマー・中東", "Myanmar and Middle East", "myanmar", "middle-east"),
  thread(
    "groups",
    "クアッド・日米韓・同志国",
    "Quad, trilateral and partners",
    "quad",
    "trilateral-korea",
    "partners",
  ),
  thread("foip", "自由で開かれたインド太平洋", "Free and Open Indo-Pacific", "foip"),
  thread(
    "alliance",
    "同盟と協議の場",
    "Alliance and its forums",
    "alliance",
    "consultation-forums",
    "defense-guidelines",
  ),
  thread(
    "deterrence",
    "抑止力・指揮統制",
    "Deterrence and command",
    "deterrence",
    "command-and-control",
  ),
  thread("extended-deterrence", "拡大抑止", "Extended deterrence", "extended-deterrence"),
  thread(
    "defense-effort",
    "防衛費・防衛力・反撃能力",
    "Defense spending and capability",
    "defense-spending",
    "defense-capability",
    "counterstrike",
  ),
  thread(
    "equipment",
    "装備・技術・情報協力",
    "Equipment and intelligence",
    "equipment-technology",
    "intelligence",
  ),
  thread(
    "realignment",
    "普天間・辺野古と米軍再編",
    "Futenma and realignment",
    "okinawa-realignment",
  ),
  thread("space", "宇宙", "Space", "space"),
  thread("cyber", "サイバー", "Cyber", "cyber"),
  thread(
    "economic-security",
    "経済安全保障・供給網",
    "Economic security and supply chains",
    "economic-security",
    "semiconductors",
    "supply-chains",
    "critical-minerals",
  ),
  thread(
    "trade",
    "貿易・投資・経済枠組み",
    "Trade and investment",
    "trade-investment",
    "tariffs",
    "ipef",
    "infrastructure-finance",
  ),
  thread("technology", "先端技術", "Emerging technology", "technology"),
  thread(
    "energy",
    "エネルギー・原子力・気候",
    "Energy and climate",
    "energy",
    "nuclear-energy",
    "climate",
  ),
  thread("nuclear-disarmament", "核軍縮・不拡散", "Nuclear disarmament", "nuclear-disarmament"),
  thread("world-order", "国連・G7", "United Nations and G7", "united-nations", "g7"),
  thread(
    "society",
    "保健・人権・人的交流",
    "Health, rights and exchange",
    "health",
    "human-rights-gender",
    "people-exchange",
  ),
];

/** When, where and by whom a meeting was held is what the timeline shows; it is no position to compare. */
export const topicsOutsideThreads: readonly Topic[] = ["summit-basics"];

export function threadById(id: string): Thread | null {
  return threads.find((candidate) => candidate.id === id) ?? null;
}

function thread(id: string, ja: string, en: string, ...topics: readonly Topic[]): Thread {
  return { id, name: { ja, en }, topics };
}
