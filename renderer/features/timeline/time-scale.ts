import type { Event } from "#corpus/event.ts";
import { fromIso } from "#corpus/language/calendar-date.ts";

const dayMs = 86_400_000;
/** Events further apart than this do not share a cluster. */
const clusterGapDays = 550;
/** Fewer events than this, and it is no cluster. */
const clusterSize = 3;

/** The days an event may have happened on, as days since 1970; the last day belongs to it. */
export type Span = { readonly firstDay: number; readonly lastDay: number };

/** A part of the axis with one scale of its own. */
export type Stretch = Span & {
  readonly events: readonly Event[];
  /** Months are told apart in a cluster, decades in what lies scattered before and between. */
  readonly unit: "month" | "decade";
};

/** The span a date leaves open: one day, a month, or a year. */
export function spanOf(iso: string): Span {
  const { year = 0, month, day } = fromIso(iso);
  const firstDay = dayNumber(year, month ?? 1, day ?? 1);
  if (day !== undefined) return { firstDay, lastDay: firstDay };
  const next = month === undefined ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { firstDay, lastDay: next - 1 };
}

/** The stretches of an axis for dated events in time order; whatever lies between two is left out. */
export function stretchesOf(events: readonly Event[]): readonly Stretch[] {
  const clusters = clustersOf(events).map((members) => ({
    members,
    isDense: members.length >= clusterSize,
  }));
  const runs: { members: Event[]; isDense: boolean }[] = [];
  for (const { members, isDense } of clusters) {
    const last = runs.at(-1);
    if (last !== undefined && !isDense && !last.isDense) last.members.push(...members);
    else runs.push({ members: [...members], isDense });
  }
  return runs.map(({ members, isDense }) => stretch(members, isDense ? "month" : "decade"));
}

function clustersOf(events: readonly Event[]): readonly (readonly Event[])[] {
  const clusters: Event[][] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const span = spanOf(event.date ?? "");
    if (span.firstDay - lastDay > clusterGapDays) clusters.push([]);
    clusters.at(-1)?.push(event);
    lastDay = span.lastDay;
  }
  return clusters;
}

/** From the beginning of the first month (or decade) to the end of the last month (or year). */
function stretch(events: readonly Event[], unit: Stretch["unit"]): Stretch {
  const spans = events.map((event) => spanOf(event.date ?? ""));
  const first = calendar(Math.min(...spans.map(({ firstDay }) => firstDay)));
  const last = calendar(Math.max(...spans.map((span) => span.lastDay)));
  return unit === "month"
    ? {
        events,
        unit,
        firstDay: dayNumber(first.year, first.month, 1),
        lastDay: dayNumber(last.year, last.month + 1, 1) - 1,
      }
    : {
        events,
        unit,
        firstDay: dayNumber(Math.floor(first.year / 10) * 10, 1, 1),
        lastDay: dayNumber(last.year + 1, 1, 1) - 1,
      };
}

/** A mark on the axis: the first day of a month or of a decade. */
export type Tick = { readonly day: number; readonly year: number; readonly month: number };

export function ticksOf({ firstDay, lastDay, unit }: Stretch): readonly Tick[] {
  const ticks: Tick[] = [];
  let { year, month } = calendar(firstDay);
  for (let day = firstDay; day <= lastDay; day = dayNumber(year, month, 1)) {
    ticks.push({ day, year, month });
    if (unit === "decade") year += 10;
    else [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return ticks;
}

/** The calendar year and month of a day number. */
export function calendar(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Days since 1970; a month past 12 runs into the next year. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayMs;
}
