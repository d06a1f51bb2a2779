import type { EventKind } from "#corpus/vocabulary.ts";
import styles from "./event-shape.module.css";

/** Outlines in a box of 16 by 16. Filled for meetings of leaders, open for all else. */
const paths: Readonly<Record<EventKind, string>> = {
  summit: "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1Z",
  "two-plus-two": "M8 1 15 8 8 15 1 8Z",
  "defense-ministerial": "M2 2H14V14H2Z",
  consultation: "M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3Z",
  signing: "M2 14 3 10 11 2 14 5 6 13Z",
  "working-lunch": "M2 4H14C14 10 12 13 8 13S2 10 2 4Z",
  "agreement-made": "M3 1H10L13 4V15H3Z",
  "body-established": "M8 1 15 14H1Z",
  publication: "M1 4H15V12H1Z",
  "planned-meeting": "M5 2H11L15 8 11 14H5L1 8Z",
};

/** The sign of a kind of event. It says nothing by its colour, and stands beside the kind's name. */
export function EventShape({
  kind,
  x,
  y,
}: {
  readonly kind: EventKind;
  readonly x?: number;
  readonly y?: number;
}) {
  return (
    <svg
      className={styles.shape}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      aria-hidden="true"
    >
      <path className={kind === "summit" ? styles.filled : styles.open} d={paths[kind]} />
    </svg>
  );
}
