import { hrefTo } from "#renderer/shared/route.ts";

/** Names below `#/library/` that are no document's: no document may be called so. */
export const eventsPlace = "events";
export const reportsPlace = "reports";

export const backHref = hrefTo("library");
export const reportsHref = hrefTo("library", reportsPlace);

export function documentHref(documentId: string): string {
  return hrefTo("library", documentId);
}

export function eventHref(eventId: string): string {
  return hrefTo("library", eventsPlace, eventId);
}
