import { expect, test } from "vitest";
import { clockText } from "./clock-text.ts";

test("a clock that runs down shows every second that has begun, and hours where there are any", () => {
  expect([0, 1, 1_000, 59_001, 60_000, 3_599_000, 3_600_000, 3_729_000, -5].map(clockText)).toEqual(
    ["0:00", "0:01", "0:01", "1:00", "1:00", "59:59", "1:00:00", "1:02:09", "0:00"],
  );
});
