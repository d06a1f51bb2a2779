/**
 * Turns a statement into a question by leaving its words where they are: the answer becomes 誰, どこ or
 * 何, and the ending asks, in the tense the sentence ends in. Null where the ending cannot be turned.
 */
export function askedInPlace(
  clause: string,
  gapFrom: number,
  gapTo: number,
  ask: string,
  subject: string,
  tense: "past" | "plain" = "past",
): string | null {
  const after = clause.slice(gapTo);
  const isLast = /^[。\s]*$/.test(after) && /(?:[回年度]目|ぶり)$/.test(ask);
  const ending = isLast ? "か。" : interrogative(after, tense);
  if (ending === null) return null;
  const body = `${clause.slice(0, gapFrom)}${ask}${topicToSubject(ending)}`;
  const led = subject === "" || body.startsWith(subject) ? body : `${subject}${body}`;
  return led.replace(/、、/g, "、");
}

/** Longer than this, what stands far from the gap is left out of a question. */
const readable = 110;

/**
 * A clause cut down to what its question needs: how it opens, the words around the gap and how it ends.
 * Its parts between commas go or stay whole.
 */
export function shortened(
  clause: string,
  gapFrom: number,
  gapTo: number,
): { readonly clause: string; readonly shift: number } {
  if (clause.length <= readable) return { clause, shift: 0 };
  const commas = [...clause.matchAll(/、/g)].map(({ index }) => index + 1);
  const opening = commas.find((at) => at <= 24 && at <= gapFrom) ?? 0;
  const before = commas.filter((at) => at <= gapFrom && at >= opening);
  const start = before.findLast((at) => gapFrom - at >= 12) ?? before.at(-1) ?? opening;
  const after = commas.filter((at) => at >= gapTo);
  const last = after.findLast((at) => clause.length - at >= 14) ?? clause.length;
  const end = after.find((at) => at - gapTo >= 6) ?? last;
  const head = start > opening ? `${clause.slice(0, opening)}…` : clause.slice(0, start);
  const tail =
    end < last ? `${clause.slice(start, end)}…${clause.slice(last)}` : clause.slice(start);
  return { clause: `${head}${tail}`, shift: head.length - start };
}

/** 「誰は」 is no Japanese: what is asked for cannot be the topic. */
function topicToSubject(rest: string): string {
  return rest.replace(/^からは、?/, "から、").replace(/^は、?/, "が");
}

const past: readonly (readonly [RegExp, string])[] = [
  [/する$/, "した"],
  [/(?:して|し)$/, "した"],
  [/(?:しており)$/, "している"],
  [/行い$/, "行った"],
  [/得て$/, "得た"],
  [/(?<!とお|よ|限|かぎ)り$/, "った"],
  [/([べめえけげせれ])$/, "$1た"],
  [/([べめえけげせれ])て$/, "$1た"],
];
/** Nouns that are verbs with した left out, as minutes and tables end. */
const sahen =
  /(?:一致|確認|表明|強調|歓迎|非難|発言|決定|合意|指示|反対|支持|議論|共有|言及|説明|意見交換|伝達|署名|発表|発出|再確認|認識|約束|要請|コミット|検討|協議|設置|改組|実施|防護|明記|支援|促進|合致|確保|対処|協力|設立|採択|開催|承認|称賛|評価|改訂|策定|締結|公表)$/;

const connective = /(?:ところ|とともに|上で|うえで|ほか|一方|のに対し|つつ)$/;

/** Polite endings as a question on a card has them: plain. */
const plainEndings: readonly (readonly [RegExp, string])[] = [
  [/ています$/, "ている"],
  [/(?<=[とにく])なります$/, "なる"],
  [/(?<=予定|方針|考え|見通し|見込み|以来)です$/, ""],
  [/(?<=[しべめえけげせれ得])ました$/, "た"],
  [/[いり]ました$/, "った"],
  [/きました$/, "いた"],
  [/でした$/, "だった"],
];

function interrogative(rest: string, tense: "past" | "plain"): string | null {
  let words = rest.replace(/[。、\s]+$/, "").replace(/\((?:注|参照)?[0-9]*\)$/, "");
  const joined = words.replace(connective, "");
  const isJoined = joined !== words;
  words = joined;
  for (const [ending, plain] of plainEndings) words = words.replace(ending, plain);
  for (const [ending, turned] of past) {
    if (!ending.test(words) || (/^する/.test(ending.source) && (!isJoined || tense === "plain")))
      continue;
    words = words.replace(ending, turned);
    break;
  }
  if (sahen.test(words)) return `${words}したか。`;
  // A report leaves out the verb: 3年ぶりで、5回目。
  if (/(?:[回年度]目|ぶり|以来|初めて|予定|方針|見通し|見込み)$/.test(words)) return `${words}か。`;
  if (/(?:でした|です|ます|ました|ません|ている|ていた)$/.test(words)) return `${words}か。`;
  if (/(?:だ)$/.test(words)) return `${words.replace(/だ$/, "")}か。`;
  if (/[たるいうくむぶつす]$/.test(words)) return `${words}か。`;
  return null;
}
