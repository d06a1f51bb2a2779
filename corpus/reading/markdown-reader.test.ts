import { expect, test } from "vitest";
import { displayText } from "./block-text.ts";
import { readMarkdown } from "./markdown-reader.ts";

const text = `# 首脳会談の概要

両首脳は、**防衛力**の強化で[一致](https://example.org)した。
The two leaders agreed
on the plan.

> 引用された
> 文である。

- 一つ目の項目
  1. 内側の項目
- 二つ目

| 年月日 | 会議 |
| --- | --- |
| 2025/2/7 | 首脳会談<br>東京 |

東<ruby>京<rt>きょう</rt></ruby>で
\u3000次の段落。
`;

const { drafts, tables } = readMarkdown(text, () => undefined);
const blocks = drafts.map(({ block }) => block);

test("Markdown is read to its words, with offsets into the file itself", () => {
  expect(blocks.map((block) => [block.kind, displayText(text, block)])).toEqual([
    ["heading", "首脳会談の概要"],
    ["paragraph", "両首脳は、防衛力の強化で一致した。The two leaders agreed on the plan."],
    ["paragraph", "引用された文である。"],
    ["list-item", "一つ目の項目"],
    ["list-item", "内側の項目"],
    ["list-item", "二つ目"],
    ["table-row", "年月日 会議"],
    ["table-row", "2025/2/7 首脳会談\n東京"],
    ["paragraph", "東京で"],
    ["paragraph", "次の段落。"],
  ]);
  expect(tables).toMatchObject([{ columns: ["年月日", "会議"] }]);
});

test("lists keep their marks and depths", () => {
  const items = blocks.flatMap((block) => (block.kind === "list-item" ? [block] : []));
  expect(items.map((item) => [item.mark?.text, item.depth])).toEqual([
    ["-", 1],
    ["1.", 2],
    ["-", 1],
  ]);
});
