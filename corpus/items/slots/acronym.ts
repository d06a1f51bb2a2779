import type { Bilingual } from "../../bilingual.ts";
import type { Fact, Gap } from "../../fact.ts";
import type { GazetteerKind } from "../../gazetteer.ts";
import type { FactId } from "../../id.ts";
import type { Candidate, Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";

/** A known acronym and what it stands for. */
type Acronym = {
  readonly abbr: string;
  readonly full: Bilingual;
  readonly factId?: FactId;
};

/** An acronym stands for one thing here, so every other acronym is wrong for that thing. */
export function acronymSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  if (gap.id !== "abbr" || acronymOf(fact, source) === null) return null;
  const letters = saidLength(gap);
  const fitting = others(fact, gap, source).filter(
    // A question that says how long the acronym is would give it away among others.
    ({ abbr }) => letters === 0 || abbr.length === letters,
  );
  return { candidates: fitting.map((each) => candidate(each, fact, "abbr", source)) };
}

/** How many letters the question says the acronym has, or 0. */
function saidLength(gap: Gap): number {
  const digit = /英字(\d)文字/.exec(gap.ask?.ja ?? "")?.[1];
  const word = /\b(two|three|four|five)-letter/.exec(gap.ask?.en ?? "")?.[1];
  return digit === undefined
    ? ["", "", "two", "three", "four", "five"].indexOf(word ?? "")
    : Number(digit);
}

/** The same turned round: what an acronym stands for. `asked` is the gap with the full name. */
export function expansionSlot(fact: Fact, asked: Gap, source: ItemSource): Found | null {
  const own = acronymOf(fact, source);
  if (own === null || (asked.id !== "name" && asked.id !== "full")) return null;
  return {
    candidates: others(fact, asked, source).map((each) => candidate(each, fact, "full", source)),
  };
}

/** What a fact says an acronym stands for, or null where it does not. */
export function acronymOf(fact: Fact, source: ItemSource): Acronym | null {
  const abbr = fact.gaps.find((gap) => gap.id === "abbr")?.answer.en;
  if (abbr === undefined) return null;
  const full =
    fact.gaps.find((gap) => gap.id === "name" || gap.id === "full")?.answer ??
    source.corpus.gazetteer.find((entry) => entry.abbr === abbr);
  if (full === undefined) return null;
  const { ja, en } = full;
  return { abbr, full: { ja, en }, factId: fact.id };
}

/** A country's letters (ROK, PRC) or a university's are not what these questions are about. */
const lendable: ReadonlySet<GazetteerKind> = new Set(["treaty", "initiative", "document"]);

function others(fact: Fact, gap: Gap, source: ItemSource): readonly Acronym[] {
  const own = acronymOf(fact, source);
  const fromFacts = source.corpus.facts.flatMap((each) =>
    // An acronym beside another answer (a university's) is no forum, treaty or term to be mixed up with.
    each.gaps.some(({ id }) => id === "name" || id === "full")
      ? (acronymOf(each, source) ?? [])
      : [],
  );
  const fromNames = source.corpus.gazetteer.flatMap((entry): readonly Acronym[] =>
    entry.abbr === undefined || !lendable.has(entry.kind)
      ? []
      : [{ abbr: entry.abbr, full: { ja: entry.ja, en: entry.en } }],
  );
  return [...fromFacts, ...fromNames].filter(
    (each) =>
      each.abbr !== own?.abbr && each.full.ja !== each.abbr && each.full.ja !== gap.answer.ja,
  );
}

function candidate(
  acronym: Acronym,
  asker: Fact,
  side: "abbr" | "full",
  source: ItemSource,
): Candidate {
  const { abbr, full, factId } = acronym;
  const own = acronymOf(asker, source);
  // Forums beside forums, terms beside terms: the sort matters more than the document.
  const isAlike = source.entryOf(full.ja)?.kind === source.entryOf(own?.full.ja ?? "")?.kind;
  return {
    text: side === "abbr" ? { ja: abbr, en: abbr } : full,
    tier: isAlike ? (factId === undefined ? 1 : 0) : 2,
    proof: {
      rule: "acronym",
      ...(factId === undefined ? {} : { factId }),
      text: {
        ja: `${abbr}は「${full.ja}」の略称である。`,
        en: `${abbr} stands for “${full.en}”.`,
      },
    },
  };
}
