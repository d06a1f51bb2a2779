import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { usePlace } from "#renderer/shared/route.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { DocumentPage } from "./document-page.tsx";
import { EventPage } from "./event-page.tsx";
import { FactPage } from "./fact-page.tsx";
import { HomePage } from "./home-page.tsx";
import { backHref, eventsPlace, reportsPlace } from "./places.ts";
import { ReportsPage } from "./reports-page.tsx";

/** Documents → events → facts. Which page it is stands in the address; each is entered anew. */
export function LibraryScreen() {
  const place = usePlace();
  return <LibraryPlace key={place.join("/")} place={place} />;
}

function LibraryPlace({ place }: { readonly place: readonly string[] }) {
  const { corpus } = useMaterial();
  const [first, second] = place;
  if (first === undefined) return <HomePage />;
  if (first === reportsPlace) return <ReportsPage />;
  if (first === eventsPlace) {
    const event = corpus.events.find(({ id }) => id === second);
    return event === undefined ? <MissingPage /> : <EventPage event={event} />;
  }
  const document = corpus.documents.find(({ id }) => id === first);
  if (document === undefined) return <MissingPage />;
  if (second === undefined) return <DocumentPage document={document} />;
  const fact = corpus.facts.find(({ id }) => id === place.join("/"));
  return fact === undefined ? <MissingPage /> : <FactPage fact={fact} />;
}

function MissingPage() {
  const { t } = useTexts();
  return (
    <Page title={t("library.missing")}>
      <p>{t("library.missingText")}</p>
      <p>
        <a href={backHref}>{t("library.back")}</a>
      </p>
    </Page>
  );
}
