import type { TortureRow } from "#build/torture-row.ts";
import { checkMany } from "./check-many.ts";
import { anyMutatedImport, importMutated, type Outcomes } from "./mutated-imports.ts";

export const row: TortureRow = {
  name: "mutated imports: a damaged file is refused or imported whole, a failure leaves the collection as it was, undo takes all of it out",
  run: async ({ length, ...options }) => {
    const outcomes: Outcomes = { read: 0, refused: 0, failed: 0, facts: 0 };
    const result = await checkMany(
      await anyMutatedImport(),
      length === "full" ? 20_000 : 60,
      options,
      (each) => importMutated(each, outcomes),
    );
    const { read, refused, failed, facts } = outcomes;
    // Files that are all read, or all refused, would have shown nothing.
    const isSeen = read > 0 && refused > 0 && failed > 0 && facts > 0;
    const figures = `${read} read, ${refused} refused, ${failed} made to fail, ${facts} facts; .txt, .md, .html and .docx in Node`;
    return {
      ...result,
      crashes: result.crashes + Number(!isSeen),
      note: [result.note, figures].filter((part) => part !== undefined).join("; "),
    };
  },
};
