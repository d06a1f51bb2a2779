import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#build/tree.mjs";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Item = { readonly [key: string]: Json };
type CorpusJson = {
  readonly documents: readonly Item[];
  readonly events: readonly Item[];
  readonly gazetteer: readonly Item[];
  readonly facts: readonly Item[];
};

/** The page's script as the build left it, and where in it the corpus stands. */
type BuiltScript = { readonly path: string; readonly before: string; readonly after: string };

/**
 * The built script with `addition` behind every text of a fact, and of the document, event and names it
 * leads to: as if a document had been imported whose every word is hostile.
 */
export function infectedScript(factId: string, addition: string) {
  const { path, before, after, corpus } = builtScript();
  const fact = corpus.facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new Error(`there is no fact ${factId}`);
  const events = corpus.events.filter(({ id }) => id === fact.eventId);
  const mentioned = JSON.stringify(events);
  const infect = (item: Item) => withAddition(item, addition) as Item;
  const infectIf = (items: readonly Item[], isHostile: (item: Item) => boolean) =>
    items.map((item) => (isHostile(item) ? infect(item) : item));
  const infected: CorpusJson = {
    ...corpus,
    documents: infectIf(corpus.documents, ({ id }) => id === fact.documentId),
    events: infectIf(corpus.events, (event) => events.includes(event)),
    gazetteer: infectIf(corpus.gazetteer, ({ id = null }) =>
      mentioned.includes(JSON.stringify(id)),
    ),
    facts: corpus.facts.map((each) => (each === fact ? infect(withCorrection(each)) : each)),
  };
  const literal = JSON.stringify(JSON.stringify(infected));
  return { path, text: `${before}${literal}${after}` };
}

/** Finds the one literal that holds the corpus; a build that writes it in another way fails here. */
function builtScript(): BuiltScript & { readonly corpus: CorpusJson } {
  const folder = join(root, "out", "renderer", "assets");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const text = readFileSync(join(folder, name), "utf8");
    const start = /JSON\.parse\((["'`])\{\\?"version\\?":/.exec(text);
    const quote = start?.[1];
    if (start === null || quote === undefined) continue;
    const from = start.index + "JSON.parse(".length;
    const to = literalEnd(text, from, quote);
    // The literal is the build's own; evaluating it is how its escapes are undone.
    const json: unknown = new Function(`return ${text.slice(from, to)}`)();
    const corpus = JSON.parse(String(json)) as CorpusJson;
    return { path: `/assets/${name}`, before: text.slice(0, from), after: text.slice(to), corpus };
  }
  throw new Error("the corpus was not found in the built page");
}

function literalEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  throw new Error("the corpus has no end");
}

/** Keys whose texts a student reads; everything else (ids, dates, kinds) is what the program goes by. */
const readKeys = new Set(["ja", "en", "text", "abbr", "reading", "terms", "accept", "aliases"]);

function withAddition(value: Json, addition: string, isRead = false): Json {
  if (typeof value === "string") return isRead ? value + addition : value;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((part) => withAddition(part, addition, isRead));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      withAddition(part, addition, readKeys.has(key) || (isRead && typeof part === "object")),
    ]),
  );
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** So that the note of a correction is shown as well. */
function withCorrection(fact: Item): Item {
  const corrected = { on: "2026-01-01", note: { ja: "訂正", en: "Corrected" } };
  const gaps = (fact.gaps as readonly Item[]).map((gap) => ({ ...gap, corrected }));
  return { ...fact, gaps };
}
