import fc from "fast-check";
import { expect, test } from "vitest";
import { interleave } from "./interleave.ts";

test("two kinds are spread evenly over the day", () => {
  const mixed = interleave({ items: [..."rrrrrr"], done: 0 }, { items: [..."nnn"], done: 0 });
  expect(mixed.join("")).toBe("rnrrnrrnr");
});

test("taking the head away leaves the rest in the same order", () => {
  const count = fc.nat({ max: 20 });
  fc.assert(
    fc.property(count, count, (reviews, news) => {
      const share = (kind: string, total: number, done: number) => ({
        items: Array.from({ length: total - done }, (_, index) => `${kind}${done + index}`),
        done,
      });
      const planned = interleave(share("r", reviews, 0), share("n", news, 0));
      let [reviewsDone, newsDone] = [0, 0];
      for (const [index, item] of planned.entries()) {
        const now = interleave(share("r", reviews, reviewsDone), share("n", news, newsDone));
        expect(now).toEqual(planned.slice(index));
        if (item.startsWith("r")) reviewsDone += 1;
        else newsDone += 1;
      }
    }),
  );
});
