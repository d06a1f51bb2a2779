import type { Topic } from "../vocabulary.ts";
export const topicsEn: readonly (readonly [RegExp, Topic])[] = [];
