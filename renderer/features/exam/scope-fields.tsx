import { Checkbox, CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/TextField";
import { topics } from "#corpus/vocabulary.ts";
import type { ExamScope } from "#renderer/domain/study.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { TickBox } from "#renderer/shared/ui/tick-box.tsx";
import styles from "./scope-fields.module.css";

type Props = { readonly scope: ExamScope; readonly onChange: (scope: ExamScope) => void };

/** Which documents, topics and importance an exam asks for. Nothing ticked means all. */
export function ScopeFields({ scope, onChange }: Props) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const { settings } = useReady();
  const documents = material
    .contents(settings.cardLang)
    .map(({ document }) => ({ value: document.id, label: document.shortTitle[lang] }));
  const present = new Set<string>(material.corpus.facts.map(({ topic }) => topic));
  const topicOptions = topics
    .filter((topic) => present.has(topic))
    .map((topic) => ({ value: topic, label: t(`vocabulary.topic.${topic}`) }));
  return (
    <>
      <Ticks
        label={t("examPlan.documents")}
        options={documents}
        chosen={scope.documentIds}
        onChange={(documentIds) => onChange({ ...scope, documentIds })}
      />
      <Ticks
        label={t("examPlan.topics")}
        options={topicOptions}
        chosen={scope.topics}
        onChange={(chosen) => onChange({ ...scope, topics: chosen })}
      />
      <Choice
        label={t("examPlan.importance")}
        value={`${scope.maxImportance}`}
        options={([1, 2, 3] as const).map((importance) => ({
          value: `${importance}` as const,
          label: t(`examPlan.importance${importance}`),
        }))}
        onChange={(value) => onChange({ ...scope, maxImportance: Number(value) as 1 | 2 | 3 })}
      />
    </>
  );
}

type TicksProps = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Ticks({ label, options, chosen, onChange }: TicksProps) {
  const { t } = useTexts();
  return (
    <CheckboxGroup className={styles.group ?? ""} value={[...chosen]} onChange={onChange}>
      <Label className={styles.label ?? ""}>{label}</Label>
      {chosen.length === 0 && <span className={styles.all}>{t("examPlan.all")}</span>}
      <div className={styles.ticks}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} className={styles.tick ?? ""}>
            <TickBox />
            {option.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
