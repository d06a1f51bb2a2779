import { useEffect, useEffectEvent, useRef } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { visibleText } from "#renderer/shared/source/visible-text.ts";
import { useSize, useWindow } from "#renderer/shared/use-window.ts";
import { questionOf } from "./proposal-card.tsx";
import styles from "./proposal-list.module.css";
import type { ReviewItem, ReviewRow } from "./review-items.ts";
import { StandingMark } from "./standing-mark.tsx";
import type { Review } from "./use-review.ts";

/** In pixels, as the style sheet has it. */
const rowHeight = 44;

/** All proposals that the filters leave; only those in sight are drawn. */
export function ProposalList({ review }: { readonly review: Review }) {
  const { t } = useTexts();
  const { rows, current } = review;
  const scroller = useRef<HTMLElement>(null);
  const { height } = useSize(scroller);
  const { first, last, scrollTo } = useWindow(scroller, {
    count: rows.length,
    rowHeight,
    head: 0,
    height,
  });
  const at = rows.findIndex((row) => row.kind === "item" && row.item.id === current?.id);
  const bring = useEffectEvent(() => {
    if (at >= 0) scrollTo(at);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another proposal is what brings it into sight
  useEffect(() => bring(), [current?.id, at]);
  if (rows.length === 0) return <p className={styles.none}>{t("importing.noneShown")}</p>;
  return (
    <section
      ref={scroller}
      className={styles.scroll}
      aria-label={t("importing.listLabel")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
      tabIndex={0}
    >
      <ul className={styles.list} style={{ blockSize: `${rows.length * rowHeight}px` }}>
        {rows.slice(first, last).map((row, index) => (
          <li
            key={row.kind === "head" ? row.group : row.item.id}
            className={styles.row}
            style={{ insetBlockStart: `${(first + index) * rowHeight}px` }}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
          >
            {row.kind === "head" ? (
              <GroupHead row={row} review={review} />
            ) : (
              <ProposalRow
                item={row.item}
                isCurrent={row.item.id === current?.id}
                onOpen={() => review.goTo(row.item)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupHead({
  row,
  review,
}: {
  readonly row: Extract<ReviewRow, { kind: "head" }>;
  readonly review: Review;
}) {
  const { t, lang } = useTexts();
  const { group, count } = row;
  const number = formatNumber(lang, count);
  if (group === "sure") {
    return (
      <p className={styles.head}>
        {t("importing.groupSure")} ({number})
      </p>
    );
  }
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={review.isUnfolded}
      onClick={review.toggleFold}
    >
      <span aria-hidden="true">{review.isUnfolded ? "▾" : "▸"}</span>
      {t("importing.groupDoubtful")} ({number})
    </button>
  );
}

type RowProps = {
  readonly item: ReviewItem;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
};

function ProposalRow({ item, isCurrent, onOpen }: RowProps) {
  const { fact, standing } = item;
  return (
    <button
      type="button"
      className={styles.proposal}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onOpen}
    >
      <StandingMark standing={standing} />
      <span className={styles.question} lang={fact.lang}>
        {visibleText(questionOf(item))}
      </span>
      <span className={styles.answer} lang={fact.lang}>
        {visibleText(standing.kind === "edited" ? standing.edit.answer : fact.answer)}
      </span>
    </button>
  );
}
