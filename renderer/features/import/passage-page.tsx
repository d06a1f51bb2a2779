import { useMemo } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { SourceView } from "#renderer/shared/source/source-view.tsx";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import panel from "./panel.module.css";
import { documentProblemText, useImports } from "./use-imports.ts";
import { useStoredText } from "./use-stored-text.ts";

/** The document a fact is from, with its passage lit; or how to get there. */
export function PassagePage({ factId }: { readonly factId: string }) {
  const { t } = useTexts();
  const { facts, attached } = useImports();
  const added = facts.get(factId);
  const place = added?.place ?? attached.get(factId);
  return (
    <Page title={t("importing.passageTitle")}>
      <div className={panel.actions}>
        {/* Back to the very card one came from, which an address would not bring. */}
        <Button onPress={() => window.history.back()}>← {t("importing.passageBack")}</Button>
      </div>
      {place === undefined ? (
        <NotAttached factId={factId} />
      ) : (
        <LitDocument place={place} isLost={added?.isLost === true} />
      )}
    </Page>
  );
}

type Place = { readonly importId: string } & Parameters<typeof litOf>[0];

function LitDocument({ place, isLost }: { readonly place: Place; readonly isLost: boolean }) {
  const { t } = useTexts();
  const { all } = useImports();
  const stored = useStoredText(place.importId);
  const imported = all.find(({ importId }) => importId === place.importId);
  const lit = useMemo(() => litOf(place), [place]);
  if (stored === null) return <p role="status">{t("importing.loading")}</p>;
  if (!stored.ok) {
    return (
      <p className={`${panel.message} ${panel.failure}`} role="alert">
        {documentProblemText(t, stored.error)}
      </p>
    );
  }
  return (
    <>
      <h2 lang={imported?.lang}>{imported?.title}</h2>
      {isLost && <p className={panel.message}>{t("importing.passageLost")}</p>}
      <SourceView document={stored.value} lang={imported?.lang ?? "ja"} lit={lit} isPane={false} />
    </>
  );
}

type Stretch = { readonly start: number; readonly end: number };

function litOf({
  span,
  answerSpan,
}: {
  readonly span: Stretch;
  readonly answerSpan: Stretch | null;
}) {
  return { quote: span, answer: answerSpan };
}

/** A bundled fact whose document's text is not there, or not the passage. */
function NotAttached({ factId }: { readonly factId: string }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { all } = useImports();
  const [documentId] = factId.split("/");
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return <p>{t("importing.missingText")}</p>;
  const isAttached = all.some(
    ({ attachedTo, isWithdrawn }) => attachedTo === documentId && !isWithdrawn,
  );
  if (isAttached) return <p className={panel.message}>{t("importing.passageNotFound")}</p>;
  return (
    <>
      <p className={panel.message}>
        {t("importing.passageNotAttached")}
        {lang === "ja" ? "" : " "}
        {t("importing.passageHow", { title: document.title[lang] })}
      </p>
      <p>
        <a href={hrefTo("import")}>{t("importing.bring")}</a>
      </p>
    </>
  );
}
