import { useTexts } from "#renderer/shared/i18n.ts";
import { usePlace } from "#renderer/shared/route.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { HomePage } from "./home-page.tsx";
import { PassagePage } from "./passage-page.tsx";
import { importHref, passagePlace, precisionPlace, readPlace, reviewPlace } from "./places.ts";
import { PrecisionPage } from "./precision-page.tsx";
import { ReadPage } from "./read-page.tsx";
import { ReviewPage } from "./review-page.tsx";
import { useImports } from "./use-imports.ts";

/** Documents of the student's own: brought in, checked, read. Which page it is stands in the address. */
export function ImportScreen() {
  const place = usePlace();
  return <ImportPlace key={place.join("/")} place={place} />;
}

function ImportPlace({ place }: { readonly place: readonly string[] }) {
  const { all } = useImports();
  const [page, id] = place;
  if (page === undefined) return <HomePage />;
  if (page === precisionPlace) return <PrecisionPage />;
  if (page === passagePlace) return <PassagePage factId={place.slice(1).join("/")} />;
  const known = all.find(({ importId }) => importId === id);
  if (known === undefined) return <MissingPage />;
  if (page === reviewPlace) return <ReviewPage imported={known} />;
  if (page === readPlace) return <ReadPage imported={known} />;
  return <MissingPage />;
}

function MissingPage() {
  const { t } = useTexts();
  return (
    <Page title={t("importing.missing")}>
      <p>{t("importing.missingText")}</p>
      <p>
        <a href={importHref}>{t("importing.back")}</a>
      </p>
    </Page>
  );
}
