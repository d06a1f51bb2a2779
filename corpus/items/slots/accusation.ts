import { type Fact, statementText } from "../../fact.ts";
import type { GazetteerEntry } from "../../gazetteer.ts";

/** What a country is blamed for: war, threats, launches, coups, coercion, hiding something. */
const blame =
  /侵略|侵攻|戦争|核の脅し|脅威|発射|クーデター|残虐|非難|威圧|覇権|不透明|違反|挑発|軍事協力|情報の開示|試み/;

/**
 * Whether a fact blames somebody. Its country is never exchanged for another nor put among options: the
 * wrong answer would stand as an accusation of a country that nobody has raised. It is asked for in
 * writing.
 */
export function accuses(fact: Fact, answer: GazetteerEntry | null): boolean {
  if (answer?.kind !== "place") return false;
  const asked = fact.gaps.map(({ ask }) => ask?.ja ?? "");
  return [statementText(fact.statement.ja), ...asked].some((text) => blame.test(text));
}
