import { type HtmlElement, isElement, isSilent, ownText } from "./html-tree.ts";

/** What is counted of an element: characters of sentences, of links and of all, itself and everything in it. */
export type Prose = {
  readonly characters: number;
  readonly linked: number;
  readonly sentences: number;
  readonly links: number;
  readonly holdsTitle: boolean;
};

const none: Prose = { characters: 0, linked: 0, sentences: 0, links: 0, holdsTitle: false };

/** The counts of every element of a page, made once. */
export function countProse(body: HtmlElement): ReadonlyMap<HtmlElement, Prose> {
  const counts = new Map<HtmlElement, Prose>();
  count(body, false);
  return counts;

  function count(element: HtmlElement, isLinked: boolean): Prose {
    if (isSilent(element)) return none;
    const inLink = isLinked || element.tagName === "a";
    let { characters, linked, sentences, links, holdsTitle } = none;
    for (const node of element.childNodes) {
      if (isElement(node)) {
        const inner = count(node, inLink);
        characters += inner.characters;
        linked += inner.linked;
        sentences += inner.sentences;
        links += inner.links;
        holdsTitle ||= inner.holdsTitle;
        continue;
      }
      const words = ownText(node).trim();
      characters += words.length;
      if (inLink) linked += words.length;
      else if (/[。．.!?！？]/.test(words) && words.length >= 20) sentences += words.length;
    }
    if (element.tagName === "a") links += 1;
    holdsTitle ||= ["h1", "main", "article"].includes(element.tagName);
    const prose = { characters, linked, sentences, links, holdsTitle };
    counts.set(element, prose);
    return prose;
  }
}

/**
 * The element that holds the page's text: `main`, or the only article, or the innermost one that still holds nearly
 * all of the page's sentences.
 */
export function mainContent(
  body: HtmlElement,
  counts: ReadonlyMap<HtmlElement, Prose>,
): HtmlElement {
  const all = counts.get(body)?.sentences ?? 0;
  const stated = [...counts].filter(
    ([element, prose]) =>
      (element.tagName === "main" || element.tagName === "article") && prose.sentences > all * 0.6,
  );
  // Children are counted before their parents, so the first is the innermost.
  const [innermost] = stated;
  if (innermost !== undefined) return innermost[0];
  let found = body;
  for (;;) {
    const heir = found.childNodes.find(
      (node): node is HtmlElement =>
        isElement(node) && (counts.get(node)?.sentences ?? 0) > Math.max(1, all * 0.8),
    );
    if (heir === undefined || !holders.has(heir.tagName)) return found;
    found = heir;
  }
}

/** Elements that hold blocks; a single paragraph is not where a page's text ends. */
const holders = new Set([
  "div",
  "section",
  "article",
  "main",
  "center",
  "form",
  "td",
  "tr",
  "tbody",
  "table",
  "font",
]);
