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
import { SettingsParts } from "./settings-parts.tsx";
import rowStyles from "./settings-row.module.css";
import styles from "./settings-screen.module.css";
import { SpeechSettings } from "./speech-settings.tsx";
import { StudySettings } from "./study-settings.tsx";
import { usePlaceInSettings } from "./use-place-in-settings.ts";

/** Everything one can change, in groups. A change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTexts();
  const { settings, role } = useReady();
  usePlaceInSettings();
  const parts = {
    display: t("settings.display"),
    study: t("settings.study"),
    options: t("options.title"),
    speech: t("speech.title"),
    exam: t("settings.exam"),
    backups: t("backup.title"),
    data: t("settings.data"),
    keys: t("keys.title"),
  };
  return (
    <Page title={t("settings.title")}>
      <SettingsParts parts={Object.entries(parts).map(([id, name]) => ({ id, name }))} />
      <p className={rowStyles.note}>{t("settings.travel")}</p>
      <fieldset
        className={styles.all}
        disabled={role === "follower"}
        aria-label={t("settings.title")}
      >
        <Section id="display" title={parts.display}>
          <DisplaySettings settings={settings} />
        </Section>
        <Section id="study" title={parts.study}>
          <StudySettings settings={settings} />
        </Section>
        <Section id="options" title={parts.options}>
          <ReviewOptions settings={settings} />
        </Section>
        <Section id="speech" title={parts.speech}>
          <SpeechSettings settings={settings} />
        </Section>
        <Section id="exam" title={parts.exam}>
          <p>{t("examPlan.settingsNote")}</p>
          <a className={styles.link} href={hrefTo("exam")}>
            {t("examPlan.open")}
          </a>
        </Section>
        <Section id="backups" title={parts.backups}>
          <BackupSettings />
        </Section>
        <Section id="data" title={parts.data}>
          <DataSettings />
        </Section>
        <Section id="keys" title={parts.keys}>
          <KeysSettings settings={settings} />
        </Section>
      </fieldset>
    </Page>
  );
}
