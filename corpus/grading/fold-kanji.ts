/** Old or variant form, then the form in use. 斎 and 斉 are two characters and stay apart. */
const variantPairs =
  "國国會会條条戰戦澤沢邊辺邉辺齋斎齊斉濱浜髙高﨑崎靭靱嶋島嶌島廣広體体對対亞亜澁渋瀧滝櫻桜" +
  "學学聲声權権區区變変續続經経濟済發発鐵鉄關関氣気實実寶宝專専與与譽誉嚴厳圓円榮栄營営衞衛應応假仮" +
  "價価擴拡舊旧據拠擧挙戲戯犧犠峽峡狹狭歐欧毆殴惠恵溪渓繼継顯顕驗験險険劍剣檢検縣県兒児轉転傳伝" +
  "當当黨党燈灯盜盗稻稲德徳獨独讀読屆届貳弐腦脳霸覇廢廃拜拝賣売麥麦拂払佛仏邦邦邉辺辨弁瓣弁辯弁寬寛" +
  "滿満豫予餘余樣様搖揺謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑壘塁勵励禮礼靈霊隸隷爐炉勞労樓楼祿禄灣湾" +
  "萬万參参壹一壱一拾十圖図團団壓圧圍囲爲為醫医隱隠鹽塩奧奥橫横繪絵壞壊懷懐覺覚樂楽渴渇卷巻陷陥觀観歸帰" +
  "龜亀僞偽弃棄虛虚曉暁勳勲徑径莖茎螢蛍輕軽藝芸缺欠硏研獻献巖巌廳庁鑛鉱號号國国恆恒效効收収從従澁渋肅粛處処" +
  "將将證証乘乗淨浄剩剰疊畳孃嬢讓譲釀醸觸触囑嘱眞真愼慎盡尽圖図粹粋醉酔穗穂隨随髓髄樞枢數数靜静攝摂竊窃" +
  "淺浅踐践錢銭潛潜纖繊禪禅曾曽雙双總総莊荘裝装搜捜插挿巢巣爭争瘦痩騷騒增増臟臓藏蔵卽即屬属墮堕滯滞臺台擇択" +
  "單単擔担膽胆斷断彈弾遲遅晝昼蟲虫鑄鋳聽聴鎭鎮遞逓點点嶽岳國国渕淵舘館";
const variants: ReadonlyMap<string, string> = new Map(
  Array.from({ length: variantPairs.length / 2 }, (_, at) => [
    variantPairs.charAt(2 * at),
    variantPairs.charAt(2 * at + 1),
  ]),
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
