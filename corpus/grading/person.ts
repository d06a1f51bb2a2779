/** A name and the office written with it, as far as one is. */
export type PersonReading = {
  readonly name: string;
  /** Which office, the same for 総理 and 首相; null where none is written or it says too little to judge. */
  readonly office: string | null;
  readonly hasOffice: boolean;
};

/** Each office with the ways to write it, longer ones first; Latin ones as `foldText` leaves them. */
const offices: readonly { readonly office: string; readonly forms: readonly string[] }[] = [
  office("vice-president", "副大統領, vice president"),
  office(
    "national-security-adviser",
    "国家安全保障問題担当大統領補佐官, 国家安全保障担当大統領補佐官, 大統領補佐官, national security adviser, national security advisor",
  ),
  office("president", "大統領, president"),
  office("deputy-prime-minister", "副総理大臣, 副首相, 副総理, deputy prime minister"),
  office("prime-minister", "内閣総理大臣, 総理大臣, 総理, 首相, prime minister, premier, pm"),
  office("deputy-foreign-minister", "外務副大臣, deputy foreign minister"),
  office(
    "foreign-minister",
    "外務大臣, 外務相, 外相, minister for foreign affairs, minister of foreign affairs, foreign minister",
  ),
  office(
    "administrative-vice-minister-of-defense",
    "防衛事務次官, 防衛省事務次官, administrative viceminister of defense, administrative vice minister of defense, viceminister of defense, vice minister of defense",
  ),
  office(
    "defense-minister",
    "防衛大臣, 防衛相, 国防大臣, 国防相, minister of defense, minister for defense, defense minister",
  ),
  office("deputy-secretary-of-state", "国務副長官, deputy secretary of state"),
  office("secretary-of-state", "国務長官, secretary of state"),
  office("deputy-secretary-of-defense", "国防副長官, deputy secretary of defense"),
  office(
    "under-secretary-of-defense",
    "政策担当国防次官, 国防次官, under secretary of defense for policy, under secretary of defense, undersecretary of defense for policy, undersecretary of defense",
  ),
  office("secretary-of-defense", "国防長官, secretary of defense, defense secretary"),
  office("finance-minister", "財務大臣, 財務相, finance minister, minister of finance"),
  office("secretary-of-treasury", "財務長官, secretary of treasury, treasury secretary"),
  office(
    "economy-minister",
    "経済産業大臣, 経産大臣, 経済産業相, 経産相, minister of economy trade and industry",
  ),
  office("secretary-of-commerce", "商務長官, secretary of commerce, commerce secretary"),
  office("chief-cabinet-secretary", "内閣官房長官, 官房長官, chief cabinet secretary"),
  office("trade-representative", "通商代表, us trade representative, trade representative"),
  office("chairman-of-state", "国家主席, 主席, chairman"),
  office(
    "ambassador",
    "駐日米国大使, 駐日大使, 大使, ambassador to japan, us ambassador, ambassador",
  ),
  office("secretary-general", "事務総長, secretary general, secretarygeneral"),
  office("chancellor", "chancellor"),
  office("governor", "知事, governor"),
  // Too little to tell which one is meant.
  office("", "大臣, 長官, 次官, 議長, 司令官, 委員長, 局長, minister, secretary, sec"),
];

function office(
  id: string,
  list: string,
): { readonly office: string; readonly forms: readonly string[] } {
  return { office: id, forms: list.split(", ") };
}

// One kanji after another may be the end of a name: 久米総理 is no 米総理 called 久.
const country =
  "(?:日本国?|米国|アメリカ(?:合衆国)?|合衆国|us|japan(?:ese)?|american|ロシア(?:連邦)?|russian?|中国|chinese|china|韓国|korean?|英国|豪州|オーストラリア|australian?|インド|indian?|フィリピン|philippines?|ウクライナ|ukrainian?|ukraine|ドイツ|german|フランス|french|(?<!\\p{Script=Han})[米英豪韓印独仏露])";
const honorific =
  /(?:氏|さん|様|閣下|殿|女史)$|^(?:mr|mrs|ms|dr|gen|hon|honorable|his excellency|her excellency|he)\s+/g;
const forms = offices
  .flatMap((each) => each.forms.map((form) => ({ form, office: each.office })))
  .sort((a, b) => b.form.length - a.form.length);
const japaneseForms = forms.filter(({ form }) => !/[a-z]/.test(form));
const latinForms = forms.filter(({ form }) => /[a-z]/.test(form));
const japanese = new RegExp(
  `(?:${country}の?)?(?:当時の?|前|元|現|新)?(?<office>${japaneseForms.map(({ form }) => form).join("|")})`,
  "u",
);
const latin = new RegExp(
  `(?:^|(?<=[\\s,]))(?:former |then |current |incumbent )?(?:${country} )?(?<office>${latinForms.map(({ form }) => form).join("|")})(?: of ${country}| for ${country})?(?=$|[\\s,])`,
  "u",
);
const officeOf: ReadonlyMap<string, string> = new Map(
  forms.map(({ form, office: id }) => [form, id]),
);

/**
 * Reads a folded answer as a person. Office, country and forms of address may stand on either side of the name
 * (岸田総理, ロシアのプーチン大統領, Prime Minister Kishida); an office alone is no person.
 */
export function readPerson(folded: string): PersonReading {
  const isLatin = /^[\x20-\x7e]*$/.test(folded);
  const match = (isLatin ? latin : japanese).exec(folded);
  const found = match?.groups?.office;
  const rest = match === null ? folded : folded.replace(match[0], " ");
  const name = rest
    .replace(honorific, "")
    .replace(new RegExp(`^\\s*${country}の(?=.)|(?<=[a-z]) of ${country}\\s*$`, "u"), "")
    .replace(/^[\s,・]+の?|^の|[\s,・]+$/g, "")
    .replace(honorific, "")
    .trim();
  if (found === undefined || name === "")
    return { name: found === undefined ? name : folded, office: null, hasOffice: false };
  const id = officeOf.get(found) ?? "";
  return { name, office: id === "" ? null : id, hasOffice: true };
}

/** A name as it is compared: Latin names in either order, initials and suffixes left out. */
export function nameKey(name: string): string {
  const parts = nameParts(name);
  return /^[\x20-\x7e]+$/.test(name) ? parts.toSorted().join(" ") : parts.join("");
}

/** A name without initials and suffixes, in its own order. */
export function plainName(name: string): string {
  return nameParts(name).join(/^[\x20-\x7e]+$/.test(name) ? " " : "・");
}

/** The parts of a name, divided at spaces and dots; all of it where nothing else would be left. */
function nameParts(name: string): readonly string[] {
  const parts = name
    .replace(/,?\s*\b(?:jr|sr|ii|iii|iv)\b\.?|[23二三]世$|・?ジュニア$/g, "")
    .split(/[\p{P}\p{S}\p{Z}\s]+/u)
    .filter((part) => part !== "" && !/^[a-z]$/.test(part));
  return parts.length > 0 ? parts : [name];
}

/**
 * Whether `part` is a family name of `full`: a kanji name's first characters, the last part of a name in
 * katakana, either end of a Latin one (Kishida Fumio, Fumio Kishida).
 */
export function isFamilyName(part: string, full: string): boolean {
  if (part === full || part === "") return false;
  if (/^\p{Script=Han}+$/u.test(full)) {
    const left = full.length - part.length;
    return (
      full.startsWith(part) && left >= 1 && left <= 3 && (part.length >= 2 || full.length <= 3)
    );
  }
  const parts = nameParts(full);
  return parts.length > 1 && (parts.at(-1) === part || (/^[a-z]/.test(part) && parts[0] === part));
}
