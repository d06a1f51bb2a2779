import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openingOf, type Rectangle, smallest } from "./window-place.ts";

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 850 };
const left: Rectangle = { x: -1920, y: 0, width: 1920, height: 1040 };

describe("where the window opens", () => {
  test("the first time in the middle of the first screen, in a size that fits it", () => {
    const small = { x: 0, y: 0, width: 1024, height: 560 };
    expect(openingOf(undefined, [small])).toEqual({
      width: 1024,
      height: 560,
      at: "centred",
      maximized: false,
    });
  });

  test("where it was left, on a second screen to the left too", () => {
    const place = { x: -1800, y: 60, width: 900, height: 700, maximized: true };
    expect(openingOf(place, [laptop, left])).toEqual({
      width: 900,
      height: 700,
      at: { x: -1800, y: 60 },
      maximized: true,
    });
  });

  test("in the middle again when its screen has gone, in the size it had", () => {
    const place = { x: -1800, y: 60, width: 900, height: 700, maximized: false };
    expect(openingOf(place, [laptop])).toEqual({
      width: 900,
      height: 700,
      at: "centred",
      maximized: false,
    });
  });

  test("where its title bar can be grasped, whatever was remembered", () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: 1, max: 100_000 });
    const place = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(place, (rectangle) => {
        const opening = openingOf({ ...rectangle, maximized: false }, [laptop, left]);
        expect(opening.width).toBeGreaterThanOrEqual(smallest.width);
        expect(opening.height).toBeGreaterThanOrEqual(smallest.height);
        if (opening.at === "centred") return;
        const { x, y } = opening.at;
        const grasped = [laptop, left].some(
          (area) =>
            y >= area.y &&
            y + 40 <= area.y + area.height &&
            Math.min(x + opening.width, area.x + area.width) - Math.max(x, area.x) >= 120,
        );
        expect(grasped).toBe(true);
      }),
    );
  });
});
