import type { TypedItem } from "./item.ts";

/** The gap a written item asks for: the third part of its id, `document/fact/gap/form/lang`. */
export function gapOfItem({ id, factId }: Pick<TypedItem, "id" | "factId">): string {
  return id.slice(factId.length + 1).split("/")[0] ?? "";
}
