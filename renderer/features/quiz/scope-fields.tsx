import { topics } from "#corpus/vocabulary.ts";
import { eventShortText } from "#renderer/shared/event-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import { type ScopeChoice, scopeKinds } from "./scope-choice.ts";

type Props = {
  readonly choice: ScopeChoice;
  readonly onChange: (choice: ScopeChoice) => void;
};

/** Everything, the weak points, or one topic, document or event. */
export function ScopeFields({ choice, onChange }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { kind, id } = choice;
  const choose = (value: string): void => onChange({ kind, id: value });
  return (
    <>
      <Choice
        label={t("quiz.about")}
        value={kind}
        onChange={(next) => onChange({ kind: next, id: "" })}
        options={scopeKinds.map((each) => ({ value: each, label: t(`quiz.scope.${each}`) }))}
        {...(kind === "weakness" && { note: t("quiz.weaknessNote") })}
      />
      {kind !== "all" && kind !== "weakness" && (
        <SelectField
          label={t(`quiz.which.${kind}`)}
          value={id}
          onChange={choose}
          all={t("quiz.choose")}
          options={options()}
        />
      )}
    </>
  );

  function options() {
    const used = (key: "topic" | "documentId" | "eventId"): ReadonlySet<string | null> =>
      new Set(corpus.facts.map((fact) => fact[key]));
    if (kind === "topic") {
      return topics
        .filter((topic) => used("topic").has(topic))
        .map((topic) => ({ value: topic, label: t(`vocabulary.topic.${topic}`) }));
    }
    if (kind === "document") {
      return corpus.documents
        .filter((document) => used("documentId").has(document.id))
        .map((document) => ({ value: document.id, label: document.shortTitle[lang] }));
    }
    const events = used("eventId");
    return corpus.events
      .filter((event) => events.has(event.id))
      .toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))
      .map((event) => ({
        value: event.id,
        label: event.date === null ? event.name[lang] : eventShortText(event, t, lang),
      }));
  }
}
