import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { BackupSettings } from "./backup-settings.tsx";
import { DataSettings } from "./data-settings.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { ExamSettings } from "./exam-settings.tsx";
import styles from "./settings-screen.module.css";
import { StudySettings } from "./study-settings.tsx";

/** Everything one can change, in five groups. A change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTexts();
  const { settings, exams, role } = useReady();
  return (
    <Page title={t("settings.title")}>
      <fieldset
        className={styles.all}
        disabled={role === "follower"}
        aria-label={t("settings.title")}
      >
        <Section title={t("settings.display")}>
          <DisplaySettings settings={settings} />
        </Section>
        <Section title={t("settings.study")}>
          <StudySettings settings={settings} />
        </Section>
        <Section title={t("settings.exam")}>
          <ExamSettings exams={exams} />
        </Section>
        <Section title={t("backup.title")}>
          <BackupSettings />
        </Section>
        <Section title={t("settings.data")}>
          <DataSettings />
        </Section>
      </fieldset>
    </Page>
  );
}
