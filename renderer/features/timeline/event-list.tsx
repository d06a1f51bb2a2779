import { Fragment, type ReactNode } from "react";
import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import styles from "./event-list.module.css";
import { EventShape } from "./event-shape.tsx";
import { calendar, stretchesOf } from "./time-scale.ts";
import { useEventTexts } from "./use-event-texts.ts";

type Props = {
  readonly events: readonly Event[];
  readonly chosen: Event | null;
  /** What is told of the chosen event; it opens below it. */
  readonly detail: ReactNode;
};

/** The events one below the other, the axis at their side, with a mark where years are left out. */
export function EventList({ events, chosen, detail }: Props) {
  const { t } = useTexts();
  const textsOf = useEventTexts();
  const stretches = stretchesOf(events);
  return (
    <ol aria-label={t("timeline.picture")}>
      {stretches.map((stretch, index) => {
        const before = stretches[index - 1];
        return (
          <Fragment key={stretch.firstDay}>
            {before !== undefined && (
              <li className={styles.gap}>
                <svg className={styles.wave} viewBox="0 0 16 28" aria-hidden="true">
                  <path d="M8 0 q 8 3.5 0 7 q -8 3.5 0 7 q 8 3.5 0 7 q -8 3.5 0 7" />
                </svg>
                {t("timeline.gap", {
                  from: calendar(before.lastDay).year,
                  to: calendar(stretch.firstDay).year,
                })}
              </li>
            )}
            {stretch.events.map((event) => {
              const texts = textsOf(event);
              const isChosen = event.id === chosen?.id;
              return (
                <li key={event.id} className={styles.item}>
                  <a
                    className={styles.event}
                    href={hrefTo("timeline", event.id)}
                    aria-label={texts.full}
                    aria-current={isChosen ? "true" : undefined}
                  >
                    <EventShape kind={event.kind} />
                    <span>
                      <span className={styles.date}>{texts.date}</span>
                      <span className={styles.kind}>
                        {[texts.kind, texts.place, texts.facts].filter((x) => x !== "").join(" · ")}
                      </span>
                    </span>
                  </a>
                  {isChosen && <div className={styles.detail}>{detail}</div>}
                </li>
              );
            })}
          </Fragment>
        );
      })}
    </ol>
  );
}
