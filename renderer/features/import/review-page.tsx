import type { Import } from "#renderer/domain/imports.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import panel from "./panel.module.css";
import { importHref } from "./places.ts";
import { failureText } from "./reading-texts.ts";
import { ReviewDesk } from "./review-desk.tsx";
import { documentProblemText } from "./use-imports.ts";
import { useStoredReading } from "./use-stored-reading.ts";

/** Proposals of an import, one by one beside the document, before anything enters the deck. */
export function ReviewPage({ imported }: { readonly imported: Import }) {
  const { t, lang } = useTexts();
  const stored = useStoredReading(imported);
  const problem =
    stored.kind === "missing"
      ? documentProblemText(t, stored.problem)
      : stored.kind === "failed"
        ? failureText(t, lang, stored.failure)
        : null;
  if (stored.kind === "ready") return <ReviewDesk imported={imported} read={stored.read} />;
  return (
    <Page title={t("importing.reviewTitle")} lead={imported.title}>
      <p>
        <a href={importHref}>{t("importing.back")}</a>
      </p>
      {problem === null ? (
        <p role="status">{t("importing.loading")}</p>
      ) : (
        <p className={`${panel.message} ${panel.failure}`} role="alert">
          {problem}
        </p>
      )}
    </Page>
  );
}
