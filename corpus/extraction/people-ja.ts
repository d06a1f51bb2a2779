import { countryPrefix, notNames, officeJa } from "./lexicon-ja.ts";

/** A person with an office, as written in a sentence's matching copy. */
export type PersonMention = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly nameTo: number;
  readonly office: string;
  /** The country the text gives the office, as far as it stands beside the person: インド, 米国, イギリス. */
  readonly country: string | null;
};

const foreign = "[ァ-ヺー]{2,20}(?:[・=](?:[ァ-ヺー]{1,20}|[A-Z]\\.?)){0,5}";
const mixed = "[一-鿿々]{1,3}[ァ-ヺー]{2,10}";
const polity =
  "(?:連邦共和国|人民共和国|社会主義共和国|イスラム共和国|共和国|連合王国|連邦|王国|合衆国|首長国連邦)";
const mention = new RegExp(
  `(${mixed}|${foreign}|[一-鿿々]{1,6}?)(・)?((?:(?:${countryPrefix}|[ァ-ヺー]{2,12}(?=首相|大統領|外相|外務大臣|国防相))?${polity}?)${officeJa})(?!官|選|補佐|級|会|夫|室|府|職|間|令|側|ら|就任|経験)`,
  "g",
);
const countryOfOffice = new RegExp(`^(${countryPrefix})?${polity}?`);

/** People named with their office. The name is what stands before it; a country between them is no name. */
export function findPeopleJa(text: string): readonly PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of text.matchAll(mention)) {
    const [whole, written = "", , office = ""] = match;
    const from = match.index;
    // In a cell one person follows the other without a space.
    const isNext = found.at(-1)?.to === from;
    if (!isNext && /[一-鿿々ァ-ヺー・=A-Za-z]/.test(text[from - 1] ?? "")) continue;
    // 米トランプ大統領 names a country first; 朴ソジュン大統領 a family.
    const nation = /^(.+?)[ァ-ヺー]/.exec(written)?.[1] ?? "";
    const skipped = isNation(nation) ? nation.length : 0;
    const bare = written.slice(skipped);
    // モディ・インド首相: the last part is the country.
    const parts = bare.split("・");
    const last = parts.at(-1) ?? "";
    const isCountry = parts.length > 1 && countriesKana.has(last);
    const name = isCountry ? bare.slice(0, -last.length - 1) : bare;
    if (notNames.has(name) || countriesKana.has(name) || /^(?:各|両|同|元|前|副)/.test(name))
      continue;
    if (/(?:国|省|庁|府|党|会|側|軍|年|月|日|代|次期|政権|元|前)$/.test(name)) continue;
    const at = from + skipped;
    const prefix = countryOfOffice.exec(office)?.[1] ?? null;
    const country = isCountry ? last : skipped > 0 ? nation : (prefix ?? countryBefore(text, at));
    const held = isCountry ? `${last}${office}` : office;
    found.push({
      from: at,
      to: from + whole.length,
      name,
      nameTo: at + name.length,
      office: held,
      country,
    });
  }
  return found;
}

function isNation(words: string): boolean {
  return (
    words !== "" && (countriesKanji.has(words) || new RegExp(`^${countryPrefix}$`).test(words))
  );
}

/** イギリスのハーディング国防相. */
function countryBefore(text: string, at: number): string | null {
  const before = /([ァ-ヺー]{2,12}|[一-鿿]{2,3})の$/.exec(
    text.slice(Math.max(0, at - 14), at),
  )?.[1];
  return before !== undefined && (countriesKana.has(before) || countriesKanji.has(before))
    ? before
    : null;
}
export const countriesKana: ReadonlySet<string> = new Set(
  "アメリカ イギリス フランス ドイツ イタリア カナダ オーストラリア ニュージーランド インド インドネシア フィリピン ベトナム タイ マレーシア シンガポール ブラジル アルゼンチン ロシア ウクライナ トルコ イラン イラク イスラエル パレスチナ サウジアラビア エジプト スペイン ポルトガル ポーランド スウェーデン ノルウェー フィンランド オランダ ベルギー スイス ケニア ナイジェリア エチオピア ミャンマー カンボジア ラオス モンゴル ブルネイ パキスタン バングラデシュ スリランカ ネパール カザフスタン ウズベキスタン メキシコ チリ ペルー パラオ フィジー トンガ サモア ギリシャ チェコ ハンガリー ルーマニア オーストリア デンマーク アイルランド モロッコ ガーナ ヨルダン カタール クウェート バーレーン".split(
    " ",
  ),
);
export const countriesKanji: ReadonlySet<string> = new Set(
  "中国 韓国 北朝鮮 台湾 英国 豪州 米国 日本 仏国 独国 香港".split(" "),
);
