import { useEffect, useState } from "react";
import type { HistoryEntry } from "#renderer/domain/study.ts";
import { formatDuration, formatInterval, formatMoment, formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { useReady, useStudy } from "../study-context.ts";
import styles from "./card-info.module.css";
import { dayText } from "./due-text.ts";

/** What happened to a card, the latest first. */
export function CardHistoryTable({ cardId }: { readonly cardId: string }) {
  const { t } = useTexts();
  const history = useHistory(cardId);
  if (history === null) return <p>{t("cardInfo.loading")}</p>;
  if (history.length === 0) return <p>{t("cardInfo.noHistory")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={styles.scroll} aria-label={t("cardInfo.history")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("cardInfo.when")}</th>
            <th scope="col">{t("cardInfo.rating")}</th>
            <th scope="col">{t("cardInfo.gap")}</th>
            <th scope="col">{t("cardInfo.took")}</th>
            <th scope="col">{t("cardInfo.s")}</th>
            <th scope="col">{t("cardInfo.d")}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((entry) => (
            <HistoryRow key={`${entry.kind} ${entry.atMs}`} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const { t, lang } = useTexts();
  const when = <td>{formatMoment(lang, entry.atMs)}</td>;
  if (entry.kind !== "review") {
    return (
      <tr>
        {when}
        <td colSpan={5}>
          {entry.kind === "reset"
            ? t("cardInfo.reset")
            : `${t("cardInfo.dueSet")} → ${dayText(lang, entry.studyDay)}`}
        </td>
      </tr>
    );
  }
  const { memory } = entry;
  return (
    <tr>
      {when}
      <td>
        {t(`rating.${entry.rating}`)}
        {entry.via === "quiz" && t("cardInfo.quiz")}
      </td>
      <td>{formatInterval(t, lang, entry.interval)}</td>
      <td>{formatDuration(t, lang, entry.tookMs)}</td>
      {memory === null ? (
        <td colSpan={2}>{t("cardInfo.refused")}</td>
      ) : (
        <>
          <td>{formatNumber(lang, memory.stability)}</td>
          <td>{formatNumber(lang, memory.difficulty)}</td>
        </>
      )}
    </tr>
  );
}

/** Read when the dialog opens and whenever something was done since; null until it is there. */
function useHistory(cardId: string): readonly HistoryEntry[] | null {
  const study = useStudy();
  const { undoable } = useReady();
  const [history, setHistory] = useState<readonly HistoryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an action or an undo may have changed it.
  useEffect(() => {
    let isWanted = true;
    void study.historyOf(cardId).then((entries) => {
      if (isWanted) setHistory(entries);
    });
    return () => {
      isWanted = false;
    };
  }, [study, cardId, undoable]);
  return history;
}
