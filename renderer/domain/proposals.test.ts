import { expect, test } from "vitest";
import { extractText, statementJa } from "#corpus/extraction/testing/documents.ts";
import { importEventSchemas } from "./import-events.ts";
import { proposalsOf } from "./proposals.ts";
import { jsonCopy } from "./testing/json-copy.ts";

test("what proposals become is an event as the journal takes it, meetings told of in passing included", async () => {
  const made = proposalsOf(await extractText(statementJa), "my-test", statementJa);
  const body = {
    importId: "00000000-0000-4000-8000-000000000000",
    documentId: "my-test",
    events: made.events,
    facts: made.proposals.map(({ fact }) => fact),
    studyDay: 22_000,
  };
  expect(made.events.some(({ relation }) => relation !== undefined)).toBe(true);
  expect(importEventSchemas["facts-added"].safeParse(jsonCopy(body))).toEqual({
    success: true,
    data: body,
  });
});
