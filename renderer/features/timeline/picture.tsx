import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { Axis } from "./axis.tsx";
import { EventShape } from "./event-shape.tsx";
import styles from "./picture.module.css";
import {
  axisHeight,
  labelWidth,
  laneHeight,
  type PictureLayout,
  type PlacedEvent,
} from "./picture-layout.ts";
import { useEventTexts } from "./use-event-texts.ts";

type Props = {
  readonly layout: PictureLayout;
  /** The picture grows with the reader's text as a whole. */
  readonly textScale: number;
  readonly chosen: Event | null;
};

/** The time axis with every event on it, each a link, in time order for the keyboard. */
export function Picture({ layout, textScale, chosen }: Props) {
  const { t } = useTexts();
  const textsOf = useEventTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture whose parts are links is a group; a fieldset draws nothing.
    <svg
      className={styles.picture}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width * textScale}
      height={layout.height * textScale}
      role="group"
      aria-label={t("timeline.picture")}
    >
      <Axis layout={layout} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group can have the focus. */}
      <g aria-hidden="true">
        {layout.events.map((placed) => (
          <Stem key={placed.event.id} placed={placed} layout={layout} />
        ))}
      </g>
      {layout.events.map((placed) => {
        const { event, x } = placed;
        const texts = textsOf(event);
        const top = laneTop(placed, layout);
        return (
          <a
            key={event.id}
            href={hrefTo("timeline", event.id)}
            aria-label={texts.full}
            aria-current={event.id === chosen?.id ? "true" : undefined}
            className={styles.event}
          >
            <rect
              className={styles.hit}
              x={x - 9}
              y={top + 1}
              width={labelWidth - 4}
              height={44}
              rx={6}
            />
            <EventShape kind={event.kind} x={x - 8} y={top + 6} />
            <text className={styles.date} x={x + 13} y={top + 19}>
              {texts.date}
            </text>
            <text className={styles.kind} x={x + 13} y={top + 37}>
              {texts.kind}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

/** The line from the event's label down (or up) to its day, and the days it may have been on. */
function Stem({
  placed,
  layout,
}: {
  readonly placed: PlacedEvent;
  readonly layout: PictureLayout;
}) {
  const { x, side, spanLeft, spanRight } = placed;
  const edge = layout.axisTop + (side === "above" ? 0 : axisHeight);
  return (
    <>
      <line className={styles.stem} x1={x} x2={x} y1={laneTop(placed, layout) + 14} y2={edge} />
      <rect
        className={styles.span}
        x={Math.min(spanLeft, x - 2)}
        width={Math.max(4, spanRight - spanLeft)}
        y={side === "above" ? edge : edge - 4}
        height={4}
      />
    </>
  );
}

function laneTop({ side, lane }: PlacedEvent, { axisTop }: PictureLayout): number {
  return side === "above"
    ? axisTop - (lane + 1) * laneHeight
    : axisTop + axisHeight + lane * laneHeight;
}
