import type { HeldOut } from "./held-out.ts";

/** A defence ministry's summary: noun endings, bullets, a meeting told of by の開催. */
export const defenceMinistersJa: HeldOut = {
  id: "defence-ministers-ja",
  lang: "ja",
  use: "mended",
  text: `日米韓防衛相会談（概要）

令和12年6月2日

水野防衛大臣は、令和12年6月2日（日）、シンガポールにおいて、コリンズ米国防長官及び申韓国国防部長官と日米韓防衛相会談を実施したところ、概要は以下のとおり。

1. 総括
○ 三閣僚は、前回会談（令和11年6月）以降、ミサイル警戒データのリアルタイム共有が円滑に運用されていることを確認。
○ 三閣僚は、新たな共同訓練「フリーダム・エッジ」を年2回実施することで一致。

2. 地域情勢
○ 三閣僚は、北朝鮮による核・ミサイル開発を強く非難するとともに、国連安保理決議の完全な履行の重要性を強調。
○ コリンズ長官は、日本及び韓国に対する米国の防衛コミットメントは揺るぎないと発言。
○ 三閣僚は、力又は威圧で現状を変えようとする試みに反対。

3. 今後の協力
○ 三閣僚は、次回会談を来年、韓国で開催することで一致。
○ 水野大臣は、統合作戦司令部（JJOC）の要員を2033年度までに400名に増員する旨説明。
○ 三閣僚は、海賊対処に当たる多国籍部隊（CTF151）への参加を継続することを確認。

（以上）

お問い合わせ
防衛省防衛政策局国際政策課`,
  gold: `
date | 日米韓防衛相会談 | 2030年6月2日/令和12年6月2日 | yes
place | 日米韓防衛相会談 | シンガポール | yes
participant | 防衛大臣 | 水野 | yes
participant | 国防長官 | コリンズ | yes
participant | 国防部長官 | 申 | yes
date | 前回 | 2029年6月/令和11年6月 | yes
date | 次回 | 2031年/来年 | no
place | 次回 | 韓国 | no
figure | フリーダム・エッジ | 2回/年2回 | yes
agreement | 共同訓練 | フリーダム・エッジ | yes
position | 非難 | 核・ミサイル開発 | yes
position | 重要性を強調 | 国連安保理決議/国連安保理決議の完全な履行/完全な履行 | yes
attribution | 揺るぎない | コリンズ/コリンズ長官 | yes
organization | JJOC | 統合作戦司令部 | yes
organization | CTF151 | 多国籍部隊 | yes
target | 要員 | 2033年度 | yes
target | 要員 | 400名 | yes
attribution | 統合作戦司令部 | 水野/水野大臣 | yes
`,
};
