import type { Role } from "./document-text.ts";
import type { FoundBlock, FoundPart, FoundRow } from "./found-block.ts";
import { countProse, mainContent, type Prose } from "./html-prose.ts";
import { statedRole } from "./html-roles.ts";
import { htmlRows, isDataTable } from "./html-table.ts";
import { type HtmlElement, isElement, isSilent, ownText, parseHtml } from "./html-tree.ts";
import { flowing, paragraphsOf, shownWords } from "./html-words.ts";
import type { Deadline } from "./limits.ts";

/** Where a stretch of a page stands: what its words become once they are complete. */
type Place = {
  readonly heading: number;
  readonly isItem: boolean;
  readonly isCaption: boolean;
  readonly isPreformatted: boolean;
  readonly depth: number;
  readonly role: Role;
  readonly isInMain: boolean;
};

const inline = new Set(
  (
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rb rbc rtc ruby s " +
    "samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** The blocks of a page in reading order; what is not its text is there too, and marked. */
export function readHtml(html: string, checkTime: Deadline): readonly FoundBlock[] {
  const body = parseHtml(html, checkTime);
  const counts = countProse(body);
  const main = mainContent(body, counts);
  const ancestors = ancestorsOf(main);
  const whole = counts.get(body)?.sentences ?? 0;
  const found: FoundBlock[] = [];
  // The parts of the cell being walked; null outside of tables, where words become blocks.
  let cell: FoundPart[] | null = null;
  let pending = "";
  walk(body, {
    heading: 0,
    isItem: false,
    isCaption: false,
    isPreformatted: false,
    depth: 0,
    role: "body",
    isInMain: body === main,
  });
  return found;

  function walk(element: HtmlElement, given: Place): void {
    const place = placeIn(element, given);
    const isBlock = !inline.has(element.tagName);
    if (isBlock) flush(given);
    if (element.tagName === "br") pending += "\n";
    for (const node of element.childNodes) {
      if (!isElement(node)) {
        pending += place.isPreformatted ? ownText(node) : flowing(ownText(node));
      } else if (isSilent(node) || isReading(node)) {
      } else if (node.tagName === "table" && cell === null && isDataTable(node)) {
        flush(place);
        walkTable(node, place);
      } else walk(node, place);
    }
    if (isBlock) flush(place);
  }

  /** Kana raised behind the kanji they are the reading of. */
  function isReading(node: HtmlElement): boolean {
    if (node.tagName !== "sup" || !/[一-龠々]$/.test(pending)) return false;
    return /^[ぁ-んァ-ヶー]{1,12}$/.test(node.childNodes.map(ownText).join(""));
  }

  function placeIn(element: HtmlElement, given: Place): Place {
    const tag = element.tagName;
    const isInMain = given.isInMain || element === main;
    const isList = tag === "ul" || tag === "ol";
    return {
      heading: /^h[1-6]$/.test(tag) ? Number(tag[1]) : given.heading,
      isItem: tag === "li" || (given.isItem && !isList),
      isCaption: given.isCaption || tag === "figcaption" || tag === "caption",
      isPreformatted: given.isPreformatted || tag === "pre",
      depth: given.depth + (isList ? 1 : 0),
      role: roleOf(element, given, isInMain),
      isInMain,
    };
  }

  /** What lies in noise stays noise; the part with the page's title or most of its sentences never becomes any. */
  function roleOf(element: HtmlElement, given: Place, isInMain: boolean): Role {
    if (given.role !== "body" || inline.has(element.tagName)) return given.role;
    const own = counts.get(element);
    if (own === undefined || ancestors.has(element)) return "body";
    const stated = statedRole(element, isInMain);
    if (stated !== null && !own.holdsTitle && own.sentences <= whole * 0.4) return stated;
    return !isInMain && isLinkList(own) ? "navigation" : "body";
  }

  function flush(place: Place): void {
    const words = shownWords(pending);
    pending = "";
    if (words === "") return;
    const depth = place.isItem ? Math.max(1, place.depth) : 0;
    if (cell !== null) cell.push(...paragraphsOf(words).map((each) => ({ words: each, depth })));
    else if (place.heading > 0) add("heading", words.replaceAll("\n", " "), 0);
    else
      for (const each of paragraphsOf(words))
        add(place.isCaption ? "caption" : "flow", each, depth);

    function add(kind: "heading" | "caption" | "flow", said: string, inList: number): void {
      const level = kind === "heading" ? place.heading : 0;
      found.push({ kind, words: said, depth: inList, level, role: place.role });
    }
  }

  function walkTable(table: HtmlElement, place: Place): void {
    for (const node of table.childNodes) {
      if (isElement(node) && node.tagName === "caption") walk(node, place);
    }
    const rows = htmlRows(table).map((row): FoundRow => {
      checkTime();
      const cells = row.cells.map(({ element, column, columnSpan }) => {
        const parts: FoundPart[] = [];
        cell = parts;
        walk(element, { ...place, heading: 0, isItem: false, depth: 0 });
        cell = null;
        return { column, columnSpan, parts };
      });
      return { isHeader: row.isHeader, cells };
    });
    found.push({ kind: "table", role: place.role, rows });
  }
}

function ancestorsOf(element: HtmlElement): ReadonlySet<unknown> {
  const ancestors = new Set<unknown>();
  for (let node: unknown = element; node !== null && node !== undefined; ) {
    ancestors.add(node);
    node = typeof node === "object" && "parentNode" in node ? node.parentNode : null;
  }
  return ancestors;
}

/** Three links or more, and hardly a word besides. */
function isLinkList({ links, linked, characters, sentences }: Prose): boolean {
  return links >= 3 && linked > characters * 0.6 && sentences === 0;
}
