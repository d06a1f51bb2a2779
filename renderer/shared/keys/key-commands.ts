import type { Chord } from "./stroke.ts";

/** Where a command is listened for. On its own screen a command comes before one that holds everywhere. */
export type KeyScope = "everywhere" | "review" | "browse";

type KeyCommand = {
  readonly scope: KeyScope;
  /** As Anki has them, wherever it has them. */
  readonly chords: readonly Chord[];
};

/** Everything that can be done by a key of its own, in the order in which it is listed. */
export const keyCommands = {
  proceed: { scope: "review", chords: ["Space", "Enter"] },
  again: { scope: "review", chords: ["1"] },
  hard: { scope: "review", chords: ["2"] },
  good: { scope: "review", chords: ["3"] },
  easy: { scope: "review", chords: ["4"] },
  undoAnswer: { scope: "review", chords: ["U"] },
  buryCard: { scope: "review", chords: ["-"] },
  buryFact: { scope: "review", chords: ["="] },
  suspendCard: { scope: "review", chords: ["@"] },
  suspendFact: { scope: "review", chords: ["!"] },
  mark: { scope: "review", chords: ["*"] },
  flag1: { scope: "review", chords: ["Ctrl+1"] },
  flag2: { scope: "review", chords: ["Ctrl+2"] },
  flag3: { scope: "review", chords: ["Ctrl+3"] },
  flag4: { scope: "review", chords: ["Ctrl+4"] },
  flag5: { scope: "review", chords: ["Ctrl+5"] },
  flag6: { scope: "review", chords: ["Ctrl+6"] },
  flag7: { scope: "review", chords: ["Ctrl+7"] },
  setDue: { scope: "review", chords: ["Ctrl+Shift+D"] },
  reset: { scope: "review", chords: ["Ctrl+Alt+N"] },
  edit: { scope: "review", chords: ["E"] },
  note: { scope: "review", chords: ["N"] },
  info: { scope: "review", chords: ["I"] },
  previousInfo: { scope: "review", chords: ["Ctrl+Alt+I"] },
  readAloud: { scope: "review", chords: ["R", "F5"] },
  passage: { scope: "review", chords: ["P"] },
  cardMenu: { scope: "review", chords: ["M"] },
  options: { scope: "review", chords: ["O"] },
  goToday: { scope: "everywhere", chords: ["D"] },
  goReview: { scope: "everywhere", chords: ["S"] },
  goBrowse: { scope: "everywhere", chords: ["B"] },
  goProgress: { scope: "everywhere", chords: ["T"] },
  goLibrary: { scope: "everywhere", chords: ["/"] },
  goSettings: { scope: "everywhere", chords: ["Ctrl+,"] },
  undo: { scope: "everywhere", chords: ["Ctrl+Z"] },
  redo: { scope: "everywhere", chords: ["Ctrl+Shift+Z", "Ctrl+Y"] },
  help: { scope: "everywhere", chords: ["?"] },
} as const satisfies Readonly<Record<string, KeyCommand>>;

export type KeyCommandId = keyof typeof keyCommands;

export const keyCommandIds = Object.keys(keyCommands) as readonly KeyCommandId[];
