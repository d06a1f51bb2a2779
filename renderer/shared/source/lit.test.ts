import fc from "fast-check";
import { expect, test } from "vitest";
import { litRuns, touches } from "./lit.ts";

const span = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test("a run is cut into parts that are the run again, each lit as the spans say", () => {
  fc.assert(
    fc.property(span, span, fc.option(span), (run, quote, answer) => {
      const parts = litRuns(run, { quote, answer });
      expect(parts[0]?.start).toBe(run.start);
      expect(parts.at(-1)?.end).toBe(run.end);
      for (const [index, part] of parts.entries()) {
        expect(part.end).toBeGreaterThan(part.start);
        if (index > 0) expect(part.start).toBe(parts[index - 1]?.end);
        for (let at = part.start; at < part.end; at += 1) {
          const within = (each: typeof quote | null): boolean =>
            each !== null && each.start <= at && at < each.end;
          const look = within(answer) ? "answer" : within(quote) ? "quote" : "plain";
          expect(part.look).toBe(look);
        }
      }
      expect(touches({ quote, answer }, run)).toBe(parts.some(({ look }) => look !== "plain"));
    }),
  );
});
