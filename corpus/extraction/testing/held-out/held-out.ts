import type { Lang } from "../../../bilingual.ts";

/**
 * An invented document of a genre and what it says, written before any rule was changed for it. `use` tells
 * whether the rules were mended with it in view, or it was kept unseen until they were done.
 */
export type HeldOut = {
  readonly id: string;
  readonly lang: Lang;
  readonly use: "mended" | "unseen";
  readonly text: string;
  /**
   * One fact a line: kind | words the question has to hold, parted by + (~ before another way to say one) | answers, parted by / | tick.
   * The facts that date and place meetings and name those who met are listed in full, so that a ticked one
   * which is not here is wrong; of statements only some are listed. `tick` is `yes` where the fact may be ticked
   * beforehand, `no` where it is planned, denied or supposed.
   */
  readonly gold: string;
};
