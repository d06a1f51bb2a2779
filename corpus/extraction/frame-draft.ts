import type { CalendarDate } from "../language/calendar-date.ts";
import type { Frame } from "./extracted-fact.ts";
import type { Row } from "./outline.ts";
import type { Sentence } from "./sentence.ts";

/** A value and where it stands: in a sentence's matching copy, or in a cell of a row. */
export type Slot = {
  readonly value: string;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
};
export type PersonSlot = Slot & {
  readonly office: string;
  readonly shortName: string;
  readonly country: string | null;
};
/** A place, and the fuller ways the text gives it. */
export type PlaceSlot = Slot & { readonly accept: readonly string[] };

/** A frame with the places its values were read from; slots nobody filled are null. */
export type FrameDraft = {
  readonly frame: Frame;
  readonly date: (Slot & { readonly resolved: CalendarDate }) | null;
  readonly place: PlaceSlot | null;
  readonly people: readonly PersonSlot[];
  /** The row that is this frame, where a table lists meetings. */
  readonly row: Row | null;
  /** `told`: another meeting that a sentence speaks of. */
  readonly source: "lead" | "row" | "told";
  /** The sentence that tells of the meeting. */
  readonly opening: Sentence | null;
};

export function isoOf({ year, month, day }: CalendarDate): string | null {
  if (year === undefined) return null;
  const parts = [String(year), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
