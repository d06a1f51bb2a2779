import type { Fact } from "#corpus/fact.ts";
import { EvidenceView } from "#renderer/shared/evidence/evidence-view.tsx";
import { useEditedFact } from "#renderer/shared/fact-edit/use-edited-fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { PassageLink } from "#renderer/shared/passage-link.tsx";
import { CorrectionNote } from "#renderer/shared/ui/correction-note.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Crumbs } from "./crumbs.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { eventTitle } from "./event-title.ts";
import { FactCards } from "./fact-cards.tsx";
import { FactStatement } from "./fact-statement.tsx";
import { documentHref, eventHref } from "./places.ts";
import { useLeavesTrace } from "./use-return.ts";

/** One fact: its statement in both languages, where it stands, its cards, and the topic elsewhere. */
export function FactPage({ fact }: { readonly fact: Fact }) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  useLeavesTrace(fact.id);
  const own = useEditedFact(fact.id);
  const document = material.document(fact.documentId);
  const event = material.corpus.events.find(({ id }) => id === fact.eventId);
  const between = [
    { name: document.shortTitle[lang], href: documentHref(document.id) },
    ...(event === undefined ? [] : [{ name: eventTitle(lang, event), href: eventHref(event.id) }]),
  ];
  const corrections = fact.gaps.flatMap(({ id, corrected }) =>
    corrected === undefined ? [] : [{ id, corrected }],
  );
  const topic = t(`vocabulary.topic.${fact.topic}`);
  const colon = lang === "ja" ? "：" : ": ";
  const kind = t(`vocabulary.factKind.${fact.kind}`);
  return (
    <Page
      title={`${topic}${colon}${kind}`}
      lead={`${t("library.importance")}${colon}${t(`library.importance${fact.importance}`)}`}
    >
      <Crumbs between={between} />
      <FactStatement fact={fact} />
      {own.isEdited && (
        <Section title={t("factEdit.mine")}>
          <FactStatement fact={own.fact} />
        </Section>
      )}
      {corrections.length > 0 && (
        <Section title={t("correction.title")}>
          {corrections.map(({ id, corrected }) => (
            <CorrectionNote key={id} correction={corrected} lang={lang} />
          ))}
        </Section>
      )}
      <EvidenceView fact={fact} lang={lang} />
      <p>
        <PassageLink factId={fact.id} />
      </p>
      <Section title={t("library.cards")}>
        <FactCards fact={fact} />
      </Section>
      <Section title={t("library.elsewhere")}>
        <Elsewhere fact={fact} />
      </Section>
    </Page>
  );
}
