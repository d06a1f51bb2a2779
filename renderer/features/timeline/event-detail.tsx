import { useEffect, useRef } from "react";
import { topicsOutsideThreads } from "#corpus/comparison/threads.ts";
import type { Event } from "#corpus/event.ts";
import { documentNames, eventDateText, eventShortText } from "#renderer/shared/event-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import styles from "./event-detail.module.css";
import { EventFacts } from "./event-facts.tsx";

type Props = { readonly event: Event; readonly events: readonly Event[] };

/** One event: when, where, who, which documents tell of it, and its facts. */
export function EventDetail({ event, events }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever chose the event goes on reading here.
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const facts = corpus.facts.filter((fact) => fact.eventId === event.id);
  const nameOf = (id: string): string =>
    corpus.gazetteer.find((entry) => entry.id === id)?.[lang] ?? id;
  const ownPeople = (event.own?.people ?? []).join(lang === "ja" ? "、" : ", ");
  const whole = events.find(({ id }) => id === event.partOf);
  const isCompared = facts.some((fact) => !topicsOutsideThreads.includes(fact.topic));
  return (
    <section className={styles.detail} aria-labelledby="event">
      <h2 ref={heading} id="event" tabIndex={-1} className={styles.title}>
        {event.name[lang]}
      </h2>
      <Facts>
        <FactRow name={t("timeline.date")}>{eventDateText(event, lang)}</FactRow>
        <FactRow name={t("timeline.place")}>
          {event.place === null
            ? (event.own?.place ?? t("timeline.placeUnknown"))
            : nameOf(event.place)}
        </FactRow>
        <FactRow name={t("timeline.people")}>
          {event.participants.length === 0 ? (
            ownPeople || t("timeline.peopleUnknown")
          ) : (
            <ul>
              {event.participants.map(({ person, office }) => (
                <li key={person}>
                  {nameOf(person)}
                  <span className={styles.office}>
                    {lang === "ja" ? `（${nameOf(office)}）` : `, ${nameOf(office)}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </FactRow>
        {whole !== undefined && (
          <FactRow name={t("timeline.partOf")}>
            <a href={hrefTo("timeline", whole.id)} className={styles.link}>
              {eventShortText(whole, t, lang)}
            </a>
          </FactRow>
        )}
        {facts.length > 0 && (
          <FactRow name={t("timeline.documents")}>{documentNames(corpus, facts, lang)}</FactRow>
        )}
      </Facts>
      {facts.length === 0 ? (
        <p className={styles.office}>{t("timeline.noFacts")}</p>
      ) : (
        <EventFacts event={event} facts={facts} isCompared={isCompared} />
      )}
      <nav className={styles.neighbours} aria-label={t("timeline.neighbours")}>
        <Neighbour event={events[events.indexOf(event) - 1]} text="timeline.previous" />
        <Neighbour event={events[events.indexOf(event) + 1]} text="timeline.next" />
      </nav>
    </section>
  );
}

function Neighbour({
  event,
  text,
}: {
  readonly event: Event | undefined;
  readonly text: "timeline.previous" | "timeline.next";
}) {
  const { t, lang } = useTexts();
  if (event === undefined) return null;
  return (
    <a className={styles.link} href={hrefTo("timeline", event.id)}>
      {t(text, { name: eventShortText(event, t, lang) })}
    </a>
  );
}
