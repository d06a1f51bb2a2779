import { useSyncExternalStore } from "react";

/** The screens with an address of their own. The hash keeps them over a reload, on either host. */
export const routes = [
  "today",
  "review",
  "quiz",
  "exam",
  "mock",
  "browse",
  "library",
  "import",
  "compare",
  "timeline",
  "progress",
  "settings",
  "about",
] as const;
export type Route = (typeof routes)[number];

/** The address of a screen, or of a place within it: `#/library/<document>/<fact>`. */
export function hrefTo(route: Route, ...place: readonly string[]): string {
  return `#/${[route, ...place.map(encodeURIComponent)].join("/")}`;
}

/** The library's page of a fact; its id is `document/fact` already. */
export function factHref(factId: string): string {
  return hrefTo("library", ...factId.split("/"));
}

/** A fact's passage in the original, lit: of a student's own document, or of a bundled one whose text is attached. */
export function passageHref(factId: string): string {
  return hrefTo("import", "passage", ...factId.split("/"));
}

export function goTo(route: Route): void {
  window.location.hash = `/${route}`;
}

/** A place within a screen; see `hrefTo`. */
export function goToPlace(route: Route, ...place: readonly string[]): void {
  window.location.hash = hrefTo(route, ...place).slice(1);
}

/** Where a location hash leads; whatever is not known leads to Today. */
export function placeOf(hash: string): {
  readonly route: Route;
  /** The parts after the screen's name, which the screen makes sense of. */
  readonly place: readonly string[];
} {
  const [name, ...place] = pathOf(hash).split("/").slice(1).map(decoded);
  const route = routes.find((known) => known === name);
  return route === undefined ? { route: "today", place: [] } : { route, place };
}

export function useRoute(): Route {
  return useSyncExternalStore(onHashChange, () => placeOf(window.location.hash).route);
}

/** The place within the screen. */
export function usePlace(): readonly string[] {
  const path = useSyncExternalStore(onHashChange, () => pathOf(window.location.hash));
  return placeOf(path).place;
}

/** The hash without what follows a question mark: what is typed and chosen there is no place. */
function pathOf(hash: string): string {
  return hash.split("?", 1)[0] ?? "";
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
