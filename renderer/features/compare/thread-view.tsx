import { type ReactNode, useEffect, useRef } from "react";
import { changesAlong } from "#corpus/comparison/change.ts";
import { threadRow } from "#corpus/comparison/matrix.ts";
import { type Thread, threads } from "#corpus/comparison/threads.ts";
import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { EventColumn } from "./event-column.tsx";
import styles from "./thread-view.module.css";

type Props = {
  readonly thread: Thread;
  readonly events: readonly Event[];
  /** The event to begin at. */
  readonly chosenEventId: string | null;
  readonly rangeChoice: ReactNode;
};

/** One thread, event beside event; one below the other where it is narrow. */
export function ThreadView({ thread, events, chosenEventId, rangeChoice }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { cells } = threadRow(thread, corpus.facts, events);
  const columns = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The page has gone to its top by now: its own effect runs before this one.
    if (chosenEventId === null) return;
    columns.current
      ?.querySelector("[aria-current] h2")
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [chosenEventId]);
  const changes = changesAlong(cells, corpus.gazetteer);
  return (
    <Page title={thread.name[lang]} lead={t("compare.threadLead")} isWide>
      <div className={styles.tools}>
        <a className={styles.link} href={hrefTo("compare")}>
          {t("compare.back")}
        </a>
        {rangeChoice}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={t("compare.columns")} tabIndex={0}>
        <ol ref={columns} className={styles.columns}>
          {cells.map((cell, index) => (
            <EventColumn
              key={cell.event.id}
              cell={cell}
              change={changes[index] ?? { kind: "silent" }}
              isChosen={cell.event.id === chosenEventId}
            />
          ))}
        </ol>
      </section>
      <nav aria-label={t("compare.otherThreads")} className={styles.tools}>
        <Neighbour thread={threads[threads.indexOf(thread) - 1]} text="compare.previous" />
        <Neighbour thread={threads[threads.indexOf(thread) + 1]} text="compare.next" />
      </nav>
    </Page>
  );
}

function Neighbour({
  thread,
  text,
}: {
  readonly thread: Thread | undefined;
  readonly text: "compare.previous" | "compare.next";
}) {
  const { t, lang } = useTexts();
  if (thread === undefined) return null;
  return (
    <a className={styles.link} href={hrefTo("compare", thread.id)}>
      {t(text, { name: thread.name[lang] })}
    </a>
  );
}
