import { describe, expect, test } from "vitest";
import type { Event } from "#corpus/event.ts";
import { isReadable, labelWidth, pictureLayout } from "./picture-layout.ts";
import { spanOf, stretchesOf, ticksOf } from "./time-scale.ts";

function eventOn(date: string): Event {
  const name = { ja: "会談", en: "meeting" };
  return { id: date, kind: "summit", name, date, place: null, participants: [], evidence: {} };
}

const events = [
  "1960-01-19",
  "1978",
  "2015-04-27",
  "2022-05-04",
  "2022-05-23",
  "2023-01-11",
  "2023-01-12",
  "2023-04",
  "2025-02-07",
  "2025-10-28",
  "2025-10-28",
].map(eventOn);

describe("the scale", () => {
  test("a date leaves open as many days as it does not tell", () => {
    const days = (iso: string): number => spanOf(iso).lastDay - spanOf(iso).firstDay + 1;
    expect([days("2023-04-05"), days("2023-04"), days("2023"), days("2024-12")]).toEqual([
      1, 30, 365, 31,
    ]);
  });

  test("scattered events share one stretch, each cluster has its own", () => {
    expect(stretchesOf(events).map((stretch) => [stretch.unit, stretch.events.length])).toEqual([
      ["decade", 3],
      ["month", 5],
      ["month", 3],
    ]);
  });

  test("ticks stand at decades, or at the months of a cluster, over the end of a year", () => {
    const [old, cluster] = stretchesOf(events).map(ticksOf);
    expect(old?.map(({ year }) => year)).toEqual([1960, 1970, 1980, 1990, 2000, 2010]);
    expect(cluster?.map(({ year, month }) => `${year}/${month}`)).toEqual([
      "2022/5",
      "2022/6",
      "2022/7",
      "2022/8",
      "2022/9",
      "2022/10",
      "2022/11",
      "2022/12",
      "2023/1",
      "2023/2",
      "2023/3",
      "2023/4",
    ]);
  });
});

describe.each([900, 1024, 1600])("the picture at %i px", (width) => {
  const layout = pictureLayout(events, width);

  test("events go from left to right in time and stay inside, labels included", () => {
    const xs = layout.events.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(Math.max(...xs) + labelWidth).toBeLessThanOrEqual(width);
  });

  test("within a stretch distance is proportional to time", () => {
    const x = (id: string): number => layout.events.find(({ event }) => event.id === id)?.x ?? 0;
    const perDay = (x("2022-05-23") - x("2022-05-04")) / 19;
    expect(x("2023-01-12") - x("2023-01-11")).toBeCloseTo(perDay);
  });

  test("no stem crosses a label, and no two labels share a place", () => {
    for (const a of layout.events) {
      for (const b of layout.events.slice(layout.events.indexOf(a) + 1)) {
        const reaches = a.side === b.side && b.x < a.x + labelWidth;
        if (reaches) expect(a.lane).toBeGreaterThan(b.lane);
      }
    }
  });
});

test("a picture too narrow for its labels is given up", () => {
  expect(isReadable(pictureLayout(events, 1024))).toBe(true);
  const crowd = Array.from({ length: 28 }, (_, day) =>
    eventOn(`2022-05-${String(day + 1).padStart(2, "0")}`),
  );
  expect(isReadable(pictureLayout(crowd, 400))).toBe(false);
});
