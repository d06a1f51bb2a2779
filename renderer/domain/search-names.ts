import { foldForSearch, holdsPattern, isWholePattern } from "./search-pattern.ts";
import type { NamedThing, Pattern } from "./search-query.ts";

/** Something a query can name, by its id or by any of its names in either language. */
export type Named = { readonly id: string; readonly names: readonly string[] };

/** What the corpus has of each sort, and the student's tags; given by whoever knows the names. */
export type SearchNames = Readonly<Record<NamedThing, readonly Named[]>> & {
  readonly tags: readonly string[];
};

/**
 * The ids a pattern stands for: what is called exactly so, else, without a wildcard, whatever has it as
 * a part of a name. None where nothing does.
 */
export function idsNamed(things: readonly Named[], pattern: Pattern): readonly string[] {
  const parts = pattern.map(foldForSearch);
  if (parts.every((part) => part === "") && parts.length === 1) return [];
  const those = (matches: (folded: string) => boolean) =>
    things.filter((thing) => foldedNames(thing).some(matches)).map(({ id }) => id);
  const whole = those((folded) => isWholePattern(folded, parts));
  return whole.length > 0 || parts.length > 1 ? whole : those((name) => holdsPattern(name, parts));
}

/** Names do not change while the app runs, and are asked for with every key that is pressed. */
const known = new WeakMap<Named, readonly string[]>();

export function foldedNames(thing: Named): readonly string[] {
  const folded = known.get(thing) ?? [thing.id, ...thing.names].map(foldForSearch);
  known.set(thing, folded);
  return folded;
}
