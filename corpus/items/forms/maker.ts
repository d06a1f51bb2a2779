import type { Lang } from "../../bilingual.ts";
import type { Fact } from "../../fact.ts";
import type { Item } from "../item.ts";
import type { ItemSource } from "../source.ts";

/** Makes the items of one form that are filed under a fact, in one language. */
export type MakeItems = (
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
) => readonly Item[];
