import type { jaImport } from "./ja-import.ts";
import type { EnglishOf } from "./locale-shape.ts";

export const enImport: EnglishOf<typeof jaImport> = {
  failure: {
    empty: "The file is empty.",
    "no-text": "No paragraph with text was found.",
    "too-large": "The file is too large ({{megabytes}} MB). Up to {{limit}} MB can be read.",
    "too-many-pages": "There are too many pages ({{pages}}). Up to {{limit}} can be read.",
    "too-many-characters":
      "The text is too long ({{characters}} characters). Up to {{limit}} can be read. Put the part you need in a file of its own.",
    "too-slow": "Reading was stopped because it had not finished after {{seconds}} seconds.",
    "too-deep": "The elements are nested too deeply (up to {{limit}} levels).",
    "unknown-format":
      "This format ({{named}}) cannot be read. Choose a text, Markdown, HTML, PDF or Word (.docx) file.",
    binary: "This does not seem to be a text. It holds data other than characters.",
    "not-the-format": "The name ends in .{{format}}, but the content is something else.",
    damaged: "The file is damaged and could not be read ({{format}}). Get the original again.",
    "broken-encoding":
      "Line {{line}} holds a character that does not exist in {{encoding}}. Choose another encoding.",
    "unknown-encoding": "The encoding could not be determined. Choose one by the samples.",
    password:
      "The file is protected by a password ({{format}}). Remove the protection, then import it.",
    "no-text-layer":
      "This PDF ({{pages}} pages) holds no text. It seems to be scanned from paper. Run text recognition (OCR) on it first.",
    "unpacks-too-large":
      "The file unpacks to too much ({{megabytes}} MB or more). The limit is {{limit}} MB.",
    "unpacks-too-far":
      "The file unpacks to {{ratio}} times its size or more, as no document does. The limit is {{limit}} times.",
    "too-many-entries":
      "The file holds too many files ({{entries}} or more). The limit is {{limit}}.",
    "nested-archive": "The file holds another archive and is not read.",
  },
  warning: {
    "other-format": "The name ({{named}}) and the content differ. It was read as {{format}}.",
    "encoding-unsure":
      "The encoding was taken to be {{encoding}}. If the text looks garbled, choose another.",
    "unpaired-surrogates_one": "{{count}} character cannot be shown.",
    "unpaired-surrogates_other": "{{count}} characters cannot be shown.",
    "direction-overrides_one":
      "{{count}} invisible character changes the direction of writing. The order you see may not be the real one.",
    "direction-overrides_other":
      "{{count}} invisible characters change the direction of writing. The order you see may not be the real one.",
    "replacement-characters_one": "{{count}} character (�) was already lost in the original file.",
    "replacement-characters_other":
      "{{count}} characters (�) were already lost in the original file.",
    "control-characters_one": "The text holds {{count}} invisible control character.",
    "control-characters_other": "The text holds {{count}} invisible control characters.",
    "body-twice_one": "The body stands twice; {{count}} paragraph of the second was left out.",
    "body-twice_other": "The body stands twice; {{count}} paragraphs of the second were left out.",
    "pages-without-text_one": "{{count}} of {{pages}} pages holds no text.",
    "pages-without-text_other": "{{count}} of {{pages}} pages hold no text.",
    "vertical-text_one":
      "{{count}} page is written vertically. Check that its sentences are in order.",
    "vertical-text_other":
      "{{count}} pages are written vertically. Check that their sentences are in order.",
    "parts-left-out_one": "{{count}} part could not be read.",
    "parts-left-out_other": "{{count}} parts could not be read.",
  },
  encoding: "Encoding",
};
