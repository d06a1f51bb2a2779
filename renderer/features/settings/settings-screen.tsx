import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { DataSettings } from "./data-settings.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import styles from "./settings-screen.module.css";
import { StudySettings } from "./study-settings.tsx";

/** Everything one can change, in four groups. A change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTexts();
  const { settings, role } = useReady();
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
          <p>{t("examPlan.settingsNote")}</p>
          <p>
            <a href={hrefTo("exam")}>{t("examPlan.open")}</a>
          </p>
        </Section>
        <Section title={t("settings.data")}>
          <DataSettings />
        </Section>
      </fieldset>
    </Page>
  );
}
