import type { Lang } from "../bilingual.ts";
import { blank, type Card } from "../card.ts";
import type { Event } from "../event.ts";
import type { Fact, Gap } from "../fact.ts";
import { cardId } from "../id.ts";
import { comparable, holds } from "../language/squeeze.ts";
import type { CardSource } from "./cards.ts";

/**
 * The cards of a gap: a question where there is one, and the passage with the gap left open, unless the rest of
 * the passage says the answer again.
 */
export function ownForms(fact: Fact, gap: Gap, lang: Lang): readonly ("basic" | "cloze")[] {
  if (gap.ask === undefined) return ["cloze"];
  const rest = opened(fact, gap, lang);
  return withoutAnswer([rest], gap) === null ? ["basic"] : ["basic", "cloze"];
}

/**
 * The cards of a fact from a student's own document, in that document's language alone. Which ones there are
 * depends on the fact alone (`ownForms`): a card that was studied never goes because of what else is imported.
 */
export function ownCards(fact: Fact, lang: Lang, source: CardSource): readonly Card[] {
  return fact.gaps.flatMap((gap) =>
    ownForms(fact, gap, lang).map((form): Card => {
      const label = ownLabel(fact, gap, lang, source);
      const title = withoutAnswer([source.documents.get(fact.documentId)?.shortTitle[lang]], gap);
      const isQuestion = form === "basic";
      return {
        id: cardId(fact.id, gap.id, form, lang),
        factId: fact.id,
        gapId: gap.id,
        form,
        lang,
        context: isQuestion ? title : (label ?? title),
        prompt: isQuestion ? question(gap, lang, label) : opened(fact, gap, lang),
        answer: gap.answer[lang],
        answerType: gap.type,
        accept: gap.accept,
      };
    }),
  );
}

/** The event's label, or at least its name, as long as that does not give the answer away. */
function ownLabel(fact: Fact, gap: Gap, lang: Lang, source: CardSource): string | null {
  const event = source.eventsById.get(fact.eventId ?? "");
  if (event === undefined) return withoutAnswer([fact.eventLabel], gap);
  const asksDate = fact.kind === "date" && gap.type === "date";
  const labels =
    event.own?.documentId === fact.documentId
      ? [source.ownLabels(fact.documentId, lang).best(event, formsOf(gap), asksDate)]
      : namedElsewhere(event, lang, source, asksDate);
  return withoutAnswer([fact.eventLabel, ...labels, event.name[lang]], gap);
}

/** Of a meeting that another document has brought, as it is named there; of a day that is asked for, no month. */
function namedElsewhere(
  event: Event,
  lang: Lang,
  source: CardSource,
  asksDate: boolean,
): readonly string[] {
  const labels = source.labelsOf(event, lang).map(({ text }) => text);
  return asksDate ? labels.filter((label) => !/\d月|[a-z] \d{4}/.test(label)) : labels;
}

function question(gap: Gap, lang: Lang, label: string | null): string {
  const asked = (gap.ask?.[lang] ?? "").replaceAll("{event}", label ?? someEvent[lang]);
  return asked.replace(/^the /, "The ");
}

/** Where any name would give the answer away. */
const someEvent: Readonly<Record<Lang, string>> = { ja: "この会合", en: "this meeting" };

function opened(fact: Fact, gap: Gap, lang: Lang): string {
  return fact.statement[lang]
    .map((segment) => (segment.gapId === gap.id ? blank : segment.text))
    .join("");
}

/** Every way to give the answer that says anything. */
function formsOf({ answer, accept }: Gap): readonly string[] {
  return [answer.ja, answer.en, ...accept].filter((form) => comparable(form).squeezed !== "");
}

function withoutAnswer(texts: readonly (string | null | undefined)[], gap: Gap): string | null {
  const forms = formsOf(gap).map(comparable);
  const found = texts.find((text) => {
    const searched = comparable(text ?? "");
    return searched.squeezed !== "" && !forms.some((form) => holds(searched, form));
  });
  return found ?? null;
}
