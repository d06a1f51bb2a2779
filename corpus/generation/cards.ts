import { type Lang, langs } from "../bilingual.ts";
import { blank, type Card } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { Document } from "../document.ts";
import type { Event } from "../event.ts";
import type { Correction, Fact, Gap } from "../fact.ts";
import { cardId } from "../id.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { type Comparable, comparable, containsAny, holds } from "../language/squeeze.ts";
import { type Names, namesById } from "../names.ts";
import type { CardForm } from "../vocabulary.ts";
import { eventLabels } from "./event-label.ts";
import { ownCards } from "./own-cards.ts";
import { type OwnLabels, ownLabels } from "./own-labels.ts";

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
  readonly eventsById: ReadonlyMap<string, Event>;
  readonly documents: ReadonlyMap<string, Document>;
  /** Labels of an event, best first; worked out when first asked for. */
  labelsOf(event: Event, lang: Lang): readonly Label[];
  /** Names the events of a student's own document apart from one another. */
  ownLabels(documentId: string, lang: Lang): OwnLabels;
};

type Label = { readonly text: string; readonly comparable: Comparable };

export function cardSource(corpus: Pick<Corpus, "documents" | "events" | "gazetteer">): CardSource {
  const names = namesById(corpus.gazetteer);
  const labels = new Map<string, readonly Label[]>();
  const own = new Map<string, OwnLabels>();
  // A student's document says nothing of how the bundled events are named.
  const bundled = corpus.events.filter((event) => event.own === undefined);

  function ownLabelsOf(documentId: string, lang: Lang): OwnLabels {
    const key = `${documentId}/${lang}`;
    const known = own.get(key);
    if (known !== undefined) return known;
    const events = corpus.events.filter((event) => event.own?.documentId === documentId);
    const made = ownLabels(events, lang);
    own.set(key, made);
    return made;
  }

  return {
    names,
    eventsById: new Map(corpus.events.map((event) => [event.id, event])),
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    labelsOf(event, lang) {
      const key = `${event.id}/${lang}`;
      const known = labels.get(key);
      if (known !== undefined) return known;
      const texts =
        event.own === undefined
          ? eventLabels(event, lang, bundled, names)
          : ownLabelsOf(event.own.documentId, lang).all(event);
      const made = texts.map((text) => ({ text, comparable: comparable(text) }));
      labels.set(key, made);
      return made;
    },
    ownLabels: ownLabelsOf,
  };
}

/** The cards of one fact, by themselves the same as among all. */
export function cardsOfFact(fact: Fact, source: CardSource): readonly Card[] {
  if (fact.lang !== undefined) return ownCards(fact, fact.lang, source);
  return fact.gaps
    .flatMap((gap) =>
      langs.flatMap((lang) => {
        const label = contextLabel(fact, gap, lang, source);
        return [
          basicCard(fact, gap, lang, label),
          clozeCard(fact, gap, lang, label),
          reverseCard(fact, gap, lang, source),
        ];
      }),
    )
    .filter((card) => card !== null);
}

function basicCard(fact: Fact, gap: Gap, lang: Lang, label: string | null): Card | null {
  if (gap.ask === undefined) return null;
  return question(fact, gap, gap, "basic", gap.ask[lang], lang, label);
}

function reverseCard(fact: Fact, gap: Gap, lang: Lang, source: CardSource): Card | null {
  const { reverse } = gap;
  const asked = fact.gaps.find((other) => other.id === reverse?.asks);
  if (reverse === undefined || asked === undefined) return null;
  const label = contextLabel(fact, asked, lang, source);
  return question(fact, gap, asked, "reverse", reverse[lang], lang, label);
}

function clozeCard(fact: Fact, gap: Gap, lang: Lang, label: string | null): Card | null {
  if (label === null) return null;
  const prompt = fact.statement[lang]
    .map((segment) => (segment.gapId === gap.id ? blank : segment.text))
    .join("");
  return card(fact, gap, gap, "cloze", lang, label, prompt);
}

function question(
  fact: Fact,
  gap: Gap,
  asked: Gap,
  form: CardForm,
  template: string,
  lang: Lang,
  label: string | null,
): Card | null {
  if (fact.eventId === null) return card(fact, gap, asked, form, lang, null, template);
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
  const forms = [asked.answer.ja, asked.answer.en, ...asked.accept].map(comparable);
  const event = fact.eventId === null ? undefined : source.eventsById.get(fact.eventId);
  if (event === undefined) {
    const title = source.documents.get(fact.documentId)?.shortTitle[lang] ?? "";
    const searched = comparable(title);
    return forms.some((form) => holds(searched, form)) ? null : title;
  }
  const labels = source
    .labelsOf(event, lang)
    .filter((label) => !forms.some((form) => holds(label.comparable, form)))
    .map((label) => label.text);
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
  const corrected = latestCorrection(gap, asked);
  // Where the answer is written alike in both languages, the other language's is one of its forms: オープンRAN, Open RAN.
  const forms = new Set([...asked.accept, asked.answer.ja, asked.answer.en]);
  forms.delete(asked.answer[lang]);
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
    accept: [...forms].filter((form) => isWrittenIn(form, lang, asked.answer.ja)),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** A reverse card pairs two gaps, and was wrong if either was; on other cards the two are one. */
function latestCorrection(gap: Gap, asked: Gap): Correction | undefined {
  return [asked, gap]
    .flatMap(({ corrected }) => corrected ?? [])
    .reduce<Correction | undefined>(
      (latest, each) => (latest === undefined || each.on > latest.on ? each : latest),
      undefined,
    );
}

/**
 * English cards take what is free of kana and kanji. Japanese cards take Japanese writing, acronyms and
 * figures, and any Latin form where the answer itself is written in Latin letters (オープンRAN).
 */
function isWrittenIn(form: string, lang: Lang, answer: string): boolean {
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form);
  if (lang === "en") return !japanese;
  return japanese || /^[A-Z0-9+./:\- ]+$/.test(form) || /[A-Za-z]/.test(answer);
}

function capitalise(text: string): string {
  return text.replace(/^the /, "The ");
}
