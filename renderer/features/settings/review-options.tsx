import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { NumberSetting } from "./number-setting.tsx";
import { RetentionSetting } from "./retention-setting.tsx";
import styles from "./settings-row.module.css";
import { StepsSetting } from "./steps-setting.tsx";
import { SwitchSetting } from "./switch-setting.tsx";
import { useChange } from "./use-change.ts";

/** How cards are scheduled and shown, as far as a student may want to say so. */
export function ReviewOptions({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const change = useChange();
  return (
    <>
      <div className={styles.numbers}>
        <RetentionSetting saved={settings.desiredRetention} />
        <StepsSetting name="learningStepsMin" saved={settings.learningStepsMin} />
        <StepsSetting name="relearningStepsMin" saved={settings.relearningStepsMin} />
        {(["learnAheadMin", "answerCapS", "leechLapses"] as const).map((name) => (
          <NumberSetting
            key={name}
            name={name}
            label={t(`options.${name}`)}
            note={t(`options.${name}Note`)}
            saved={settings[name]}
            onSave={(value) => change({ key: name, value })}
          />
        ))}
      </div>
      <Choice
        label={t("options.leechAction")}
        value={settings.leechAction}
        onChange={(value) => change({ key: "leechAction", value })}
        options={[
          { value: "tag", label: t("options.leechTag") },
          { value: "suspend", label: t("options.leechSuspend") },
        ]}
      />
      <Choice
        label={t("options.newOrder")}
        value={settings.newOrder}
        onChange={(value) => change({ key: "newOrder", value })}
        options={[
          { value: "importance", label: t("options.orderImportance") },
          { value: "document", label: t("options.orderDocument") },
          { value: "random", label: t("options.orderRandom") },
        ]}
      />
      <Choice
        label={t("options.deckForms")}
        note={t("options.deckFormsNote")}
        value={settings.deckForms}
        onChange={(value) => change({ key: "deckForms", value })}
        options={[
          { value: "best", label: t("options.formsBest") },
          { value: "all", label: t("options.formsAll") },
        ]}
      />
      <SwitchSetting name="burySiblings" saved={settings.burySiblings} />
      <SwitchSetting name="showIntervals" saved={settings.showIntervals} />
      <SwitchSetting name="showCounts" saved={settings.showCounts} />
      <SwitchSetting name="spaceAnswers" saved={settings.spaceAnswers} />
    </>
  );
}
