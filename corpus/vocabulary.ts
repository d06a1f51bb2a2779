/**
 * The closed vocabularies of facts. They are part of the schema: adding a word is safe, renaming one
 * is a migration. Their display names live in the interface's locale files, not here.
 */

/** What sort of statement a fact makes. */
export const factKinds = [
  "date",
  "place",
  "participant",
  "signatory",
  "document",
  "initiative",
  "agreement",
  "commitment",
  "target",
  "figure",
  "treaty-article",
  "organization",
  "attribution",
  "position",
  "event",
  "definition",
  "structure",
] as const;
export type FactKind = (typeof factKinds)[number];

/** What may be asked for in a gap; decides how an answer is compared and which distractors fit. */
export const gapTypes = [
  "date",
  "fiscal-year",
  "person",
  "place",
  "organization",
  "article",
  "number",
  "term",
] as const;
export type GapType = (typeof gapTypes)[number];

/**
 * Who did it, as the document says. `leaders` and `ministers` mean both sides together in one voice;
 * `jp` and `us` a government; `jp-leader` and the like one person or one side's ministers.
 * `both` is both governments where the document says "Japan and the United States".
 */
export const parties = [
  "leaders",
  "ministers",
  "both",
  "jp",
  "us",
  "jp-leader",
  "us-leader",
  "jp-ministers",
  "us-ministers",
  "others",
] as const;
export type Party = (typeof parties)[number];

/** What was done, in the strength the document gives it: "confirmed" is not "agreed". */
export const acts = [
  "accept",
  "agree",
  "announce",
  "call-for",
  "commit",
  "condemn",
  "confirm",
  "decide",
  "define",
  "describe",
  "establish",
  "exchange-views",
  "explain",
  "express-concern",
  "express-intent",
  "express-resolve",
  "hold",
  "instruct",
  "invite",
  "oppose",
  "praise",
  "provide",
  "recognize",
  "revise",
  "sign",
  "state",
  "stress",
  "support",
  "thank",
  "welcome",
] as const;
export type Act = (typeof acts)[number];

/**
 * Where in a document's layers the fact stands. A news report tells of the talks and, separately, of
 * the joint statement; the two may differ and are never merged. `narrative` is the document speaking
 * for itself (a white paper explaining a treaty), `remarks` is what someone told the press.
 */
export const layers = ["talks", "joint-statement", "remarks", "narrative"] as const;
export type Layer = (typeof layers)[number];

/** The threads that run through several events; Compare lays facts out by them. */
export const topics = [
  "summit-basics",
  "alliance",
  "security-treaty",
  "defense-guidelines",
  "consultation-forums",
  "defense-capability",
  "defense-spending",
  "counterstrike",
  "deterrence",
  "extended-deterrence",
  "command-and-control",
  "equipment-technology",
  "intelligence",
  "senkaku",
  "okinawa-realignment",
  "taiwan",
  "china",
  "east-south-china-seas",
  "north-korea",
  "abductions",
  "russia-ukraine",
  "myanmar",
  "middle-east",
  "trilateral-korea",
  "quad",
  "partners",
  "foip",
  "united-nations",
  "g7",
  "economic-security",
  "semiconductors",
  "supply-chains",
  "critical-minerals",
  "trade-investment",
  "tariffs",
  "ipef",
  "infrastructure-finance",
  "energy",
  "nuclear-energy",
  "nuclear-disarmament",
  "climate",
  "space",
  "cyber",
  "technology",
  "health",
  "human-rights-gender",
  "people-exchange",
] as const;
export type Topic = (typeof topics)[number];

export const eventKinds = [
  "summit",
  "two-plus-two",
  "defense-ministerial",
  "consultation",
  "signing",
  "working-lunch",
  "agreement-made",
  "body-established",
  "publication",
  "planned-meeting",
] as const;
export type EventKind = (typeof eventKinds)[number];

export const documentKinds = [
  "joint-statement",
  "readout",
  "white-paper-chapter",
  "news-report",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The prompts a gap can be turned into. */
export const cardForms = ["basic", "cloze", "reverse"] as const;
export type CardForm = (typeof cardForms)[number];
