import type { TortureRow } from "#build/torture-row.ts";
import { spreadRounds } from "./spread-files.ts";

export const row: TortureRow = {
  name: "torn, duplicated and reordered event files, conflict copies and a cloned device",
  run: async ({ seed, length }) => spreadRounds(length === "full" ? 2_000 : 60, seed),
};
