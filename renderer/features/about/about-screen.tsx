import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import type { AboutFacts } from "#renderer/shared/shell.ts";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { useAbout } from "#renderer/shared/use-about.ts";
import { LicenceList } from "./licence-list.tsx";

/** Versions, the data folder, and whose work this stands on. */
export function AboutScreen() {
  const { t } = useTexts();
  const about = useAbout();
  return (
    <Page title={t("about.title")} lead={t("about.lead")}>
      {about === null && <p role="status">{t("about.loading")}</p>}
      {about?.ok === false && <p role="alert">{problemText(t, about.error).what}</p>}
      {about?.ok === true && <AboutDetails about={about.value} />}
    </Page>
  );
}

function AboutDetails({ about }: { readonly about: AboutFacts }) {
  const { t } = useTexts();
  return (
    <>
      <Facts>
        <FactRow name={t("about.version")}>{about.appVersion}</FactRow>
        <FactRow name={t("about.host")}>
          {t(about.host === "desktop" ? "about.hostDesktop" : "about.hostBrowser")}
        </FactRow>
        <FactRow name={t("about.platform")}>{systemName(about.platform)}</FactRow>
        <FactRow name={t("about.folder")}>{about.dataFolder}</FactRow>
      </Facts>
      <Section title={t("about.components")}>
        <Facts>
          {Object.entries(about.versions).map(([name, version]) => (
            <FactRow key={name} name={name}>
              {version}
            </FactRow>
          ))}
        </Facts>
      </Section>
      <Section title={t("about.licences")}>
        <p>{t("about.own")}</p>
        <p>{t("about.licencesNote")}</p>
        <LicenceList licences={about.licences} />
      </Section>
    </>
  );
}

const systems: Readonly<Record<string, string>> = {
  darwin: "macOS",
  linux: "Linux",
  win32: "Windows",
};

/** `linux x64`, as Node says it, under the name people know: Linux (x64). */
function systemName(platform: string): string {
  const [system = "", machine] = platform.split(" ");
  const name = systems[system] ?? system;
  return machine === undefined ? name : `${name} (${machine})`;
}
