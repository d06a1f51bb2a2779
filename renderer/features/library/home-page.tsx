import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { DocumentList } from "./document-list.tsx";
import styles from "./home-page.module.css";
import { useIndexInTime } from "./index-of-corpus.ts";
import { reportsHref } from "./places.ts";
import { SearchBox } from "./search-box.tsx";
import { SearchResults } from "./search-results.tsx";
import { useReturn } from "./use-return.ts";

/** The way in: a search over all facts, and the documents. */
export function HomePage() {
  const { t } = useTexts();
  const { reports } = useReady();
  const [query, setQuery] = useInAddress("q");
  useIndexInTime(useMaterial().corpus);
  useReturn();
  return (
    <Page title={t("library.title")} lead={t("library.lead")}>
      <SearchBox query={query} onChange={setQuery} />
      {query.trim() === "" ? (
        <>
          <Section title={t("library.documents")}>
            <DocumentList />
          </Section>
          <p>
            <a className={styles.link} href={reportsHref}>
              {t("library.reports")}
              {reports.length > 0 && <span className={styles.count}>{reports.length}</span>}
            </a>
          </p>
        </>
      ) : (
        <SearchResults query={query} />
      )}
    </Page>
  );
}
