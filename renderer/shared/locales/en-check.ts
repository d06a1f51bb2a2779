import type { jaCheck } from "./ja-check.ts";
import type { EnglishOf } from "./locale-shape.ts";

/** The collection check and its result. */
export const enCheck: EnglishOf<typeof jaCheck> = {
  title: "Checking the collection",
  run: "Check collection",
  note: "Reads every file of your record, works everything out anew and compares it with the working copy in use. The record is never rewritten; a working copy that differs is made anew from it. Safe to run at any time.",
  running: "Checking…",
  progress: "Read {{done}} of {{total}} records",
  read: "Files read: {{files}}. Records: {{events}}. Cards: {{cards}}. Answers: {{reviews}}.",
  whole: "No problems were found.",
  mended: "What differed has been made anew from the record.",
  kept: "There is something you should know. Nothing in the record was changed.",
  mendedAndKept:
    "What differed has been made anew from the record. There is something else you should know.",
  restored: "What was missing has been put back. Nothing was lost.",
  restoredAndMore: "What was missing has been put back. {{rest}}",
  keptToo: "There is something else you should know.",
  outcome: { mended: "made anew", restored: "put back", kept: "kept as it is" },
  document: {
    restored: "“{{title}}”: put back from a backup",
    missing: "“{{title}}”: missing, and no backup has it",
    altered: "“{{title}}”: altered, and no backup has it as it was",
    passage: "“{{title}}”: the stored text no longer has this passage where it was",
    "copy-restored": "“{{title}}”: copied to the backups anew",
    "copy-altered": "“{{title}}”: damaged in a backup",
  },
  more_one: "and {{n}} more",
  more_other: "and {{n}} more",
  all: "What was checked",
  checked_one: "{{name}}: {{n}} looked at",
  checked_other: "{{name}}: {{n}} looked at",
  copy: "Copy the result",
  copied: "Copied",
  copyFailed: "Could not be copied",
  line: "device {{log}}, record {{seq}}",
  reportTitle: "Communiqué collection check, {{date}}",
  link: "Check collection",
  unusableTitle: "Some of your records are not used",
  unusable_one:
    "{{n}} record cannot be read, or is an answer no memory can be worked out from. It is kept.",
  unusable_other:
    "{{n}} records cannot be read, or are answers no memory can be worked out from. They are kept.",
  clockTitle: "This computer’s clock seems to be wrong",
  clockBack: "Your last answer was on {{when}}, and the clock now shows an earlier time.",
  clockForward:
    "The clock says that a long time has passed since your last answer on {{when}}. If you have been away, just go on.",
  clockTodo:
    "Check the date and time settings. Nothing is lost, but the due dates of cards you answer meanwhile will be off.",
  rule: {
    "journal-files": {
      name: "The files of the record are as they were written",
      found:
        "Damaged parts are kept, and every record that can be read is used. Missing ones can perhaps be recovered from an earlier backup.",
    },
    "journal-complete": {
      name: "Nothing is missing from the files of the record",
      found:
        "The files had lost these; the working copy still had them, and they have been written back to the record.",
    },
    "journal-heads": {
      name: "The end of the record is what was read",
      found:
        "The last record does not fit the number or the id that is known of it. Quit the app, open it and check again.",
    },
    "event-ids": {
      name: "No two records have one id",
      found: "Only the one written first is used. Both are kept.",
    },
    "event-clocks": {
      name: "The record’s clock neither runs backwards nor jumps ahead",
      found:
        "These were written while the computer’s clock was wrong. Nothing is lost. Check the date and time settings.",
    },
    "events-readable": {
      name: "Every record can be read",
      found:
        "What these say cannot be read. They are kept and not used. If the newest version of the app cannot read them either, copy the result and report it to the developers.",
    },
    "events-known": {
      name: "This version knows every kind of record",
      found:
        "A newer version of the app wrote these. They are kept and not used; they will be once the app is updated.",
    },
    "reviews-usable": {
      name: "A memory can be worked out from every answer",
      found:
        "The interval or the memory of these is out of range. They stay in the history and out of the memory. Resetting the card lets you learn it afresh.",
    },
    "answer-times": {
      name: "Every answer was given at a plausible time",
      found:
        "These were given while the clock was wrong. Where a due date looks odd, change it in Browse.",
    },
    "projection-stored": {
      name: "The working copy can be read",
      found: "The working copy was damaged and has been made anew from the record.",
    },
    "projection-heads": {
      name: "The working copy goes as far as the record",
      found: "The working copy had come to another point and has been made anew from the record.",
    },
    "projection-reviews": {
      name: "The working copy has the same answers as the record",
      found: "Answers in the working copy differed; it has been made anew from the record.",
    },
    "projection-events": {
      name: "The working copy has the same actions as the record",
      found: "Actions in the working copy differed; it has been made anew from the record.",
    },
    "projection-memory": {
      name: "Every card’s memory and due date is what working it out anew gives",
      found: "Memory or due dates in the working copy differed; it has been made anew.",
    },
    "projection-marks": {
      name: "Every card’s flag, tags and suspension are what the record says",
      found: "Marks in the working copy differed; it has been made anew from the record.",
    },
    "projection-days": {
      name: "The totals of each day are what counting anew gives",
      found: "The totals of some days differed and have been counted anew.",
    },
    "projection-decisions": {
      name: "Settings, exams, edits and notes are those of the record",
      found: "What the working copy said of these differed; it has been made anew.",
    },
    "log-and-cards": {
      name: "Every card’s number of answers and last day fit the history",
      found:
        "They do not fit even when worked out anew, which is a fault of the app. Copy the result and report it to the developers.",
    },
    "memory-range": {
      name: "Memories and due dates are within range",
      found:
        "A due date is too far off, or a memory out of range. Change the due date in Browse, or reset the card.",
    },
    "card-ids": {
      name: "No card is there twice",
      found: "A fault of the app. Copy the result and report it to the developers.",
    },
    "cards-known": {
      name: "Every card of the record is in the material",
      found:
        "These cards have left the material. They are not asked any more; history and marks are kept.",
    },
    "edits-known": {
      name: "Every edited card and statement is in the material",
      found: "The original has left the material. What you wrote is kept.",
    },
    "notes-known": {
      name: "Every fact with a note is in the material",
      found: "The fact has left the material. Your note is kept.",
    },
    "accepted-known": {
      name: "Every fact with an accepted answer is in the material",
      found: "The fact has left the material. The answer you accepted is kept.",
    },
    "exams-known": {
      name: "The scope of every exam is in the material",
      found:
        "A document or topic of the scope is not in the material. Choose the scope again in the exam plan.",
    },
    parameters: {
      name: "The FSRS parameters are within range",
      found:
        "FSRS takes a value that is out of range as the end of it. Optimise again in Progress, or go back to the defaults.",
    },
    settings: {
      name: "Every setting is within range",
      found: "Choose this setting again.",
    },
    "documents-stored": {
      name: "Every imported file is as it was, and so is the text read from it",
      found:
        "Facts, cards and progress stand in the record and are kept. Where no backup had a file, its text can no longer be shown; importing the same file again usually puts it back.",
    },
    "documents-passages": {
      name: "Every passage stands in the stored text where its fact says",
      found: "The facts stay. Copy the result and tell the makers.",
    },
    "documents-copies": {
      name: "Every imported file in the backups is whole",
      found:
        "A copy was damaged. Where the file itself is whole, or another copy is, the backup has been given a new one.",
    },
  },
};
