import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./event-section.module.css";
import { eventTitle } from "./event-title.ts";
import { FactList } from "./fact-list.tsx";
import type { EventGroup } from "./group-facts.ts";
import { eventHref } from "./places.ts";

/** The facts of one event in one document, section by section. */
export function EventSection({ group }: { readonly group: EventGroup }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const event = corpus.events.find(({ id }) => id === group.eventId);
  const title = event === undefined ? t("library.noEvent") : eventTitle(lang, event);
  return (
    <Section title={title}>
      <div className={styles.about}>
        <p>{t("library.facts", { count: group.facts, n: formatNumber(lang, group.facts) })}</p>
        {event !== undefined && (
          <a className={styles.link} href={eventHref(event.id)}>
            {t("library.openEvent")}
          </a>
        )}
      </div>
      {group.sections.map(({ section, facts }) => (
        <div key={section?.ja ?? ""} className={styles.section}>
          {(section !== null || group.sections.length > 1) && (
            <h3 className={styles.title}>{section?.[lang] ?? t("library.noSection")}</h3>
          )}
          <FactList facts={facts} />
        </div>
      ))}
    </Section>
  );
}
