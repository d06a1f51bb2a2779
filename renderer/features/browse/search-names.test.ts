import { expect, test } from "vitest";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import { idsNamed } from "#renderer/domain/search-names.ts";
import { parseQuery } from "#renderer/domain/search-parse.ts";
import { searchNamesOf } from "./search-names.ts";

const names = searchNamesOf(sampleCorpus(), []);

test("documents, events, topics and kinds are named in either language", () => {
  for (const query of [
    "doc:共同声明",
    'doc:"Mori–Lee joint statement"',
    "event:2031年4月5日*首脳会談",
    "event:2031",
    "topic:台湾",
    "topic:taiwan",
    "kind:目標",
    "kind:Target",
  ]) {
    expect(parseQuery(query, names), query).toMatchObject({ ok: true });
  }
  expect(idsNamed(names.event, ["2031年9月"])).toEqual(["summit-2031-09-01"]);
});
