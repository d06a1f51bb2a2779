import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { EventShape } from "./event-shape.tsx";
import styles from "./legend.module.css";

/** The sign of every kind that occurs, with its name. */
export function Legend({ events }: { readonly events: readonly Event[] }) {
  const { t } = useTexts();
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  return (
    <ul className={styles.legend} aria-label={t("timeline.legend")}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.kind}>
          <EventShape kind={kind} />
          {t(`event.kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
