import { expect, test } from "vitest";
import { containsAny } from "./squeeze.ts";

test.each([
  ["２０２７年度まで", ["2027年度"], true],
  ["「自由で 開かれた」秩序", ["自由で開かれた"], true],
  ["The May 2023 Japan–U.S. summit", ["MIT"], false],
  ["a study with MIT in Tokyo", ["MIT"], true],
  ["SCCの正式名称は何か", ["SCC"], true],
  ["by FY2027", ["2027"], false],
  ["日米「2+2」の結果", ["2+2"], true],
  ["⑤CBRN防護", ["CBRN"], true],
  ["何でも", ["", "・"], false],
])("%s holds one of %j: %s", (text, forms, expected) => {
  expect(containsAny(text, forms)).toBe(expected);
});
