/** An answer that names several things. `or` is no `and`; whether order matters is told apart. */
export type ListReading = {
  readonly conjunction: "and" | "or";
  /** Folded texts of the items, as they stand. */
  readonly items: readonly string[];
  /** True where a dot between katakana words was taken to divide two things. */
  readonly isLoose: boolean;
};

const strict =
  /\s*(?:[、,;]\s*(?:(?:and|or|as well as|および|ならびに|または|もしくは|と)(?![a-z])\s*)?|および|ならびに|または|もしくは|(?<![a-z])(?:and|or|as well as)(?![a-z])|(?<=[^ぁ-ん\s、,])[とや](?=[^ぁ-ん\s、,])|(?<![ァ-ヺー])・|・(?![ァ-ヺー]))\s*/;
/** In katakana a middle dot divides the words of one name as often as two names. */
const loose = new RegExp(`${strict.source}|・`);

/** Reads a folded text as a list, or null where it names one thing. A loose reading divides at every dot. */
export function readList(folded: string, reading: "strict" | "loose"): ListReading | null {
  const items = folded
    .split(reading === "strict" ? strict : loose)
    .map((item) => item.replace(/^(?:または|および)/, "").trim());
  if (items.length < 2 || items.some((item) => item === "")) return null;
  // Washington, D.C. and Kishida, Fumio are no lists of two: a lone comma counts only beside a certain list.
  if (reading === "strict" && items.length === 2 && /^[\x20-\x7e]*,[^&]*$/.test(folded)) {
    if (!/(?<![a-z])(?:and|or|as well as)(?![a-z])/.test(folded)) return null;
  }
  const isOr = /または|もしくは|(?<![a-z])or(?![a-z])/.test(folded);
  return { conjunction: isOr ? "or" : "and", items, isLoose: reading === "loose" };
}

const attribute = /の|への|による|における|に関する|な(?!い)/;
const preposition =
  /(?<![a-z])(?:of|for|to|in|on|by|with|from|between|against|without|than|its|their)(?![a-z])/;

/**
 * Whether the items may change places. Where only some of them carry an attribute (the vision and values of
 * the Charter), it belongs to all and the order is part of the sense; in Japanese one の is enough for that,
 * since what follows the last item or leads the first may govern the whole.
 */
export function isOrderFree(list: ListReading): boolean {
  if (list.items.some((item) => attribute.test(item))) return false;
  const attributed = list.items.filter((item) => preposition.test(item)).length;
  return attributed === 0 || attributed === list.items.length;
}
