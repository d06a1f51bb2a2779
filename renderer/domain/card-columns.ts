import type { ColumnKinds } from "./columns.ts";

/** What studying changes of a card; see `CardTable` for what each column says. */
export const studyColumns = {
  phase: "u8",
  step: "u8",
  stability: "f64",
  difficulty: "f64",
  dueDay: "i32",
  dueAtMs: "f64",
  lastAtMs: "f64",
  lastDay: "i32",
  firstDay: "i32",
  reps: "u16",
  lapses: "u16",
  isSuspended: "u8",
  buriedOn: "i32",
  flag: "u8",
  tagBits: "u32",
  plannedDay: "i32",
  addedDay: "i32",
} as const satisfies ColumnKinds;

/** What a card is; made with the corpus. */
export const contentColumns = {
  gap: "u32",
  fact: "u32",
  document: "u16",
  event: "u16",
  topic: "u8",
  kind: "u8",
  form: "u8",
  lang: "u8",
  importance: "u8",
  deckOrder: "u32",
  /** The study day from which the card's answer is another than before; 0 where it never was. */
  correctedDay: "i32",
} as const satisfies ColumnKinds;
