import { retrievabilityOf } from "#renderer/domain/search-retrievability.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import { eventShortText } from "../event-text.ts";
import { isFlag } from "../flags.ts";
import { formatInterval, formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { utcOffsetMinAt } from "../local-day.ts";
import { useMaterial } from "../material.ts";
import { useReady, useStudy } from "../study-context.ts";
import { FactRow, Facts } from "../ui/facts.tsx";
import { PromptText } from "../ui/prompt-text.tsx";
import { useNow } from "../use-now.ts";
import { dueOf, standingOf } from "./card-facts.ts";
import { CardHistoryTable } from "./card-history-table.tsx";
import styles from "./card-info.module.css";
import { dayText, dueText } from "./due-text.ts";
import { useEditedCard } from "./use-edited-card.ts";

/** A card's memory in figures, the student's marks on it, where it comes from, and its history. */
export function CardInfo({ cardId }: { readonly cardId: string }) {
  const { t } = useTexts();
  const card = useEditedCard(cardId);
  return (
    <div className={styles.info}>
      {card !== null && (
        <p lang={card.lang} className={styles.question}>
          <PromptText prompt={card.prompt} lang={card.lang} />
        </p>
      )}
      <Facts>
        <MemoryRows cardId={cardId} />
        <OriginRows cardId={cardId} />
      </Facts>
      <div className={styles.history}>
        <h3>{t("cardInfo.history")}</h3>
        <CardHistoryTable cardId={cardId} />
      </div>
    </div>
  );
}

function MemoryRows({ cardId }: { readonly cardId: string }) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const { parameters } = useReady();
  const nowMs = useNow();
  const today = studyDayOf(nowMs, utcOffsetMinAt(nowMs));
  const table = study.table();
  const row = table.rowOf(cardId);
  if (row < 0) return null;
  const marks = study.marksOf(cardId);
  const isNew = table.phase[row] === 0;
  const number = (value: number | undefined): string => formatNumber(lang, value ?? 0);
  const days = (value: number): string =>
    formatInterval(t, lang, { unit: "days", days: Math.round(value * 10) / 10 });
  const day = (value: number | undefined): string =>
    value === undefined || value === -1 ? "–" : dayText(lang, value);
  const times = (value: number): string =>
    t("unit.times", { count: value, n: formatNumber(lang, value) });
  const standing = standingOf(table, row, today);
  return (
    <>
      <FactRow name={t("cardInfo.state")}>{t(`cardState.${standing}`)}</FactRow>
      <FactRow name={t("cardInfo.due")}>{dueText(lang, dueOf(table, row))}</FactRow>
      {!isNew && (
        <>
          <FactRow name={t("cardInfo.interval")}>
            {days(Math.max(0, (table.dueDay[row] ?? 0) - (table.lastDay[row] ?? 0)))}
          </FactRow>
          <FactRow name={t("cardInfo.r")}>
            {`${number(retrievabilityOf(table, row, today, parameters) * 100)}%`}
          </FactRow>
          <FactRow name={t("cardInfo.s")}>{days(table.stability[row] ?? 0)}</FactRow>
          <FactRow name={t("cardInfo.d")}>
            {t("cardInfo.dOf", { d: number(table.difficulty[row]) })}
          </FactRow>
          <FactRow name={t("cardInfo.reps")}>{times(table.reps[row] ?? 0)}</FactRow>
          <FactRow name={t("cardInfo.lapses")}>{times(table.lapses[row] ?? 0)}</FactRow>
          <FactRow name={t("cardInfo.first")}>{day(table.firstDay[row])}</FactRow>
          <FactRow name={t("cardInfo.last")}>{day(table.lastDay[row])}</FactRow>
        </>
      )}
      {table.addedDay[row] !== -1 && (
        <FactRow name={t("cardInfo.added")}>{day(table.addedDay[row])}</FactRow>
      )}
      {isFlag(marks.flag) && (
        <FactRow name={t("cardInfo.flag")}>
          <FlagMark flag={marks.flag} />
        </FactRow>
      )}
      {marks.tags.length > 0 && (
        <FactRow name={t("cardInfo.tags")}>{marks.tags.join(lang === "ja" ? "、" : ", ")}</FactRow>
      )}
    </>
  );
}

const formName = {
  basic: "library.formBasic",
  cloze: "library.formCloze",
  reverse: "library.formReverse",
} as const;

function OriginRows({ cardId }: { readonly cardId: string }) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const card = material.card(cardId);
  if (card === null) return <FactRow name={t("cardInfo.id")}>{cardId}</FactRow>;
  const fact = material.fact(card.factId);
  const event = material.corpus.events.find(({ id }) => id === fact.eventId);
  return (
    <>
      <FactRow name={t("cardInfo.document")}>
        {material.document(fact.documentId).shortTitle[lang]}
      </FactRow>
      {event !== undefined && (
        <FactRow name={t("cardInfo.event")}>{eventShortText(event, t, lang)}</FactRow>
      )}
      <FactRow name={t("cardInfo.form")}>
        {`${t(formName[card.form])} · ${t(`lang.${card.lang}`)}`}
      </FactRow>
      <FactRow name={t("cardInfo.id")}>
        <code className={styles.id}>{cardId}</code>
      </FactRow>
    </>
  );
}
