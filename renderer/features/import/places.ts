import { hrefTo } from "#renderer/shared/route.ts";

/** Names below `#/import/`. */
export const reviewPlace = "review";
export const readPlace = "read";
export const passagePlace = "passage";
export const precisionPlace = "precision";

export const importHref = hrefTo("import");
export const precisionHref = hrefTo("import", precisionPlace);

export function reviewHref(importId: string): string {
  return hrefTo("import", reviewPlace, importId);
}

export function readHref(importId: string): string {
  return hrefTo("import", readPlace, importId);
}
