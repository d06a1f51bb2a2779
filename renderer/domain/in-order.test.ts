import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

test("rows stand by their order, equal ones as before, however large the orders are", () => {
  const orders = fc.oneof(
    fc.array(fc.nat({ max: 20 })),
    fc.array(fc.maxSafeNat()),
    fc.array(fc.nat({ max: 2 ** 31 - 1 })),
  );
  fc.assert(
    fc.property(orders, (given) => {
      const rows = given.map((_, place) => place * 3 + 1);
      const orderOf = (row: number) => given[(row - 1) / 3] ?? 0;
      const expected = [...rows].sort((a, b) => orderOf(a) - orderOf(b));
      expect(inOrder(rows, orderOf)).toEqual(expected);
    }),
  );
});
