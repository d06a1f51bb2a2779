import type { Fact, Gap } from "../../fact.ts";
import { statementText } from "../../fact.ts";
import { squeeze } from "../../language/squeeze.ts";
import type { Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { belongingTo } from "./belongs.ts";

/**
 * A question that names every member of a list but one (“…, and one more. Which is it?”) has that one as its only
 * answer. Members of the other lists of the Guidelines are wrong, unless they say in other words what
 * this list holds: whatever shares too much of its writing with the statement is left out.
 */
export function closedListSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  if (!isMemberAskedFor(fact, gap)) return null;
  const statement = squeeze(statementText(fact.statement.ja));
  const candidates = source.corpus.facts
    .filter((other) => other.id !== fact.id && other.documentId === fact.documentId)
    .flatMap((other) => other.gaps.map((each) => ({ other, each })))
    .filter(({ other, each }) => isMemberAskedFor(other, each))
    .filter(({ each }) => sharedPart(squeeze(each.answer.ja), statement) < 0.35)
    .map(({ other, each }) => belongingTo(other, each.answer, fact, "closed-list", source));
  return { candidates };
}

/** Lists of measures, fields and operations; lists of rights or partners have other sorts of members. */
const listsMeasures = /(?:項目|分野|作戦の例|追加的措置の両方).*と、もう一つは何か/;

function isMemberAskedFor(fact: Fact, gap: Gap): boolean {
  return fact.id.includes("/guidelines-") && listsMeasures.test(gap.ask?.ja ?? "");
}

/** How much of a text's pairs of neighbouring characters stand in another text, from 0 to 1. */
function sharedPart(text: string, other: string): number {
  const pairs = [...text].slice(1).map((letter, index) => `${[...text][index]}${letter}`);
  return pairs.length === 0
    ? 0
    : pairs.filter((pair) => other.includes(pair)).length / pairs.length;
}
