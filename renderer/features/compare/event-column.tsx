import { useId } from "react";
import type { Change } from "#corpus/comparison/change.ts";
import type { Cell } from "#corpus/comparison/matrix.ts";
import {
  documentNames,
  eventDateText,
  eventKindText,
  eventPlaceText,
} from "#renderer/shared/event-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { FactEntry } from "#renderer/shared/ui/fact-entry.tsx";
import { ChangeView } from "./change-view.tsx";
import styles from "./event-column.module.css";
import { newIn } from "./new-in.ts";

type Props = { readonly cell: Cell; readonly change: Change; readonly isChosen: boolean };

/** What the facts of one event say on the thread, and how that stands beside the event before it. */
export function EventColumn({ cell, change, isChosen }: Props) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const { event, facts } = cell;
  const id = useId();
  const place = eventPlaceText(corpus, event, lang) ?? "";
  return (
    <li
      aria-labelledby={id}
      aria-current={isChosen ? "true" : undefined}
      className={`${styles.column} ${facts.length === 0 ? styles.silent : ""}`}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          <a className={styles.event} href={hrefTo("timeline", event.id)}>
            <span className={styles.date}>{eventDateText(event, lang)}</span>{" "}
            <span className={styles.kind}>
              {eventKindText(event, t, lang)}
              {place !== "" && ` · ${place}`}
            </span>
          </a>
        </h2>
        {facts.length === 0 ? (
          <p className={styles.note}>{t("compare.silent")}</p>
        ) : (
          <p className={styles.note}>
            {t("compare.count", { count: facts.length, n: formatNumber(lang, facts.length) })}
            {" · "}
            {t("compare.sources", { names: documentNames(corpus, facts, lang) })}
          </p>
        )}
      </div>
      {change.kind !== "silent" && <ChangeView change={change} />}
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <FactEntry key={fact.id} fact={fact} {...newIn(fact, change)} />
          ))}
        </ul>
      )}
    </li>
  );
}
