import type { KeyCommandId, keyCommands } from "./key-commands.ts";

/** The parts of the app that Anki has too; what is this app's own has specs of its own. */
export type AnkiScope = "review" | "browse" | "everywhere";
type OwnCommandId = "openPassage";
export type AnkiCommandId = Exclude<
  {
    [Id in KeyCommandId]: (typeof keyCommands)[Id]["scope"] extends AnkiScope ? Id : never;
  }[KeyCommandId],
  OwnCommandId
>;

/** The spec that presses every key of a scope. */
export const keySpecs: Readonly<Record<AnkiScope, string>> = {
  review: "every key of the review does what it says",
  browse: "every key of the list of cards does what it says",
  everywhere: "every key that holds everywhere does what it says",
};

/**
 * The key of the same action in Anki 26.08 for the desktop; null where Anki has no such action or no key
 * for it.
 */
export const ankiKeys: Readonly<Record<AnkiCommandId, string | null>> = {
  proceed: "Space, Enter",
  again: "1",
  hard: "2",
  good: "3",
  easy: "4",
  undoAnswer: "U",
  buryCard: "-",
  buryFact: "=",
  suspendCard: "@",
  suspendFact: "!",
  mark: "*",
  flag1: "Ctrl+1",
  flag2: "Ctrl+2",
  flag3: "Ctrl+3",
  flag4: "Ctrl+4",
  flag5: "Ctrl+5",
  flag6: "Ctrl+6",
  flag7: "Ctrl+7",
  setDue: "Ctrl+Shift+D",
  reset: "Ctrl+Alt+N",
  edit: "E",
  note: null,
  info: "I",
  previousInfo: "Ctrl+Alt+I",
  readAloud: "R, F5",
  passage: null,
  cardMenu: "M",
  options: "O",
  find: "Ctrl+F",
  nextCard: "Ctrl+N",
  previousCard: "Ctrl+P",
  firstCard: "Home",
  lastCard: "End",
  selectAll: "Ctrl+Alt+A",
  invertSelection: "Ctrl+Alt+S",
  preview: "Ctrl+Shift+P",
  browseInfo: "Ctrl+Shift+I",
  browseEdit: null,
  browseNote: null,
  suspendMany: "Ctrl+J",
  buryMany: "Ctrl+Shift+J",
  markMany: "Ctrl+K",
  flagMany1: "Ctrl+1",
  flagMany2: "Ctrl+2",
  flagMany3: "Ctrl+3",
  flagMany4: "Ctrl+4",
  flagMany5: "Ctrl+5",
  flagMany6: "Ctrl+6",
  flagMany7: "Ctrl+7",
  addTags: "Ctrl+Shift+A",
  removeTags: "Ctrl+Alt+Shift+A",
  setDueMany: "Ctrl+Shift+D",
  resetMany: "Ctrl+Alt+N",
  goToday: "D",
  goReview: "S",
  goQuiz: null,
  goBrowse: "B",
  goProgress: "T",
  goLibrary: null,
  goImport: "Ctrl+Shift+I",
  goSettings: "Ctrl+P",
  undo: "Ctrl+Z",
  redo: "Ctrl+Shift+Z",
  help: null,
};
