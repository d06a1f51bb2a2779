import { type Dictionary, findNames } from "./dictionary.ts";
import { countriesKana, countriesKanji } from "./people-ja.ts";

/** Where a sentence says something took place: `value` as one would answer, `to` its end. */
export type PlaceMention = {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** The same place told more fully: ソウルの大統領府 for ソウル. */
  readonly accept: readonly string[];
  /** Where the particle that makes it a place ends. */
  readonly end: number;
};

const particle = "(?:において|にて|での|で(?!は|も|あ|き))";
const spot =
  "[ァ-ヺー・]{2,16}(?:郊外|近郊)?|[ァ-ヺー]{2,12}[一-鿿]{2,8}|[一-鿿]{2,8}?|[ァ-ヺー]{3,12}D\\.?C\\.?";
const stated = new RegExp(
  `(?:(${spot})の)?((?:首都|州都|古都)(?=[ァ-ヺー一-鿿]))?(${spot})(?:市内|都内|府内|県内)?(${particle})|(${spot})(?:市)?を(?:公式)?訪問中の`,
  "g",
);
const noPlace =
  /(?:会談|会合|協議|共同|方針|形|形式|方式|方向|電話|対面|オンライン|中|上|側|間|認識|一致|観点|枠組み|サミット|等|後|前|次|会議|規模|段階|分野|機会|席|場|面|背景|同時|最後|最大|最多|理由|合意|体制|状況|初|域|(?<!郊)外|内|下|力|法|策|者|人|年|月|日|回|度|性|化|的|的確|米|日米|国会|議会)$/;
const general = /(?:国|地域|海|海峡|欧州|中東)$/;

/**
 * The places a text says something happens at, in its order: a name of the dictionary, or a name's shape
 * before で, において or にて. A country alone is no place of a meeting unless `countries` allows it.
 */
export function placesJa(
  text: string,
  dictionary: Dictionary,
  countries = false,
): readonly PlaceMention[] {
  const known = findNames(text, dictionary).filter(({ entry }) => entry.kind === "place");
  const found: PlaceMention[] = [];
  for (const match of text.matchAll(stated)) {
    const [whole, outer, rank = "", inner, , visited] = match;
    const end = match.index + whole.length;
    const name = inner ?? visited ?? "";
    const nameAt = match.index + (outer === undefined ? 0 : outer.length + 1) + rank.length;
    const before = text[match.index - 1] ?? "";
    if (/[一-鿿ァ-ヺー・A-Za-z0-9]/.test(before) && outer === undefined) {
      // The run began before what a place may hold: only a known name within it is one.
      const within = known.find(
        ({ from, to }) => from >= match.index && to === nameAt + name.length,
      );
      if (within === undefined || general.test(within.entry.ja)) continue;
      const { from, to } = within;
      found.push({ from, to, value: text.slice(from, to), accept: [], end });
      continue;
    }
    if (outer !== undefined && !isCountry(outer) && isPlaceName(outer, known, match.index)) {
      const full = `${outer}の${name}`;
      const at = match.index;
      found.push({ from: at, to: at + outer.length, value: outer, accept: [full, name], end });
      continue;
    }
    const [country, city] = name.split("・");
    if (city !== undefined && country !== undefined && isCountry(country)) {
      const from = nameAt + country.length + 1;
      found.push({
        from,
        to: nameAt + name.length,
        value: name.slice(country.length + 1),
        accept: [name],
        end,
      });
      continue;
    }
    if (isCountry(name) ? !countries || visited !== undefined : !isPlaceName(name, known, nameAt))
      continue;
    found.push({ from: nameAt, to: nameAt + name.length, value: name, accept: [], end });
  }
  return found;
}

/** Where a country's name says where in it. */
const cityStates: ReadonlySet<string> = new Set(["シンガポール", "香港"]);

function isCountry(name: string): boolean {
  return (countriesKana.has(name) || countriesKanji.has(name)) && !cityStates.has(name);
}

function isPlaceName(
  name: string,
  known: readonly { readonly from: number; readonly to: number }[],
  at: number,
): boolean {
  if (noPlace.test(name) || /^(?:同|本|両|各|今|来|前|次|新|何|第|共|互)/.test(name)) return false;
  const isKnown = known.some(({ from, to }) => from === at && to <= at + name.length);
  return isKnown || /^[ァ-ヺー]{2}/.test(name) || placeLike.test(name);
}

/** Kanji alone say little: a place ends like one, or is a city everybody knows. */
const placeLike =
  /(?:市|県|都|府|島|港|基地|駐屯地|宮|館|官邸|公邸|会館|省|庁|本部|離宮|城|湖|山荘|大使館)$|^(?:東京|大阪|京都|札幌|仙台|横浜|名古屋|神戸|広島|長崎|福岡|那覇|沖縄|伊勢志摩|箱根|軽井沢|奈良|金沢|北京|上海|台北|香港|釜山|済州|慶州|仁川|平壌|旅順|南京|広州)/;
