import type { FactKind, Layer } from "../vocabulary.ts";
import { type Clause, clausesOf } from "./clauses-ja.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Gap } from "./gap.ts";
import { generic, leaning } from "./lexicon-ja.ts";
import { modalityJa } from "./modality-ja.ts";
import { partiesJa } from "./parties-ja.ts";
import { askedInPlace, shortened } from "./question-ja.ts";
import type { Sentence } from "./sentence.ts";

/** Where a sentence's facts belong, and how their questions open. */
export type Voice = {
  readonly frame: FrameDraft | null;
  /** 「{event}で、」 or the section, or nothing. */
  readonly opening: string;
  readonly layer: Layer;
  /** The subject of a cell that has none: the row's own name. */
  readonly rowSubject: string;
};

const modalityTrust = {
  fact: 1,
  reported: 0.98,
  planned: 0.9,
  hypothetical: 0.7,
  negated: 0.8,
} as const;
/** What brackets add that a question needs not: a name once more in Latin letters, another zone's time. */
const besides =
  /\((?:[A-Z][^()\u3040-\u30ff\u4e00-\u9fff]{11,}|(?:日本|現地)時間[^()]{0,20}|[月火水木金土日](?:曜日)?|当時|写真[^()]{1,30}|以下、?「[^()]{1,40}」[^()]{0,6})\)/g;
const uncertain = new Set(["date", "figure", "article"]);

const relative = /(?:再?来|昨|今|本|ことし|翌|前)(?:年|月)|ことし/;

/** One fact for each gap of each clause, asked in place. */
export function clauseFactsJa(
  sentence: Sentence,
  gaps: readonly Gap[],
  voice: Voice,
): readonly FactDraft[] {
  const { text } = sentence;
  return clausesOf(text).flatMap((clause) => {
    const own = gaps
      .filter((gap) => gap.cutFrom >= clause.from && gap.cutTo <= clause.to)
      .flatMap((gap) => clauseFact(sentence, clause, gap, voice) ?? []);
    return best(own);
  });
}

/** At most six terms of a clause: what is certain first, then what says most. */
function best(facts: readonly FactDraft[]): readonly FactDraft[] {
  const terms = facts.filter(({ rule }) => rule.startsWith("ja-term"));
  const kept = new Set([...terms].sort((a, b) => b.confidence - a.confidence).slice(0, 6));
  return facts.filter((fact) => !fact.rule.startsWith("ja-term") || kept.has(fact));
}

function clauseFact(sentence: Sentence, clause: Clause, gap: Gap, voice: Voice): FactDraft | null {
  const { text } = sentence;
  const words = text.slice(clause.from, clause.to);
  const modality = modalityJa(words);
  if (gap.source === "term" && isOfPhrase(gap.answer, text.slice(gap.cutTo))) return null;
  if (uncertain.has(gap.source) && modality === "hypothetical") return null;
  const isSubject =
    clause.subject !== null && gap.from >= clause.subject.from && gap.to <= clause.subject.to;
  const subject =
    clause.subject === null || clause.subject.from >= clause.from
      ? voice.rowSubject
      : text
          .slice(clause.subject.from, clause.subject.to)
          .replace(/から、?$/, "から、")
          .replace(/([はが])$/, "$1、");
  const [cutFrom, cutTo] = [gap.cutFrom - clause.from, gap.cutTo - clause.from];
  const short = shortened(words, cutFrom, cutTo);
  const whole = askedInPlace(
    short.clause,
    cutFrom + short.shift,
    cutTo + short.shift,
    gap.ask,
    subject,
    /(?:いる|ある|する|れる|なる|ます)。?$/.test(text) ? "plain" : "past",
  );
  const asked = whole?.replace(besides, "") ?? null;
  if (asked === null || (isSubject && generic.has(gap.answer))) return null;
  // Of two who speak together the question would name one: 誰及びハート首相は.
  if (
    isSubject &&
    gap.source === "person" &&
    /^(?:及び|と|・)|(?:及び|と|・)$/.test(neighbours(text, gap))
  )
    return null;
  const by = partiesJa(
    clause.subject === null ? "" : text.slice(clause.subject.from, clause.subject.to),
  );
  const kind = kindOf(gap, clause, words, by[0] === "others");
  const length = asked.length;
  const confidence =
    gap.trust *
    modalityTrust[modality] *
    (length > 220 ? 0.55 : length > 170 ? 0.8 : length > 120 ? 0.93 : 1) *
    (leaning.test(words) ? 0.85 : 1) *
    (clause.verb === null ? 0.9 : 1) *
    // A short last clause leans on the one before; an unnamed event leaves a question without its place.
    (clause.from > 0 && words.length < 26 ? 0.85 : 1) *
    (voice.opening === "" ? 0.6 : 1) *
    (otherSubject.test(words.slice(8)) ? 0.85 : 1) *
    // 3か国は: how many act says nothing of what they did.
    (isSubject && gap.source === "figure" ? 0.6 : 1) *
    (gap.source === "term" ? termFactor(gap, clause, words) : 1);
  return {
    kind,
    rule: `ja-${gap.source}-${clause.verb === null ? "narrative" : "statement"}`,
    frame: voice.frame,
    ask: `${voice.opening}${asked}`,
    answer: gap.answer,
    answerType: gap.type,
    accept: gap.accept,
    sentence,
    from: gap.from,
    to: gap.to,
    support: null,
    modality,
    by,
    act: clause.verb?.act ?? "describe",
    layer: voice.layer,
    confidence: Math.min(mostTrust(asked, gap, voice), confidence),
    importance: gap.source === "article" ? 1 : clause.verb === null || gap.trust < 0.6 ? 3 : 2,
  };
}

/** What is no thing to ask for: 信頼でき, 断固として, 防衛省としても, 閣僚級の. */
function isOfPhrase(answer: string, behind: string): boolean {
  return (
    /^(?:でき|としても)/.test(behind) ||
    (/^として/.test(behind) && /^(?:断固|依然|主|全体|一体|毅然)$/.test(answer)) ||
    (/^の/.test(behind) && /級$/.test(answer))
  );
}

/**
 * Never sure enough to be ticked: 来年4月に, which means nothing to whoever does not know the year, and when a next
 * meeting is to be, which may have come otherwise; who did something at a meeting that has no day; from
 * what hour or for how long, where words between are left out; when two met who may have met more than once.
 */
function mostTrust(asked: string, { source }: Gap, { frame }: Voice): number {
  const isOpen = frame?.frame.date === null && relative.test(asked);
  const isNext = source === "date" && /次回の|次の会/.test(asked);
  const isWhoOfAny = source === "person" && frame?.frame.date === null;
  const isCut = source === "figure" && /何時|時間/.test(asked) && asked.includes("…");
  const isWhichOfMany =
    source === "date" && frame === null && /(?:会談|会合|協議)を(?:実施|開催|行)/.test(asked);
  return isOpen || isNext || isWhoOfAny || isCut || isWhichOfMany ? 0.84 : 0.98;
}

/** A term is surest right before what a statement says of it: its importance, support for it, concern over it. */
function termFactor(gap: Gap, clause: Clause, words: string): number {
  const behind = words.slice(gap.cutTo - clause.from, gap.cutTo - clause.from + 8);
  const isObject =
    /^(?:の(?:重要性|必要性|強化|推進|実現|即時|解決|促進|維持|確保)|への|に対する|に関する|を(?:非難|歓迎|確認|支持|強調|表明|設|立ち|推進|強化|改めて)|に(?:強く|反対|署名|合意|断固)|で一致)/.test(
      behind,
    );
  return isObject ? 1.25 : 1.1;
}

function kindOf(gap: Gap, clause: Clause, words: string, isOnePerson: boolean): FactKind {
  const behind = words.slice(gap.cutTo - clause.from, gap.cutTo - clause.from + 6);
  const hasArticle = /第[0-9一二三四五六七八九十]+条(?!約)/.test(words);
  if (gap.source === "article") return "treaty-article";
  if (hasArticle && (gap.type === "place" || gap.source === "name")) return "treaty-article";
  const isTarget = /(?:まで|以内|年度内)(?:に|の)/.test(words) && /[0-9]年/.test(words);
  if (gap.source === "date" && /^(?:まで|以内|内に)/.test(behind)) return "target";
  if (gap.source === "figure") return isTarget ? "target" : "figure";
  if (gap.source === "date") return "date";
  if (gap.source === "person") return clause.verb?.act === "hold" ? "participant" : "attribution";
  if (gap.source === "title" && clause.verb?.act === "sign") return "document";
  if (clause.verb === null) return "structure";
  if (clause.verb.kind === "date") return "document";
  return clause.verb.kind === "attribution" && !isOnePerson ? "position" : clause.verb.kind;
}

const otherSubject =
  /、(?:両首脳|両閣僚|双方|日米双方|米側|日本側|両国|[ァ-ヺー]{2,}(?:大統領|首相))(?:は|が|から)/;

/** What joins a person to the next or the one before. */
function neighbours(text: string, gap: Gap): string {
  const after = /^(?:及び|と|・)/.exec(text.slice(gap.cutTo))?.[0];
  return (
    after ??
    /(?:及び|と|・)$/.exec(text.slice(Math.max(0, gap.cutFrom - 3), gap.cutFrom))?.[0] ??
    ""
  );
}
