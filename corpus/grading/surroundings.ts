import type { Lang } from "../bilingual.ts";

/**
 * Where places of the documents lie, as a student may add it: “Camp Schwab, Okinawa”, 「カンボジアのプノンペン」. The
 * addition makes a right answer no better and no worse, as long as it is true; “Phnom Penh, Vietnam” stays wrong.
 */
const surroundings: readonly (readonly [place: RegExp, around: RegExp])[] = [
  [
    /^(?:tokyo|hiroshima|okinawa|東京|広島|沖縄)/i,
    /^(?:japan|日本|hiroshima(?: prefecture)?|広島県)$/i,
  ],
  // What kind of thing the place is, said with its name: “the city of Hiroshima”. Okinawa City is not Okinawa.
  [/^(?:tokyo|hiroshima|phnom penh|washington)/i, /^city$/i],
  [/^(?:広島|プノンペン|ワシントン)/, /^市内?$/],
  [/^okinawa/i, /^prefecture$/i],
  [/^tokyo/i, /^metropolis$/i],
  [/^東京/, /^都内$/],
  [/^沖縄/, /^県内$/],
  [/^(?:mageshima|guam)/i, /^island$/i],
  // Whose it is: “U.S. Camp Schwab”, 在日米軍の普天間飛行場.
  [
    /schwab|futenma|シュワブ|普天間/i,
    /^(?:(?:u\.?s\.?|united states|american)(?: (?:marine corps|marines?)(?: base)?| military| base| forces)?|usmc|marine corps|marines?(?: base)?|(?:在日)?米軍(?:基地)?|(?:米|アメリカ)?海兵隊(?:基地)?|アメリカ軍(?:基地)?|在日米海兵隊)$/i,
  ],
  [
    /kanoya|鹿屋/i,
    /^(?:j?msdf|(?:japan )?maritime self-defense force|海上自衛隊|海自|自衛隊|(?:鹿児島県)?鹿屋市)$/i,
  ],
  [
    /guam|グアム|グァム/i,
    /^(?:u\.?s\.?(?:a\.?)?|united states|america|米国?|アメリカ(?:合衆国)?)$/i,
  ],
  [/solomon|ソロモン/i, /^(?:(?:south |the )*pacific|oceania|南?太平洋)$/i],
  [/mage|馬毛島/i, /^(?:nishinoomote(?: city)?|(?:鹿児島県)?西之表市)$/i],
  [/senkaku|尖閣/i, /^(?:ishigaki(?: city)?|(?:沖縄県)?石垣市)$/i],
  [/schwab|シュワブ/i, /^(?:henoko|辺野古)$/i],
  [
    /henoko|schwab|futenma|辺野古|シュワブ|普天間/i,
    /^(?:okinawa(?: prefecture| island)?|japan|沖縄県?|沖縄本島|日本)$/i,
  ],
  [/henoko|schwab|辺野古|シュワブ/i, /^(?:nago(?: city)?|名護市?|沖縄県名護市)$/i],
  [/futenma|普天間/i, /^(?:ginowan(?: city)?|宜野湾市?|沖縄県宜野湾市)$/i],
  [/henoko|辺野古/i, /^(?:camp schwab|キャンプ・?シュワブ)$/i],
  [
    /kanoya|mage ?shima|mage island|鹿屋|馬毛島/i,
    /^(?:kagoshima(?: prefecture)?|japan|kyushu|鹿児島県?|日本)$/i,
  ],
  [/senkaku|尖閣/i, /^(?:okinawa(?: prefecture)?|japan|沖縄県?|日本)$/i],
  [/^(?:southwest|nansei|南西諸島)/i, /^(?:japan|日本)$/i],
  [/^(?:phnom penh|プノンペン)/i, /^(?:cambodia|カンボジア(?:の?首都)?)$/i],
  [
    /^(?:schloss )?elmau|^エルマウ/i,
    /^(?:(?:southern )?germany|bavaria|(?:ドイツ|独)?バイエルン州?|ドイツ(?:南部)?|独)$/i,
  ],
  [
    /^washington|^ワシントン/i,
    /^(?:usa|u\.?s\.?a?\.?|the united states(?: of america)?|united states|america|米国(?:の?首都)?|アメリカ(?:合衆国)?(?:の?首都)?|米(?:首都)?|首都)$/i,
  ],
  [
    /white house|ホワイトハウス/i,
    /^(?:washington(?:,? d\.?c\.?)?|d\.?c\.?|ワシントン(?:D\.?C\.?)?|u\.?s\.?(?:a\.?)?|米国?|アメリカ)$/i,
  ],
  [/^hong kong|xinjiang|^香港|新疆/i, /^(?:china|中国)$/i],
];

/** The places a cleaned text may name that also says, truly, where they lie; none where nothing true is added. */
export function withinSurroundings(cleaned: string, lang: Lang): readonly string[] {
  return divisions(cleaned, lang)
    .filter(([place, around]) =>
      around
        .split(/\s*[,、]\s*/)
        .every((part) =>
          surroundings.some(([name, lies]) => name.test(place) && lies.test(part.trim())),
        ),
    )
    .map(([place]) => place);
}

/** Every way to read a text as a place and what it lies in. */
function divisions(
  text: string,
  lang: Lang,
): readonly (readonly [place: string, around: string])[] {
  const [, inFront = "", inBrackets = ""] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  const ways: (readonly [string, string])[] = inFront === "" ? [] : [[inFront, inBrackets]];
  if (lang === "en") {
    for (const joint of text.matchAll(/,\s*|\s+in\s+/g)) {
      ways.push([text.slice(0, joint.index), text.slice(joint.index + joint[0].length)]);
    }
    // “the city of Hiroshima”, “Cambodia's Phnom Penh”, “U.S. Camp Schwab”, “Phnom Penh City”
    const bare = text.replace(/^the\s+/i, "");
    for (const joint of bare.matchAll(/\s+of\s+(?:the\s+)?|'s\s+|\s+/g)) {
      const [before, after] = [
        bare.slice(0, joint.index),
        bare.slice(joint.index + joint[0].length),
      ];
      ways.push([after, before]);
      if (/^\s+$/.test(joint[0])) ways.push([before, after]);
    }
    return ways;
  }
  for (let at = 1; at < Math.min(text.length, 12); at++) {
    ways.push([text.slice(at).replace(/^(?:の|・|にある)/, ""), text.slice(0, at)]);
  }
  const [, within = "", part = ""] = /^(.+?)(市内?|県内|都内)$/.exec(text) ?? [];
  if (within !== "") ways.push([within, part]);
  return ways;
}
