import type { Act, FactKind, Topic } from "../vocabulary.ts";

/* The words of the genre in English. */

type SpeechVerbEn = { readonly pattern: RegExp; readonly act: Act; readonly kind: FactKind };

export const speechVerbsEn: readonly SpeechVerbEn[] = [
  {
    pattern: /\b(?:re)?confirm(?:s|ed|ing)?\b|\breaffirm(?:s|ed|ing)?\b/,
    act: "confirm",
    kind: "position",
  },
  { pattern: /\bagreed?s?\b/, act: "agree", kind: "agreement" },
  { pattern: /\bcommit(?:s|ted)?\b|\bpledged?\b/, act: "commit", kind: "commitment" },
  { pattern: /\bdecided?\b|\badopted?\b/, act: "decide", kind: "agreement" },
  { pattern: /\bwelcom(?:e|es|ed)\b/, act: "welcome", kind: "position" },
  { pattern: /\bcondemn(?:s|ed)?\b/, act: "condemn", kind: "position" },
  { pattern: /\bconcerns?\b/, act: "express-concern", kind: "position" },
  { pattern: /\boppos(?:e|es|ed|ition)\b/, act: "oppose", kind: "position" },
  { pattern: /\bsupport(?:s|ed)?\b|\bendorsed?\b/, act: "support", kind: "position" },
  {
    pattern:
      /\bunderscor(?:e|es|ed)\b|\bemphasi[sz](?:e|es|ed)\b|\bstress(?:es|ed)?\b|\bunderlined?\b/,
    act: "stress",
    kind: "position",
  },
  { pattern: /\bcall(?:s|ed)? (?:on|for|upon)\b|\burged?\b/, act: "call-for", kind: "position" },
  { pattern: /\binstruct(?:s|ed)?\b|\btasked\b/, act: "instruct", kind: "commitment" },
  { pattern: /\bsign(?:s|ed)\b|\bconcluded\b/, act: "sign", kind: "document" },
  { pattern: /\bannounc(?:e|es|ed)\b|\blaunch(?:es|ed)?\b/, act: "announce", kind: "initiative" },
  { pattern: /\bestablish(?:es|ed)?\b/, act: "establish", kind: "initiative" },
  {
    pattern: /\bintend(?:s|ed)?\b|\bplans? to\b|\bwill\b/,
    act: "express-intent",
    kind: "commitment",
  },
  {
    pattern: /\brecogni[sz](?:e|es|ed)\b|\backnowledged?\b|\bnoted\b/,
    act: "recognize",
    kind: "position",
  },
  { pattern: /\bdiscussed\b|\bexchanged views\b/, act: "exchange-views", kind: "agreement" },
  { pattern: /\bsaid\b|\bstated\b|\btold\b|\bexplained\b/, act: "state", kind: "attribution" },
  { pattern: /\bthanked\b/, act: "thank", kind: "attribution" },
  { pattern: /\bmet\b|\bheld\b|\bhosted\b/, act: "hold", kind: "event" },
];

/** A line that names a meeting or a statement. */
export const titleEn =
  /joint statement|communiqu|declaration|summit|meeting|talks|dialogue|consultations|visit|leaders/i;

export const officeEn =
  "(?:(?:Deputy |Vice |Acting )?(?:Prime Minister|President|Chancellor|Premier|Foreign Minister|Foreign Secretary|Defen[cs]e Minister|Defen[cs]e Secretary|Finance Minister|Trade Minister|Secretary of State|Secretary of Defense|Secretary-General|Minister(?: (?:for|of) (?:Foreign Affairs|National Defen[cs]e|Defen[cs]e|Finance|Trade|Energy))?|Secretary|Ambassador|King|Queen|Taoiseach))";

export const negationEn = /\b(?:not|never|no longer|failed to|postponed|cancelled|without)\b/;
export const hypothesisEn = /\b(?:if|could|might|would have|unless|hypothetical|projected|may)\b/;
/** What is only meant to come: of meetings and dates, not of what somebody undertakes. */
export const plannedEn =
  /\b(?:scheduled (?:for|to)|expected to|will be held|will (?:host|meet|convene|visit|travel)|(?:plan|intend|agreed|look forward) to (?:hold|holding|convene|convening|meet|meeting|host|hosting)|the next (?:[A-Z]|meeting|summit|round)|to visit)\b/;
export const leaningEn = /\b(?:this|these|that|those|it|its|such|they|them)\b/i;

/** Capitalised words that open sentences or are too general to be asked for. */
export const genericEn = new Set(
  "the a an both leaders ministers sides countries governments in on at by for with and as we they this these our their japan united states government two joint statement prime minister president".split(
    " ",
  ),
);

export const topicsEn: readonly (readonly [RegExp, Topic])[] = [
  [/Senkaku/i, "senkaku"],
  [/Taiwan|cross-strait/i, "taiwan"],
  [/abduct/i, "abductions"],
  [/North Korea|DPRK|Korean Peninsula/i, "north-korea"],
  [/Quad\b/, "quad"],
  [/Ukrain|Russia/i, "russia-ukraine"],
  [/(?:East|South) China Sea/i, "east-south-china-seas"],
  [/China/i, "china"],
  [/extended deterrence/i, "extended-deterrence"],
  [/deterren/i, "deterrence"],
  [/defen[cs]e spending|defen[cs]e budget/i, "defense-spending"],
  [/treaty/i, "security-treaty"],
  [/semiconductor/i, "semiconductors"],
  [/supply chain/i, "supply-chains"],
  [/mineral/i, "critical-minerals"],
  [/tariff/i, "tariffs"],
  [/trade|invest/i, "trade-investment"],
  [/nuclear energy|reactor/i, "nuclear-energy"],
  [/energy|gas|hydrogen/i, "energy"],
  [/climate|emission/i, "climate"],
  [/space/i, "space"],
  [/cyber/i, "cyber"],
  [/United Nations|UN\b/i, "united-nations"],
  [/health|pandemic/i, "health"],
  [/technolog|AI\b|quantum/i, "technology"],
  [/exchange|student/i, "people-exchange"],
  [/Indo-Pacific/i, "foip"],
];
