import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { type Deadline, limits } from "./limits.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Thrown while a page is parsed or walked that nests deeper than any writer does; caught where reading began. */
export class TooDeep extends Error {}

/** The body of a page. Nothing in it is run or fetched: this is a tree of strings. */
export function parseHtml(html: string, checkTime: Deadline): HtmlElement {
  let made = 0;
  const page = parse(html, {
    // Markup written to be slow makes elements without end; the clock is looked at as it does.
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...element) => {
        made += 1;
        if (made % 256 === 0) checkTime();
        return defaultTreeAdapter.createElement(...element);
      },
    },
  });
  const root = page.childNodes.find((node) => isElement(node));
  const body =
    root && isElement(root) ? root.childNodes.find((node) => isNamed(node, "body")) : null;
  const found = body && isElement(body) ? body : root;
  if (found === undefined || !isElement(found)) throw new Error("parse5 always makes a body");
  checkDepth(found);
  return found;
}

function checkDepth(root: HtmlElement): void {
  const open: [HtmlElement, number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [element, depth] = next;
    if (depth > limits.depth) throw new TooDeep();
    for (const child of element.childNodes) if (isElement(child)) open.push([child, depth + 1]);
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function isNamed(node: HtmlNode, name: string): boolean {
  return isElement(node) && node.tagName === name;
}

export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? "";
}

/** What a text node says; "" for everything else. */
export function ownText(node: HtmlNode): string {
  return node.nodeName === "#text" && "value" in node ? node.value : "";
}

/** Elements that say nothing a reader sees: programs, pictures, controls, and what is hidden. */
export function isSilent(element: HtmlElement): boolean {
  if (silent.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  return (
    element.attrs.some(({ name }) => name === "hidden") ||
    attribute(element, "aria-hidden") === "true" ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style"))
  );
}

const silent = new Set(
  (
    "script style noscript template svg math head title iframe frame object embed canvas audio video button " +
    "select option datalist input textarea map area dialog rt rp link meta base noembed noframes"
  ).split(" "),
);
