import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";
import type { NameMention } from "./dictionary.ts";
import { type Gap, span } from "./gap.ts";
import { documentHead } from "./lexicon-ja.ts";
import { countriesKana, countriesKanji } from "./people-ja.ts";

/** What stands in 「」, with the noun that says what it is, where one does. */
export function titleGap(
  text: string,
  mention: { from: number; to: number; type: GapType; ask: string },
): Gap {
  const { from, to } = mention;
  const inBrackets = text[from - 2] === "(" && text[to + 1] === ")";
  const head = inBrackets
    ? (/[一-鿿ァ-ヺー]+$/.exec(text.slice(Math.max(0, from - 22), from - 2))?.[0] ?? "")
    : "";
  const hasHead = head === "文書" || documentHead.test(head);
  const cutFrom = inBrackets ? from - 2 - head.length : from - 1;
  // 「X」計画 asks 何という計画; 「X」保有 would ask for 何保有, as 日米「2+2」 for 日米何.
  const behind = inBrackets
    ? ""
    : (/^[一-鿿ァ-ヺー]+/.exec(text.slice(to + 1))?.[0] ?? "").replace(/[及並又等]$/, "");
  const isNamed = behind !== "" && documentHead.test(behind);
  const isStuck = (behind !== "" && !isNamed) || /[一-鿿ァ-ヺー]/.test(text[from - 2] ?? "");
  const before = /[一-鿿]{2,8}$/.exec(text.slice(Math.max(0, from - 9), from - 1))?.[0] ?? "";
  // 共同訓練「X」 asks 何という共同訓練.
  if (!inBrackets && behind === "" && before !== "")
    return {
      ...span(from, to, from - 1 - before.length, to + 1),
      ask: `何という${before}`,
      answer: text.slice(from, to),
      type: "term",
      accept: [],
      source: "title",
      trust: 0.7,
    };
  const asksHead =
    inBrackets && head !== "" && hasHead ? `何という${head}` : isNamed ? `何という${behind}` : null;
  return {
    ...span(from, to, cutFrom, inBrackets ? to + 2 : to + 1 + (isNamed ? behind.length : 0)),
    ask: asksHead ?? mention.ask,
    answer: text.slice(from, to).replace(/\([A-Z]{2,8}\)$/, ""),
    type: "term",
    accept: [text.slice(from, to), ...(isNamed ? [`${text.slice(from, to)}${behind}`] : [])],
    source: "title",
    trust: behind !== "" && !isNamed ? 0.3 : (inBrackets && !hasHead) || isStuck ? 0.6 : 0.86,
  };
}

/** A name of the gazetteer, unless it is part of a longer word. */
export function nameGap(text: string, { from, to, entry }: NameMention): Gap | null {
  const ask = {
    person: "誰",
    office: "",
    place: isCountry(entry.ja) ? "どの国" : "どこ",
    organization: "どの組織",
    treaty: /条約$/.test(entry.ja) ? "どの条約" : "どの協定",
    document: "どの文書",
    initiative: "何",
    facility: "どの施設",
  }[entry.kind];
  const written = text.slice(from, to);
  if (ask === "" || generalNames.has(written)) return null;
  // A name within a longer word is not the name: 日本 in 日本海, 沖縄 in 沖縄統合計画.
  if (/[一-鿿ァ-ヺー]/.test(text[from - 1] ?? "") || /[一-鿿ァ-ヺー]/.test(text[to] ?? "")) {
    if (!/^(?:及|並|又|等|側)/.test(text.slice(to)) && !/[及並又]/.test(text[from - 1] ?? ""))
      return null;
  }
  // 次回のどの組織 asks for a meeting as if it were a body.
  if (/(?:次|前)回の「?$/.test(text.slice(Math.max(0, from - 5), from))) return null;
  const type: GapType =
    ({ person: "person", place: "place", facility: "place", organization: "organization" }[
      entry.kind as string
    ] as GapType | undefined) ?? "term";
  return {
    ...span(from, to, from, to),
    // 「新たなどの文書」 is no Japanese.
    ask: /[なたるい]/.test(text[from - 1] ?? "") && /^どの(?!国)/.test(ask) ? "何" : ask,
    answer: written,
    type,
    accept: allForms(entry),
    source: "name",
    trust: 0.84,
  };
}

const generalNames = new Set(["日本", "米国", "日米", "アメリカ", "防衛省", "外務省", "指針"]);

function isCountry(name: string): boolean {
  return (
    (countriesKanji.has(name) || countriesKana.has(name)) &&
    !/^(?:台湾|香港|パレスチナ)$/.test(name)
  );
}
