import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { BringIn } from "./bring-in.tsx";
import { FailurePanel } from "./failure-panel.tsx";
import styles from "./home-page.module.css";
import { useImportDesk } from "./import-desk.tsx";
import { ImportList } from "./import-list.tsx";
import panel from "./panel.module.css";
import { precisionHref } from "./places.ts";
import { ReadPanel } from "./read-panel.tsx";
import { ReadingPanel } from "./reading-panel.tsx";

/** The way in, what lies on the desk, and what was brought in before. */
export function HomePage() {
  const { t } = useTexts();
  return (
    <Page title={t("importing.title")} lead={t("importing.lead")}>
      <Desk />
      <Section title={t("importing.list")}>
        <ImportList />
        <p>
          <a className={styles.link} href={precisionHref}>
            {t("importing.precision")}
          </a>
        </p>
      </Section>
    </Page>
  );
}

function Desk() {
  const { t } = useTexts();
  const { role } = useReady();
  const desk = useImportDesk();
  const { state } = desk;
  if (role === "follower") return <p className={panel.message}>{t("importing.follower")}</p>;
  switch (state.kind) {
    case "reading":
      return (
        <ReadingPanel name={state.name} progress={state.progress} onCancel={() => desk.cancel()} />
      );
    case "failed":
      return <FailurePanel state={state} desk={desk} />;
    case "read":
      return <ReadPanel state={state} desk={desk} />;
    case "cancelled":
    case "empty":
      return (
        <>
          {state.kind === "cancelled" && (
            <p className={panel.message} role="status">
              {t("importing.cancelled")}
            </p>
          )}
          <BringIn desk={desk} />
        </>
      );
  }
}
