import type { Event } from "#corpus/event.ts";
import { type Span, type Stretch, spanOf, stretchesOf, type Tick, ticksOf } from "./time-scale.ts";

/** Distances in CSS pixels. */
export const labelWidth = 136;
export const laneHeight = 46;
export const axisHeight = 44;
const breakWidth = 30;
const edge = 10;

export type PlacedStretch = {
  readonly left: number;
  readonly right: number;
  readonly unit: Stretch["unit"];
  readonly ticks: readonly (Tick & { readonly x: number })[];
};

export type PlacedEvent = {
  readonly event: Event;
  /** The middle of the days it may have happened on, and those days themselves. */
  readonly x: number;
  readonly spanLeft: number;
  readonly spanRight: number;
  readonly side: "above" | "below";
  /** 0 is next to the axis. */
  readonly lane: number;
};

export type PictureLayout = {
  readonly width: number;
  readonly height: number;
  /** Top of the axis. */
  readonly axisTop: number;
  readonly stretches: readonly PlacedStretch[];
  /** In time order. */
  readonly events: readonly PlacedEvent[];
};

const readableLanes = 11;

/** Whether the labels stand few enough deep to be followed; where they do not, a list is easier to read. */
export function isReadable({ height }: PictureLayout): boolean {
  return height <= axisHeight + readableLanes * laneHeight;
}

/** Where everything stands in a picture of a given width; the events are dated and in time order. */
export function pictureLayout(events: readonly Event[], width: number): PictureLayout {
  const stretches = stretchesOf(events);
  const placed = placeStretches(stretches, width);
  const marks = stretches.flatMap((stretch, index) => {
    const { left, right } = placed[index] ?? { left: 0, right: 0 };
    return stretch.events.map((event) => {
      const span = spanOf(event.date ?? "");
      const spanLeft = xOf(span.firstDay, stretch, left, right);
      const spanRight = xOf(span.lastDay + 1, stretch, left, right);
      return { event, x: (spanLeft + spanRight) / 2, spanLeft, spanRight };
    });
  });
  const placedEvents = withLanes(marks);
  const lanes = (side: PlacedEvent["side"]): number =>
    Math.max(0, ...placedEvents.filter((mark) => mark.side === side).map(({ lane }) => lane + 1));
  const axisTop = lanes("above") * laneHeight;
  return {
    width,
    height: axisTop + axisHeight + lanes("below") * laneHeight,
    axisTop,
    stretches: placed,
    events: placedEvents,
  };
}

/** Every stretch gets room for its events: a share by the number of different days in it. */
function placeStretches(stretches: readonly Stretch[], width: number): readonly PlacedStretch[] {
  const room = width - labelWidth - edge - breakWidth * Math.max(0, stretches.length - 1);
  const weights = stretches.map(({ events }) =>
    Math.max(2.5, new Set(events.map(({ date }) => date)).size),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = edge;
  return stretches.map((stretch, index) => {
    const right = left + (room * (weights[index] ?? 0)) / total;
    const ticks = ticksOf(stretch).map((tick) => ({
      ...tick,
      x: xOf(tick.day, stretch, left, right),
    }));
    const result = { left, right, unit: stretch.unit, ticks };
    left = right + breakWidth;
    return result;
  });
}

function xOf(day: number, { firstDay, lastDay }: Span, left: number, right: number): number {
  return left + ((day - firstDay) / (lastDay + 1 - firstDay)) * (right - left);
}

type Mark = Omit<PlacedEvent, "side" | "lane">;

/**
 * Labels stand to the right of their stems. A stem must cross no label, so an event whose label reaches
 * over a later one stands further out than that one; of the two sides the one closer to the axis is taken.
 */
function withLanes(marks: readonly Mark[]): readonly PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  for (const mark of [...marks].reverse()) {
    const laneOn = (side: PlacedEvent["side"]): number =>
      Math.max(
        0,
        ...placed
          .filter((later) => later.side === side && later.x < mark.x + labelWidth)
          .map(({ lane }) => lane + 1),
      );
    const [above, below] = [laneOn("above"), laneOn("below")];
    placed.push(
      above <= below
        ? { ...mark, side: "above", lane: above }
        : { ...mark, side: "below", lane: below },
    );
  }
  return placed.reverse();
}
