import type { Role } from "./document-text.ts";
import { attribute, type HtmlElement } from "./html-tree.ts";

const byTag: Readonly<Record<string, Role>> = { nav: "navigation", aside: "related" };
const byLandmark: Readonly<Record<string, Role>> = {
  navigation: "navigation",
  search: "navigation",
  banner: "navigation",
  complementary: "related",
  contentinfo: "footer",
};
// Words of class and id, as sites name these parts; compared whole, so "main-with-menu" needs "menu" alone.
const byName: Readonly<Record<string, Role>> = {
  breadcrumb: "navigation",
  breadcrumbs: "navigation",
  topicpath: "navigation",
  pankuzu: "navigation",
  gnav: "navigation",
  globalnav: "navigation",
  nav: "navigation",
  menu: "navigation",
  pager: "navigation",
  pagination: "navigation",
  share: "navigation",
  sns: "navigation",
  sidebar: "related",
  related: "related",
  recommend: "related",
  recommended: "related",
  ranking: "ranking",
  comments: "comments",
  footer: "footer",
  ad: "related",
  ads: "related",
  advertisement: "related",
};

/** What part of a page an element says it is, by its tag, its landmark or its name; null where it says nothing. */
export function statedRole(element: HtmlElement, isInArticle: boolean): Role | null {
  const tag = byTag[element.tagName];
  if (tag !== undefined) return tag;
  const landmark = byLandmark[attribute(element, "role")];
  if (landmark !== undefined) return landmark;
  if (element.tagName === "footer" && !isInArticle) return "footer";
  if (element.tagName === "header" && !isInArticle) return "navigation";
  if (element.attrs.length === 0) return null;
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`
    .toLowerCase()
    .slice(0, 400);
  for (const name of names.split(/[\s_-]+/)) {
    const role = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (role !== undefined) return role;
  }
  return null;
}
