import type { Document } from "#corpus/document.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Crumbs } from "./crumbs.tsx";
import { documentKindText } from "./document-kind.ts";
import { EventSection } from "./event-section.tsx";
import { partialDate } from "./event-title.ts";
import { FilteredFacts } from "./filtered-facts.tsx";
import { groupByEvent } from "./group-facts.ts";
import { useReturn } from "./use-return.ts";

/** A document: where it comes from, and its facts by event and section. */
export function DocumentPage({ document }: { readonly document: Document }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  useReturn();
  const { publisher, published } = document;
  const facts = corpus.facts.filter(({ documentId }) => documentId === document.id);
  return (
    <Page title={document.title[lang]}>
      <Crumbs />
      <Facts>
        <FactRow name={t("library.kind")}>{documentKindText(t, document)}</FactRow>
        <FactRow name={t("library.publisher")}>
          {publisher === null ? t("library.unknown") : publisher[lang]}
        </FactRow>
        <FactRow name={t("library.published")}>
          {published === null ? t("library.unknown") : partialDate(lang, published)}
        </FactRow>
      </Facts>
      <FilteredFacts facts={facts}>
        {(shown) =>
          groupByEvent(shown).map((group) => <EventSection key={group.eventId} group={group} />)
        }
      </FilteredFacts>
    </Page>
  );
}
