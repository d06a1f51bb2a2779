import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Crumbs } from "./crumbs.tsx";
import { eventTitle, partialDate } from "./event-title.ts";
import { FactList } from "./fact-list.tsx";
import { FilteredFacts } from "./filtered-facts.tsx";
import { gather } from "./group-facts.ts";
import { useReturn } from "./use-return.ts";

/** An event, whichever documents speak of it: when, where, who, and every fact of it. */
export function EventPage({ event }: { readonly event: Event }) {
  const { t, lang } = useTexts();
  const { corpus, document } = useMaterial();
  useReturn();
  const name = (id: string | null): string =>
    corpus.gazetteer.find((entry) => entry.id === id)?.[lang] ?? t("library.unknown");
  const facts = corpus.facts.filter(({ eventId }) => eventId === event.id);
  const people = (side: "jp" | "us") => event.participants.filter((each) => each.side === side);
  return (
    <Page title={eventTitle(lang, event)}>
      <Crumbs />
      <Facts>
        <FactRow name={t("library.date")}>
          {event.date === null ? t("library.unknown") : partialDate(lang, event.date)}
        </FactRow>
        <FactRow name={t("library.place")}>
          <NamedText
            text={event.place === null ? (event.own?.place ?? name(null)) : name(event.place)}
            lang={lang}
          />
        </FactRow>
        {event.own !== undefined && event.own.people.length > 0 && (
          <FactRow name={t("timeline.people")}>
            {event.own.people.join(lang === "ja" ? "、" : ", ")}
          </FactRow>
        )}
        {(["jp", "us"] as const)
          .filter((side) => people(side).length > 0)
          .map((side) => (
            <FactRow key={side} name={t(side === "jp" ? "library.japanSide" : "library.usSide")}>
              <ul>
                {people(side).map(({ person, office }) => (
                  <li key={person}>
                    <NamedText
                      text={
                        lang === "ja"
                          ? `${name(person)}（${name(office)}）`
                          : `${name(person)}, ${name(office)}`
                      }
                      lang={lang}
                    />
                  </li>
                ))}
              </ul>
            </FactRow>
          ))}
      </Facts>
      <FilteredFacts facts={facts}>
        {(shown) =>
          [...gather(shown, ({ documentId }) => documentId)].map(([documentId, own]) => (
            <Section key={documentId} title={document(documentId).shortTitle[lang]}>
              <FactList facts={own} />
            </Section>
          ))
        }
      </FilteredFacts>
    </Page>
  );
}
