import { useRef } from "react";
import { inTimeOrder } from "#corpus/comparison/events.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { usePlace } from "#renderer/shared/route.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { EventDetail } from "./event-detail.tsx";
import { EventList } from "./event-list.tsx";
import { Legend } from "./legend.tsx";
import { Picture } from "./picture.tsx";
import { isReadable, pictureLayout } from "./picture-layout.ts";
import styles from "./timeline-screen.module.css";
import { useRoom } from "./use-room.ts";

/** The events in time: a picture, or a list where it is narrow; `#/timeline/<event>` tells of one. */
export function TimelineScreen() {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const [chosenId] = usePlace();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const events = inTimeOrder(corpus.events).filter((event) => event.date !== null);
  const chosen = events.find(({ id }) => id === chosenId) ?? null;
  const detail =
    chosen === null ? null : <EventDetail key={chosen.id} event={chosen} events={events} />;
  const layout = room === null ? null : pictureLayout(events, room.width / room.textScale);
  const isPicture = layout !== null && isReadable(layout);
  return (
    <Page title={t("timeline.title")} lead={t("timeline.lead")} isWide>
      <Legend events={events} />
      <div ref={frame} className={styles.frame}>
        {isPicture && <Picture layout={layout} textScale={room?.textScale ?? 1} chosen={chosen} />}
        {layout !== null && !isPicture && (
          <EventList events={events} chosen={chosen} detail={detail} />
        )}
      </div>
      <p className={styles.note}>{t(isPicture ? "timeline.scale" : "timeline.order")}</p>
      {isPicture && (detail ?? <p className={styles.note}>{t("timeline.nothing")}</p>)}
    </Page>
  );
}
