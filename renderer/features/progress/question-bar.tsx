import { topics } from "#corpus/vocabulary.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import styles from "./progress-screen.module.css";
import { type RangeName, rangeNames } from "./question.ts";

type Props = {
  readonly range: RangeName;
  readonly onRange: (range: RangeName) => void;
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
  readonly document: string;
  readonly onDocument: (document: string) => void;
  /** Documents that have a card, by id. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
};

/** Which answers and which cards the page is about. */
export function QuestionBar(props: Props) {
  const { t } = useTexts();
  const texts = {
    "30": t("progress.range30"),
    "90": t("progress.range90"),
    "365": t("progress.range365"),
    all: t("progress.rangeAll"),
  };
  return (
    <div className={styles.bar}>
      <Choice
        label={t("progress.range")}
        value={props.range}
        onChange={props.onRange}
        options={rangeNames.map((value) => ({ value, label: texts[value] }))}
      />
      <div className={styles.fields}>
        <SelectField
          label={t("progress.document")}
          value={props.document}
          onChange={props.onDocument}
          all={t("progress.all")}
          options={props.documents.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          label={t("progress.topic")}
          value={props.topic}
          onChange={props.onTopic}
          all={t("progress.all")}
          options={topics.map((value) => ({ value, label: t(`vocabulary.topic.${value}`) }))}
        />
      </div>
    </div>
  );
}
