import type { Chord } from "./stroke.ts";

/** Where a command is listened for. On its own screen a command comes before one that holds everywhere. */
export type KeyScope = "everywhere" | "review" | "browse" | "quiz" | "import";

export type KeyCommand = {
  readonly scope: KeyScope;
  /** As Anki has them, wherever it has them. */
  readonly chords: readonly Chord[];
  /** Holds while text is typed, too: none of its keys means anything to a field. */
  readonly inFields?: true;
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
  choose1: { scope: "quiz", chords: ["1", "A"] },
  choose2: { scope: "quiz", chords: ["2", "B"] },
  choose3: { scope: "quiz", chords: ["3", "C"] },
  choose4: { scope: "quiz", chords: ["4", "D"] },
  quizProceed: { scope: "quiz", chords: ["Enter"] },
  quizAccept: { scope: "quiz", chords: ["Y"] },
  // With Alt they hold in fields, too; there Alt and up or down carries an entry to be put in order.
  mockNext: { scope: "quiz", chords: ["PageDown", "Alt+PageDown", "N"], inFields: true },
  mockPrevious: { scope: "quiz", chords: ["PageUp", "Alt+PageUp", "P"], inFields: true },
  mockFlag: { scope: "quiz", chords: ["F", "Alt+Shift+F"], inFields: true },
  find: { scope: "browse", chords: ["Ctrl+F"], inFields: true },
  // Browsers keep Ctrl+N for themselves; Alt and the arrows work in both hosts.
  nextCard: { scope: "browse", chords: ["Ctrl+N", "Alt+ArrowDown"], inFields: true },
  previousCard: { scope: "browse", chords: ["Ctrl+P", "Alt+ArrowUp"], inFields: true },
  firstCard: { scope: "browse", chords: ["Home"] },
  lastCard: { scope: "browse", chords: ["End"] },
  selectAll: { scope: "browse", chords: ["Ctrl+Alt+A", "Ctrl+A"] },
  invertSelection: { scope: "browse", chords: ["Ctrl+Alt+S"], inFields: true },
  preview: { scope: "browse", chords: ["Ctrl+Shift+P"], inFields: true },
  browseInfo: { scope: "browse", chords: ["Ctrl+Shift+I", "I"], inFields: true },
  browseEdit: { scope: "browse", chords: ["E"] },
  browseNote: { scope: "browse", chords: ["N"] },
  suspendMany: { scope: "browse", chords: ["Ctrl+J"], inFields: true },
  buryMany: { scope: "browse", chords: ["Ctrl+Shift+J"], inFields: true },
  markMany: { scope: "browse", chords: ["Ctrl+K"], inFields: true },
  flagMany1: { scope: "browse", chords: ["Ctrl+1"], inFields: true },
  flagMany2: { scope: "browse", chords: ["Ctrl+2"], inFields: true },
  flagMany3: { scope: "browse", chords: ["Ctrl+3"], inFields: true },
  flagMany4: { scope: "browse", chords: ["Ctrl+4"], inFields: true },
  flagMany5: { scope: "browse", chords: ["Ctrl+5"], inFields: true },
  flagMany6: { scope: "browse", chords: ["Ctrl+6"], inFields: true },
  flagMany7: { scope: "browse", chords: ["Ctrl+7"], inFields: true },
  addTags: { scope: "browse", chords: ["Ctrl+Shift+A"], inFields: true },
  removeTags: { scope: "browse", chords: ["Ctrl+Alt+Shift+A"], inFields: true },
  setDueMany: { scope: "browse", chords: ["Ctrl+Shift+D"], inFields: true },
  resetMany: { scope: "browse", chords: ["Ctrl+Alt+N"], inFields: true },
  acceptProposal: { scope: "import", chords: ["A"] },
  editProposal: { scope: "import", chords: ["E"] },
  rejectProposal: { scope: "import", chords: ["R"] },
  rejectReason1: { scope: "import", chords: ["1"] },
  rejectReason2: { scope: "import", chords: ["2"] },
  rejectReason3: { scope: "import", chords: ["3"] },
  rejectReason4: { scope: "import", chords: ["4"] },
  rejectReason5: { scope: "import", chords: ["5"] },
  rejectReason6: { scope: "import", chords: ["6"] },
  undoProposal: { scope: "import", chords: ["U"] },
  nextProposal: { scope: "import", chords: ["J", "ArrowDown"] },
  previousProposal: { scope: "import", chords: ["K", "ArrowUp"] },
  unfoldDoubtful: { scope: "import", chords: ["F"] },
  addAccepted: { scope: "import", chords: ["Ctrl+Enter"] },
  openPassage: { scope: "everywhere", chords: ["V"] },
  goToday: { scope: "everywhere", chords: ["D"] },
  goReview: { scope: "everywhere", chords: ["S"] },
  goQuiz: { scope: "everywhere", chords: ["Q"] },
  goBrowse: { scope: "everywhere", chords: ["B"] },
  goProgress: { scope: "everywhere", chords: ["T"] },
  goLibrary: { scope: "everywhere", chords: ["/"] },
  goImport: { scope: "everywhere", chords: ["M"] },
  goSettings: { scope: "everywhere", chords: ["Ctrl+,"] },
  undo: { scope: "everywhere", chords: ["Ctrl+Z"] },
  redo: { scope: "everywhere", chords: ["Ctrl+Shift+Z", "Ctrl+Y"] },
  help: { scope: "everywhere", chords: ["?"] },
} as const satisfies Readonly<Record<string, KeyCommand>>;

export type KeyCommandId = keyof typeof keyCommands;

export const keyCommandIds = Object.keys(keyCommands) as readonly KeyCommandId[];
