import type { ProblemTexts } from "./locale-shape.ts";

/** What a student is told when something expected goes wrong: name, what happened, what helps. */
export const enProblems = {
  "disk-full": {
    title: "The disk is full",
    what: "Your answer could not be saved. The card comes back so that you can answer it again.",
    todo: "Free some space, then answer again.",
  },
  "disk-error": {
    title: "The disk cannot be written to",
    what: "The data folder could not be read or written ({{detail}}).",
    todo: "Check the folder’s permissions and that its disk is connected.",
  },
  "journal-newer": {
    title: "This study record comes from a newer version",
    what: "The record uses format {{found}}; this version knows up to {{known}}. Nothing is written, so that nothing breaks.",
    todo: "Update Communiqué.",
  },
  "journal-locked": {
    title: "Communiqué is already open",
    what: "Another process (number {{pid}}) is writing to the same study record.",
    todo: "Quit the other one, then try again.",
  },
  unreachable: {
    title: "The server does not answer",
    what: "The Communiqué server on this computer cannot be reached.",
    todo: "Run npm start in a terminal again and open the address it prints.",
  },
  unauthorized: {
    title: "This page may not open your record",
    what: "The server was started anew, or this address lacks its key.",
    todo: "Open the address that npm start printed in the terminal; it begins with http://127.0.0.1.",
  },
  refused: {
    title: "The server refused a request",
    what: "The page and the server do not agree with each other ({{detail}}).",
    todo: "Reload the page. If that does not help, run npm start again.",
  },
  "record-mended": {
    title: "The study record was mended",
    what: "Its files had lost {{n}} of your entries (answers and other steps). The working copy still had them, and they have been written back.",
    todo: "Nothing was lost. If this happens again, have the disk checked and set up a second backup folder.",
  },
  "record-not-mended": {
    title: "The study record lacks entries",
    what: "Its files have lost {{n}} of your entries (answers and other steps). The working copy still has them, but they could not be written back ({{detail}}).",
    todo: "Check that the disk has space and can be written to, then start the app again: it tries once more.",
  },
  "too-many-tags": {
    title: "No more tags can be made",
    what: "There can be at most {{most}} different tags.",
    todo: "Use one of the tags that are there already.",
  },
  "database-newer": {
    title: "This database was used by a newer version",
    what: "The database has version {{found}}; this version knows up to {{known}}. Nothing is written.",
    todo: "Update Communiqué.",
  },
  "database-unusable": {
    title: "The browser’s database cannot be used",
    what: "Study goes on from the study record itself, and answers are saved ({{detail}}).",
    todo: "Check that the disk has space, then start the app again.",
  },
  "database-damaged": {
    title: "The browser’s database was made anew",
    what: "A part of it could not be read ({{detail}}), so everything was worked out anew from the study record.",
    todo: "Nothing was lost. If this happens again, have the disk checked.",
  },
  "backup-damaged": {
    title: "The backup is damaged",
    what: "Read back, it does not match what was written, or a part of it is missing ({{detail}}).",
    todo: "Check the disk, then back up again.",
  },
  "backup-missing": {
    title: "That backup is no longer there",
    what: "The backup or file you chose cannot be found.",
    todo: "Choose again from the list.",
  },
  "backup-newer": {
    title: "It comes from a newer version",
    what: "It uses format {{found}}; this version knows up to {{known}}. Nothing was changed.",
    todo: "Update Communiqué.",
  },
  "folder-unusable": {
    title: "That folder cannot be used",
    what: "It does not exist, cannot be written to, or lies inside the data folder ({{detail}}).",
    todo: "Choose another folder.",
  },
  "export-foreign": {
    title: "Not a Communiqué file",
    what: "This file was not exported by Communiqué. Nothing was changed.",
    todo: "Choose a file made with “Export everything” (.communique).",
  },
  "export-damaged": {
    title: "The file is damaged",
    what: "It was cut off, or changed after it was exported ({{detail}}). Nothing was changed.",
    todo: "Copy it again, or export it again.",
  },
  "document-too-large": {
    title: "The file is too large",
    what: "Files of up to {{limitMiB}} MiB can be kept. Nothing has changed.",
    todo: "Put the part you need into a file of its own.",
  },
  "document-missing": {
    title: "The original document cannot be found",
    what: "The imported file is not in the data folder. Your cards and your record are there.",
    todo: "Restore it from a backup in the settings, or import the same file again.",
  },
  "document-damaged": {
    title: "The original document is damaged",
    what: "The stored document is not what was imported ({{detail}}). Your cards and your record are there.",
    todo: "Restore it from a backup in the settings, or import the same file again.",
  },
  "export-too-large": {
    title: "The file is too large",
    what: "Files of up to {{limitMiB}} MiB can be imported. Nothing was changed.",
    todo: "Make sure that you chose the right file.",
  },
} as const satisfies ProblemTexts;
