import { type Lang, langs } from "../bilingual.ts";
import { blank, type Card } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { Document } from "../document.ts";
import type { Event } from "../event.ts";
import type { Fact, Gap } from "../fact.ts";
import { cardId } from "../id.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { containsAny } from "../language/squeeze.ts";
import { type Names, namesById } from "../names.ts";
import type { CardForm } from "../vocabulary.ts";
import { eventLabels } from "./event-label.ts";

/**
 * Every card the corpus can make, sorted by document, fact, gap, form and language as they stand.
 * Total and deterministic: a prompt that would give its answer away is left out, and the corpus check
 * reports it.
 */
export function generateCards(corpus: Corpus): readonly Card[] {
  const source = cardSource(corpus);
  return corpus.facts.flatMap((fact) => cardsOfFact(fact, source));
}

export type CardSource = {
  readonly names: Names;
  readonly events: readonly Event[];
  readonly eventsById: ReadonlyMap<string, Event>;
  readonly documents: ReadonlyMap<string, Document>;
};

export function cardSource(corpus: Corpus): CardSource {
  return {
    names: namesById(corpus.gazetteer),
    events: corpus.events,
    eventsById: new Map(corpus.events.map((event) => [event.id, event])),
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
  };
}

export function cardsOfFact(fact: Fact, source: CardSource): readonly Card[] {
  return fact.gaps
    .flatMap((gap) =>
      langs.flatMap((lang) =>
        [basicCard(fact, gap, lang, source), clozeCard(fact, gap, lang, source)].concat(
          reverseCard(fact, gap, lang, source),
        ),
      ),
    )
    .filter((card) => card !== null);
}

function basicCard(fact: Fact, gap: Gap, lang: Lang, source: CardSource): Card | null {
  if (gap.ask === undefined) return null;
  return question(fact, gap, gap, "basic", gap.ask[lang], lang, source);
}

function reverseCard(fact: Fact, gap: Gap, lang: Lang, source: CardSource): Card | null {
  const { reverse } = gap;
  const asked = fact.gaps.find((other) => other.id === reverse?.asks);
  if (reverse === undefined || asked === undefined) return null;
  return question(fact, gap, asked, "reverse", reverse[lang], lang, source);
}

function clozeCard(fact: Fact, gap: Gap, lang: Lang, source: CardSource): Card | null {
  const prompt = fact.statement[lang]
    .map((segment) => (segment.gapId === gap.id ? blank : segment.text))
    .join("");
  const context = contextLabel(fact, gap, lang, source);
  return context === null ? null : card(fact, gap, gap, "cloze", lang, context, prompt);
}

function question(
  fact: Fact,
  gap: Gap,
  asked: Gap,
  form: CardForm,
  template: string,
  lang: Lang,
  source: CardSource,
): Card | null {
  if (fact.eventId === null) return card(fact, gap, asked, form, lang, null, template);
  const label = contextLabel(fact, asked, lang, source);
  if (label === null) return null;
  if (!template.includes("{event}")) return card(fact, gap, asked, form, lang, label, template);
  const prompt = capitalise(template.replaceAll("{event}", label));
  return card(fact, gap, asked, form, lang, null, prompt);
}

/** The shortest unique label of the fact's event that does not give the answer away. */
export function contextLabel(
  fact: Fact,
  asked: Gap,
  lang: Lang,
  source: CardSource,
): string | null {
  const forms = [asked.answer.ja, asked.answer.en, ...asked.accept];
  const event = fact.eventId === null ? undefined : source.eventsById.get(fact.eventId);
  if (event === undefined) {
    const title = source.documents.get(fact.documentId)?.shortTitle[lang] ?? "";
    return containsAny(title, forms) ? null : title;
  }
  const labels = eventLabels(event, lang, source.events, source.names).filter(
    (label) => !containsAny(label, forms),
  );
  if (asked.type !== "date" || fact.kind !== "date" || event.date === null)
    return labels[0] ?? null;
  // Part of a date is most of its answer: a card that asks when an event was shows none of it, or,
  // where only the year tells two meetings of the same people apart, the year.
  const [year, month] = [event.date.slice(0, 4), fromIso(event.date.slice(0, 7))];
  const months = [formatJapanese(month), formatEnglish(month)];
  return (
    labels.find((label) => !label.includes(year)) ??
    labels.find((label) => !containsAny(label, months)) ??
    null
  );
}

function card(
  fact: Fact,
  gap: Gap,
  asked: Gap,
  form: CardForm,
  lang: Lang,
  context: string | null,
  prompt: string,
): Card {
  return {
    id: cardId(fact.id, gap.id, form, lang),
    factId: fact.id,
    gapId: gap.id,
    form,
    lang,
    context: context === null ? null : capitalise(context),
    prompt,
    answer: asked.answer[lang],
    answerType: asked.type,
    accept: asked.accept.filter((form) => isWrittenIn(form, lang, asked.answer.ja)),
  };
}

/**
 * English cards take what is free of kana and kanji. Japanese cards take Japanese writing, acronyms and
 * figures, and any Latin form where the answer itself is written in Latin letters (オープンRAN).
 */
function isWrittenIn(form: string, lang: Lang, answer: string): boolean {
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form);
  if (lang === "en") return !japanese;
  return japanese || /^[A-Z0-9+./\- ]+$/.test(form) || /[A-Za-z]/.test(answer);
}

function capitalise(text: string): string {
  return text.replace(/^the /, "The ");
}
