import type { GradingCase } from "./case.ts";
import { englishCases } from "./english.ts";
import { fairReaderCases } from "./fair-reader.ts";
import { firstHundred } from "./first-hundred.ts";
import { japaneseCases } from "./japanese.ts";
import { secondHundred } from "./second-hundred.ts";

/** Every judged example. */
export const gradingCases: readonly GradingCase[] = [
  ...firstHundred,
  ...japaneseCases,
  ...englishCases,
  ...secondHundred,
  ...fairReaderCases,
];
