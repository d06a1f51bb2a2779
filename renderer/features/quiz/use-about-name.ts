import { topics } from "#corpus/vocabulary.ts";
import type { QuizAbout } from "#renderer/domain/quiz-events.ts";
import { eventShortText } from "#renderer/shared/event-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** What a quiz was about, in words; the kind alone where topic, document or event has left the material. */
export function useAboutName(): (about: QuizAbout) => string {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  return (about) => {
    switch (about.kind) {
      case "all":
      case "weakness":
      case "again":
        return t(`quiz.past.about.${about.kind}`);
      case "topic": {
        const topic = topics.find((each) => each === about.id);
        return topic === undefined ? t("quiz.scope.topic") : t(`vocabulary.topic.${topic}`);
      }
      case "document": {
        const document = corpus.documents.find(({ id }) => id === about.id);
        return document?.shortTitle[lang] ?? t("quiz.scope.document");
      }
      case "event": {
        const event = corpus.events.find(({ id }) => id === about.id);
        if (event === undefined) return t("quiz.scope.event");
        return event.date === null ? event.name[lang] : eventShortText(event, t, lang);
      }
    }
  };
}
