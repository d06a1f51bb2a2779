import type { CardHistory } from "./card-history.ts";
import type { Heads } from "./journal-port.ts";
import type { InvalidEvent } from "./read-event.ts";
import type { StudyEvent } from "./study-event.ts";
import type { UndidEvent } from "./undo-mask.ts";

export type SettingChangedEvent = Extract<StudyEvent, { kind: "setting-changed" }>;
export type ExamPlannedEvent = Extract<StudyEvent, { kind: "exam-planned" }>;
export type CardReportedEvent = Extract<StudyEvent, { kind: "card-reported" }>;

/**
 * The fold as plain values: all of it, or only what changed since the last time. Events are only ever
 * added, so a change is put over what is stored and never deletes.
 */
export type StudySnapshot = {
  /** Up to where each device's events are contained. */
  readonly heads: Heads;
  readonly cards: readonly CardHistory[];
  readonly undos: readonly UndidEvent[];
  readonly settings: readonly SettingChangedEvent[];
  readonly exams: readonly ExamPlannedEvent[];
  readonly reports: readonly CardReportedEvent[];
  readonly invalid: readonly InvalidEvent[];
  /** Totals of the whole fold, by which a store notices rows that went missing. */
  readonly census: { readonly cards: number; readonly reviews: number; readonly undos: number };
};

export const emptySnapshot: StudySnapshot = {
  heads: {},
  cards: [],
  undos: [],
  settings: [],
  exams: [],
  reports: [],
  invalid: [],
  census: { cards: 0, reviews: 0, undos: 0 },
};
