import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { BackupSettings } from "./backup-settings.tsx";
import { DataSettings } from "./data-settings.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { KeysSettings } from "./keys-settings.tsx";
import { ReviewOptions } from "./review-options.tsx";
import styles from "./settings-screen.module.css";
import { SpeechSettings } from "./speech-settings.tsx";
import { StudySettings } from "./study-settings.tsx";
import { usePlaceInSettings } from "./use-place-in-settings.ts";

/** Everything one can change, in groups. A change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTexts();
  const { settings, role } = useReady();
  usePlaceInSettings();
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
        <Section id="options" title={t("options.title")}>
          <ReviewOptions settings={settings} />
        </Section>
        <Section title={t("speech.title")}>
          <SpeechSettings settings={settings} />
        </Section>
        <Section title={t("settings.exam")}>
          <p>{t("examPlan.settingsNote")}</p>
          <a className={styles.link} href={hrefTo("exam")}>
            {t("examPlan.open")}
          </a>
        </Section>
        <Section title={t("backup.title")}>
          <BackupSettings />
        </Section>
        <Section title={t("settings.data")}>
          <DataSettings />
        </Section>
        <Section id="keys" title={t("keys.title")}>
          <KeysSettings settings={settings} />
        </Section>
      </fieldset>
    </Page>
  );
}
