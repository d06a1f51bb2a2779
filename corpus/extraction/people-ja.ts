import { countryPrefix, notNames, officeJa } from "./lexicon-ja.ts";

/** A person with an office, as written in a sentence's matching copy. */
export type PersonMention = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly nameTo: number;
  readonly office: string;
};

const foreign = "[ァ-ヺー]{2,20}(?:・(?:[ァ-ヺー]{1,20}|[A-Z]\\.?)){0,4}";
const mention = new RegExp(
  `(${foreign}|[一-鿿々]{1,6}?)(・)?((?:${countryPrefix}|[ァ-ヺー]{2,12}(?=首相|大統領|外相|外務大臣|国防相))?${officeJa})(?!官|選|補佐|級|会|夫|室|府|職|間|令|側|ら|就任|経験)`,
  "g",
);
const foreignOfCountry = /^(.+)・([ァ-ヺー]{2,})$/;

/** People named with their office. The name is what stands before it; a country between them is no name. */
export function findPeopleJa(text: string): readonly PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of text.matchAll(mention)) {
    const [whole, written = "", , office = ""] = match;
    const from = match.index;
    // In a cell one person follows the other without a space.
    const isNext = found.at(-1)?.to === from;
    if (!isNext && /[一-鿿々ァ-ヺー・A-Za-z]/.test(text[from - 1] ?? "")) continue;
    // モディ・インド首相: the last part is the country where the office follows a middle dot.
    const split = foreignOfCountry.exec(written);
    const isCountry =
      split !== null && /^(?:首相|大統領|外相|外務大臣|国防相|国防大臣)$/.test(office);
    const name = isCountry && countriesKana.has(split[2] ?? "") ? (split[1] ?? written) : written;
    if (notNames.has(name) || countriesKana.has(name) || /^(?:各|両|同|元|前|副)/.test(name))
      continue;
    if (/(?:国|省|庁|府|党|会|側|軍|年|月|日|代|次期|政権)$/.test(name)) continue;
    const held = name === written ? office : `${split?.[2] ?? ""}${office}`;
    found.push({ from, to: from + whole.length, name, nameTo: from + name.length, office: held });
  }
  return found;
}

export const countriesKana: ReadonlySet<string> = new Set(
  "アメリカ イギリス フランス ドイツ イタリア カナダ オーストラリア ニュージーランド インド インドネシア フィリピン ベトナム タイ マレーシア シンガポール ブラジル アルゼンチン ロシア ウクライナ トルコ イラン イラク イスラエル パレスチナ サウジアラビア エジプト スペイン ポルトガル ポーランド スウェーデン ノルウェー フィンランド オランダ ベルギー スイス ケニア ナイジェリア エチオピア ミャンマー カンボジア ラオス モンゴル ブルネイ パキスタン バングラデシュ スリランカ ネパール カザフスタン ウズベキスタン メキシコ チリ ペルー パラオ フィジー トンガ サモア ギリシャ チェコ ハンガリー ルーマニア オーストリア デンマーク アイルランド モロッコ ガーナ ヨルダン カタール クウェート バーレーン".split(
    " ",
  ),
);
export const countriesKanji: ReadonlySet<string> = new Set(
  "中国 韓国 北朝鮮 台湾 英国 豪州 米国 日本 仏国 独国 香港".split(" "),
);
