/** Old or variant form, then the form in use. 斎 and 斉 are two characters and stay apart. */
const variantPairs =
  "國国 會会 條条 戰戦 澤沢 邊辺 邉辺 齋斎 齊斉 濱浜 髙高 﨑崎 靭靱 嶋島 嶌島 廣広 體体 對対 亞亜 澁渋 瀧滝 櫻桜 學学 聲声 權権 區区 變変 續続 " +
  "經経 濟済 發発 鐵鉄 關関 氣気 實実 寶宝 專専 與与 譽誉 嚴厳 圓円 榮栄 營営 衞衛 應応 假仮 價価 擴拡 舊旧 據拠 擧挙 戲戯 犧犠 峽峡 狹狭 歐欧 " +
  "毆殴 惠恵 溪渓 繼継 顯顕 驗験 險険 劍剣 檢検 縣県 兒児 轉転 傳伝 當当 黨党 燈灯 盜盗 稻稲 德徳 獨独 讀読 屆届 貳二 腦脳 霸覇 廢廃 拜拝 賣売 " +
  "麥麦 拂払 佛仏 辨弁 瓣弁 辯弁 寬寛 滿満 豫予 餘余 樣様 搖揺 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 勵励 禮礼 靈霊 隸隷 爐炉 勞労 " +
  "樓楼 祿禄 灣湾 萬万 參参 壹一 壱一 拾十 圖図 團団 壓圧 圍囲 爲為 醫医 隱隠 鹽塩 奧奥 橫横 繪絵 壞壊 懷懐 覺覚 樂楽 渴渇 卷巻 陷陥 觀観 歸帰 " +
  "龜亀 僞偽 弃棄 虛虚 曉暁 勳勲 徑径 莖茎 螢蛍 輕軽 藝芸 缺欠 硏研 獻献 巖巌 廳庁 鑛鉱 號号 恆恒 效効 收収 從従 肅粛 處処 將将 證証 乘乗 淨浄 " +
  "剩剰 疊畳 孃嬢 讓譲 釀醸 觸触 囑嘱 眞真 愼慎 盡尽 粹粋 醉酔 穗穂 隨随 髓髄 樞枢 數数 靜静 攝摂 竊窃 淺浅 踐践 錢銭 潛潜 纖繊 禪禅 曾曽 雙双 " +
  "總総 莊荘 裝装 搜捜 插挿 巢巣 爭争 瘦痩 騷騒 增増 臟臓 藏蔵 卽即 屬属 墮堕 滯滞 臺台 擇択 單単 擔担 膽胆 斷断 彈弾 遲遅 晝昼 蟲虫 鑄鋳 聽聴 " +
  "洲州 繩縄 鎭鎮 遞逓 點点 嶽岳 渕淵 舘館 弐二";
const variants: ReadonlyMap<string, string> = new Map(
  variantPairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Words whose kana may be left out; what stands in brackets is optional, the whole is the form kept. */
const okurigana = (
  "取(り)決(め) 取(り)組(み) 枠組(み) 仕組(み) 埋(め)立(て) 立(ち)上(げ) 打(ち)上(げ) 引(き)上(げ) 引(き)下(げ) " +
  "引(き)渡(し) 引(き)受(け) 引(き)継(ぎ) 切(り)上(げ) 切(り)下(げ) 切(り)替(え) 切(り)離(し) 受(け)入(れ) 受(け)渡(し) " +
  "打(ち)切(り) 組(み)合(わ)(せ) 組(み)立(て) 話(し)合(い) 申(し)入(れ) 申(し)合(わ)(せ) 申(し)込(み) 申(し)立(て) 取(り)扱(い) " +
  "取(り)締(ま)(り) 取(り)消(し) 取(り)引(き) 取(り)下(げ) 取(り)除(き) 手続(き) 届(け)出 割(り)当(て) 積(み)立(て) " +
  "積(み)上(げ) 差(し)止(め) 差(し)押(さ)(え) 繰(り)上(げ) 繰(り)越(し) 買(い)入(れ) 借(り)入(れ) 払(い)戻(し) 支払(い) " +
  "見積(も)(り) 見込(み) 見通(し) 見直(し) 売(り)上(げ) 乗(り)入(れ) 貸(し)付(け) 裏付(け) 持(ち)込(み) 立(ち)入(り) 立(ち)会(い) " +
  "締(め)切(り) 落(ち)込(み) 押(し)付(け) 呼(び)掛(け) 働(き)掛(け) 積(み)増(し) 備(え)付(け) 巻(き)込(み) 盛(り)込(み) " +
  "書(き)換(え) 入(れ)替(え) 買(い)取(り) 積(み)荷 陸揚(げ) 水揚(げ) 値上(げ) 値下(げ) 賃上(げ) 棚上(げ) 早期引(き)上(げ) " +
  "後押(し) 切(れ)目 割(り)合(い) 払(い)込(み) 振(り)替(え) 振(り)込(み) 読(み)替(え) 織(り)込(み) 踏(み)込(み) 飛(び)立(ち)"
)
  .split(" ")
  .map((word) => ({
    pattern: new RegExp(word.replace(/\((.)\)/g, "$1?"), "g"),
    kept: word.replace(/[()]/g, ""),
  }));

/** Where kana and kanji write the same word, or a verb's kana may run longer. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // As the documents call their own country.
  [/[我わ]が国/g, "日本"],
  [/取り?極め?/g, "取り決め"],
  [/位置づけ/g, "位置付け"],
  [/呼び?かけ/g, "呼び掛け"],
  [/働き?かけ/g, "働き掛け"],
  [/行な(?=[いうえおっわ])/g, "行"],
  [/表わ(?=[さしすせそ])/g, "表"],
  [/現わ(?=[れ])/g, "現"],
  [/変(?=[らりるれ])/g, "変わ"],
  [/終(?=[らりるれ])/g, "終わ"],
  [/果(?=[さしすせそ])/g, "果た"],
  [/([起])(?=[らりるれ])/g, "$1こ"],
  [/更に/g, "さらに"],
  [/更なる/g, "さらなる"],
  [/御(?=[家家族協])/g, "ご"],
  [/又は/g, "または"],
  [/及び/g, "および"],
  [/並びに/g, "ならびに"],
  [/若しくは/g, "もしくは"],
  [/(?<=[\d一二三四五六七八九十百千万数何各])\s?[カヵヶケ箇](?=[国月所年])/g, "か"],
  [/(?<=\p{Script=Han})ヶ(?=\p{Script=Han})/gu, "が"],
];

/** Unites old and new kanji, okurigana, か国 and ヶ国, and a few words written either way. */
export function foldKanji(text: string): string {
  let folded = text.replace(/\p{Script=Han}/gu, (kanji) => variants.get(kanji) ?? kanji);
  for (const { pattern, kept } of okurigana) folded = folded.replace(pattern, kept);
  for (const [pattern, kept] of spellings) folded = folded.replace(pattern, kept);
  return folded;
}
