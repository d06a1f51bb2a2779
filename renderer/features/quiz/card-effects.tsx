import { Switch } from "react-aria-components/Switch";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import styles from "./quiz.module.css";

const effects = [
  "quizWrittenCounts",
  "quizChosenCounts",
  "quizWrongCounts",
  "quizWrongQueues",
] as const;

/** What answers do to cards, each part of it to be switched off. */
export function CardEffects() {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { settings, role } = useReady();
  return (
    <div className={styles.effects}>
      <p className={styles.note}>{t("quiz.cards.note")}</p>
      {effects.map((key) => (
        <Switch
          key={key}
          className={styles.switch ?? ""}
          isSelected={settings[key]}
          isDisabled={role === "follower"}
          onChange={(value) => void run(study.changeSetting({ key, value }))}
        >
          <span className={styles.track} aria-hidden="true" />
          {t(`quiz.cards.${key}`)}
        </Switch>
      ))}
    </div>
  );
}
