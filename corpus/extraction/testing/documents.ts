import type { GazetteerEntry } from "../../gazetteer.ts";
import type { DocumentText } from "../../reading/document-text.ts";
import { readPasted } from "../../reading/read-document.ts";
import { extractFacts } from "../extract.ts";
import type { Extraction } from "../extracted-fact.ts";

/*
 * Invented documents of the genres: other countries, other people, our own words. Rules that read the bundled
 * ones and not these were written for files, not for a genre.
 */

export const statementJa = `日豪首脳共同声明

2031年6月5日

本日、森本花子内閣総理大臣とダニエル・ハート・オーストラリア首相は、キャンベラで第4回の首脳会談を行った。

海の安全

両首脳は、沿岸水域協力協定（CWA）第3条がトルバルド諸島に適用されることを確認し、違法漁業への懸念を表明した。ハート首相は、奨学金を2035年度までに200人分へ増やす方針を説明した。両首脳は、「太平洋エネルギー計画」に署名した。

来年4月には次回会合を東京で開催する予定である。両首脳は、関税については合意に至らなかった。`;

export const readoutJa = `日加外相会談

令和13年9月12日

9月12日、午後2時から約50分間、北原翔外務大臣は、訪日中のクレア・ボーモン・カナダ外務大臣と外相会談を行ったところ、概要は以下のとおりです。

1 二国間関係

(1) 北原大臣から、ボーモン大臣の訪日を歓迎した上で、北極圏の観測を共に進めたい旨述べました。

(2) 両大臣は、重要鉱物の供給網の強化に向けて協力していくことで一致しました。両大臣は、北極海航路協力覚書に署名しました。`;

export const newsJa = `日印首脳会談 半導体協力で合意

大野総理大臣は18日、インドのニューデリーでラオ首相と会談し、半導体の共同研究を進めることで合意しました。

ラオ首相は「両国の技術者が手を携える時だ」と述べ、若手技術者500人の受け入れを発表しました。

会談後、大野総理大臣は記者団に対し、来年度に新たな基金を設ける考えを示しました。`;

export const whitePaperJa = `## 第2節 地域との協力

### 1 多国間の枠組み

海洋情報共有センター（MIC）は、1998年に設置され、2014年に改組された。沿岸水域協力協定第7条の規定に基づき、締約国は観測データを提供する。

最近の主な会談

年月日\t会議／場所\t出席者\t結果概要
2030/4/2\t日仏防衛相会談／パリ\t水野防衛大臣\t両大臣は、無人艇の共同開発を進めることで一致。
2030/11/20\t日仏防衛相会談／東京\t水野防衛大臣\t両大臣は、サイバー演習の定例化を確認。`;

export const statementEn = `Australia–Canada Leaders' Joint Statement

5 June 2031

Prime Minister Anna Whitlock of Australia and Prime Minister Marc Tremblay of Canada met today in Ottawa for the fourth annual leaders' dialogue.

The leaders reaffirmed that Article IV of the Coastal Waters Treaty applies to the Torvald Islands. They welcomed the Pacific Energy Compact (PEC), which was signed in March 2030, and agreed to raise investment to $4 billion by 2035. Prime Minister Tremblay announced that 200 scholarships will be offered each year.

The two leaders expressed serious concern over illegal fishing in the Southern Ocean.`;

export const newsEn = `Leaders' talks end with energy pact

Prime Minister Erik Lund and President Sofia Marin met in Lisbon on 3 March 2032. President Marin said the "Atlantic Grid Plan" would be funded until 2040. Mr Lund told reporters that the Baltic Ports Authority (BPA) had signed a memorandum.`;

export const recipeJa = `肉じゃがの作り方

じゃがいもは皮をむいて、ひと口大に切る。玉ねぎはくし形に切る。鍋に油を熱し、肉を炒める。野菜を加えて、さらに炒める。だしと砂糖を入れ、弱い火で煮る。最後にしょうゆを加え、味をととのえる。冷めるまで置くと、味がよくしみる。`;

export async function readText(text: string): Promise<DocumentText> {
  const read = await readPasted(text, () => 0);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** The facts of a text, with the names given, by default none. */
export async function extractText(
  text: string,
  names: readonly GazetteerEntry[] = [],
): Promise<Extraction> {
  return extractFacts(await readText(text), names);
}
