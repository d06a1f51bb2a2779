import { monthDayText } from "#renderer/shared/event-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./axis.module.css";
import { axisHeight, type PictureLayout, type PlacedStretch } from "./picture-layout.ts";

/** The axis: a band per stretch, with its own ticks, and a wavy break wherever time is left out. */
export function Axis({ layout }: { readonly layout: PictureLayout }) {
  const { axisTop, stretches } = layout;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group can have the focus.
    <g aria-hidden="true">
      {stretches.map((stretch, index) => (
        <g key={stretch.left}>
          <rect
            className={styles.band}
            x={stretch.left}
            y={axisTop}
            width={stretch.right - stretch.left}
            height={axisHeight}
          />
          <Ticks stretch={stretch} top={axisTop} />
          {index > 0 && <Break x={stretch.left - breakOffset} top={axisTop} />}
          {index < stretches.length - 1 && <Break x={stretch.right + breakOffset} top={axisTop} />}
        </g>
      ))}
    </g>
  );
}

/** Years where they begin and at the stretch's first tick; in a cluster every third month as well. */
function Ticks({ stretch, top }: { readonly stretch: PlacedStretch; readonly top: number }) {
  const { lang } = useTexts();
  const isMonths = stretch.unit === "month";
  return stretch.ticks.map(({ day, x, year, month }, index) => {
    const isYear = !isMonths || index === 0 || month === 1;
    return (
      <g key={day}>
        <line className={styles.tick} x1={x} x2={x} y1={top} y2={top + (isYear ? axisHeight : 7)} />
        {isYear && (
          <text className={styles.year} x={x + 4} y={top + 35}>
            {year}
          </text>
        )}
        {isMonths && (index === 0 || month % 3 === 1) && isRoomAfter(stretch, index) && (
          <text className={styles.month} x={x + 4} y={top + 19}>
            {monthDayText(`${year}-${String(month).padStart(2, "0")}`, lang)}
          </text>
        )}
      </g>
    );
  });
}

const monthTextPx = 30;

/** The first tick gives way to the next labelled month where the two would touch. */
function isRoomAfter({ ticks, right }: PlacedStretch, index: number): boolean {
  const next = ticks.slice(index + 1).find(({ month }) => month % 3 === 1);
  return (next?.x ?? right) - (ticks[index]?.x ?? 0) >= monthTextPx;
}

/** Clear of the ticks and their words. */
const breakOffset = 8;

function Break({ x, top }: { readonly x: number; readonly top: number }) {
  const step = axisHeight / 4;
  const wave = [0, 1, 2, 3].map((n) => `q ${n % 2 === 0 ? 7 : -7} ${step / 2} 0 ${step}`).join(" ");
  return <path className={styles.break} d={`M ${x} ${top} ${wave}`} />;
}
