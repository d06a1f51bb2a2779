import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Event } from "#corpus/event.ts";
import type { Fact } from "#corpus/fact.ts";
import { formatEnglish, formatJapanese, fromIso } from "#corpus/language/calendar-date.ts";
import type { Translate } from "./i18n.ts";

/** An event's date as far as it is known: 2023年4月 or April 2023; empty for an undated one. */
export function eventDateText(event: Event, lang: Lang): string {
  if (event.date === null) return "";
  const date = fromIso(event.date);
  return lang === "ja" ? formatJapanese(date) : formatEnglish(date);
}

/** The kind of meeting in a word; what a student's document speaks of is called as it is there. */
export function eventKindText(event: Event, t: Translate, lang: Lang): string {
  return event.own === undefined ? t(`event.kind.${event.kind}`) : event.name[lang];
}

/** The date and the kind of meeting: 2023年1月13日 首脳会談. Unique among meetings, and short. */
export function eventShortText(event: Event, t: Translate, lang: Lang): string {
  const kind = eventKindText(event, t, lang);
  const date = eventDateText(event, lang);
  if (date === "") return kind;
  return lang === "ja" ? `${date} ${kind}` : `${kind}, ${date}`;
}

/** Month and day as a column shows them: 5/23, 23 May; the month alone where the day is not known. */
export function monthDayText(iso: string, lang: Lang): string {
  const { month, day } = fromIso(iso);
  if (month === undefined) return "";
  if (lang === "ja") return day === undefined ? `${month}月` : `${month}/${day}`;
  const name = formatEnglish({ month }).slice(0, 3);
  return day === undefined ? name : `${day} ${name}`;
}

/** A name of the gazetteer as running text has it: its short form where it has one. */
export function shortNameOf(corpus: Corpus, id: string, lang: Lang): string {
  const entry = corpus.gazetteer.find((candidate) => candidate.id === id);
  return entry?.short?.[lang] ?? entry?.[lang] ?? id;
}

/**
 * Where an event was, by the gazetteer's short name, else in the words of the student's document; null where nobody
 * states it.
 */
export function eventPlaceText(corpus: Corpus, event: Event, lang: Lang): string | null {
  return event.place === null ? (event.own?.place ?? null) : shortNameOf(corpus, event.place, lang);
}

/** The short titles of the documents some facts were read from, each once. */
export function documentNames(corpus: Corpus, facts: readonly Fact[], lang: Lang): string {
  const ids = new Set(facts.map((fact) => fact.documentId));
  return corpus.documents
    .filter((document) => ids.has(document.id))
    .map((document) => document.shortTitle[lang])
    .join(lang === "ja" ? "、" : ", ");
}
