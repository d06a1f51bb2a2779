import { useSyncExternalStore } from "react";

/** The screens with an address of their own. The hash keeps them over a reload, on either host. */
export const routes = ["today", "review", "settings", "about"] as const;
export type Route = (typeof routes)[number];

export function hrefTo(route: Route): string {
  return `#/${route}`;
}

export function goTo(route: Route): void {
  window.location.hash = `/${route}`;
}

/** The route of a location hash; whatever is not known leads to Today. */
function routeOf(hash: string): Route {
  return routes.find((route) => hash === hrefTo(route)) ?? "today";
}

export function useRoute(): Route {
  return useSyncExternalStore(onHashChange, () => routeOf(window.location.hash));
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
