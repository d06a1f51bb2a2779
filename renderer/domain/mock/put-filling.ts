import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import type { Filling, Shortage } from "./fill-blueprint.ts";
import type { MockItem } from "./mock-exams.ts";
import type { Candidate } from "./mock-pool.ts";
import { putItem } from "./put-item.ts";

/** Whether a blueprint can be met, with items as an exam keeps them: what a page needs of a `Filling`. */
export type PutFilling =
  | { readonly kind: "met"; readonly items: readonly MockItem[] }
  | {
      readonly kind: "unmet";
      readonly shortages: readonly Shortage[];
      readonly nearest: { readonly blueprint: Blueprint; readonly items: readonly MockItem[] };
    }
  | Extract<Filling, { kind: "nothing-eligible" | "bad-shares" }>;

export function putFilling(filling: Filling): PutFilling {
  const put = (items: readonly Candidate[]): readonly MockItem[] =>
    items.map(({ item }) => putItem(item));
  switch (filling.kind) {
    case "met":
      return { kind: "met", items: put(filling.items) };
    case "unmet": {
      const { blueprint, items } = filling.nearest;
      return { ...filling, nearest: { blueprint, items: put(items) } };
    }
    case "nothing-eligible":
    case "bad-shares":
      return filling;
  }
}
