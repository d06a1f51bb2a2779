import type { Import } from "#renderer/domain/imports.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { SourceView } from "#renderer/shared/source/source-view.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import panel from "./panel.module.css";
import { importHref } from "./places.ts";
import { documentProblemText } from "./use-imports.ts";
import { useStoredText } from "./use-stored-text.ts";

/** A document, to be read. */
export function ReadPage({ imported }: { readonly imported: Import }) {
  const { t } = useTexts();
  const stored = useStoredText(imported.importId);
  return (
    <Page title={imported.title}>
      <p>
        <a href={importHref}>{t("importing.back")}</a>
      </p>
      {stored === null ? (
        <p role="status">{t("importing.loading")}</p>
      ) : stored.ok ? (
        <SourceView document={stored.value} lang={imported.lang} lit={null} isPane={false} />
      ) : (
        <p className={`${panel.message} ${panel.failure}`} role="alert">
          {documentProblemText(t, stored.error)}
        </p>
      )}
    </Page>
  );
}
