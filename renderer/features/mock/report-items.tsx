import { useMemo, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import { answerJoint } from "#corpus/items/item.ts";
import type { FinishedMock, MockReport, ReportLine } from "#renderer/domain/mock/mock-report.ts";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ItemQuestion } from "#renderer/shared/items/item-question.tsx";
import { useKnownTerms } from "#renderer/shared/items/use-known-terms.ts";
import { factHref } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { PromptText } from "#renderer/shared/ui/prompt-text.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { judgeOf } from "./judge.ts";
import styles from "./report.module.css";
import { useMockItems } from "./use-mock-items.ts";

type Props = { readonly exam: FinishedMock; readonly report: MockReport };

/** Every item with what was given and what is right, in the order of the exam; on paper, all of them. */
export function ReportItems({ exam, report }: Props) {
  const { t } = useTexts();
  const items = useMockItems(exam);
  return (
    <Section title={t("mock.allItems")}>
      <ol className={styles.items}>
        {report.lines.map((line) => (
          <ReportItem key={line.index} line={line} item={items?.[line.index] ?? null} />
        ))}
      </ol>
    </Section>
  );
}

const marks: Readonly<Record<ReportLine["outcome"], string>> = {
  right: "○",
  almost: "△",
  wrong: "×",
  open: "–",
};

function ReportItem({ line, item }: { readonly line: ReportLine; readonly item: Item | null }) {
  const { t, lang } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { index, item: put, given, outcome, spentMs, isFlagged, fact } = line;
  const n = formatNumber(lang, index + 1);
  return (
    <li className={styles.line} aria-label={t("mock.question", { n })}>
      <p className={styles.lineHead}>
        <span className={styles.lineNumber}>{t("mock.question", { n })}</span>
        <span className={outcome === "right" ? styles.isRight : styles.isMissed}>
          <span aria-hidden="true">{marks[outcome]} </span>
          {t(`mock.outcome.${outcome}`)}
        </span>
        <span className={styles.note}>
          {[
            t(`quiz.form.${put.form}`),
            formatDuration(t, lang, spentMs),
            ...(isFlagged ? [`⚑ ${t("mock.flagged")}`] : []),
          ].join(" · ")}
        </span>
      </p>
      <div lang={put.lang} className={styles.stem}>
        {put.stem.split("\n").map((text) => (
          <p key={text}>
            <PromptText prompt={text} lang={put.lang} />
          </p>
        ))}
      </div>
      <Options line={line} />
      <dl className={styles.answers}>
        <dt>{t("mock.yourAnswer")}</dt>
        <dd lang={given === null ? lang : put.lang}>
          {given === null ? t("mock.nothing") : joined(given)}
        </dd>
        <dt>{t("mock.rightAnswer")}</dt>
        <dd lang={put.lang} className={styles.rightAnswer}>
          {joined(put.answer)}
        </dd>
      </dl>
      <div className={`${styles.row} ${styles.noPrint}`}>
        <Button
          look="quiet"
          isDisabled={item === null}
          aria-expanded={isOpen}
          aria-label={`${t("mock.explain")}: ${t("mock.question", { n })}`}
          onPress={() => setOpen(!isOpen)}
        >
          {t("mock.explain")}
        </Button>
        {fact !== null && (
          <a
            href={factHref(put.factId)}
            aria-label={`${t("mock.evidence")}: ${t("mock.question", { n })}`}
          >
            {t("mock.evidence")}
          </a>
        )}
      </div>
      {isOpen && item !== null && <Explained item={item} given={given ?? ""} />}
    </li>
  );
}

/** On paper the options are wanted, too; the stem of the other forms holds what there was to see. */
function Options({ line }: { readonly line: ReportLine }) {
  const { form, shown, lang } = line.item;
  if (form !== "choice" && form !== "combination") return null;
  return (
    <ol className={styles.options} lang={lang}>
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

/** The texts of an order or of pairs, as they are read. */
function joined(text: string): string {
  return text
    .split(answerJoint)
    .map((part) => (part === "" ? "–" : part))
    .join(answerJoint);
}

function Explained({ item, given }: { readonly item: Item; readonly given: string }) {
  const known = useKnownTerms();
  const { accepted } = useReady();
  const grade = useMemo(
    () => judgeOf(known, accepted)(item, given),
    [known, accepted, item, given],
  );
  return (
    <div className={`${styles.explained} ${styles.noPrint}`}>
      <ItemQuestion
        item={item}
        given={given}
        onChange={() => {}}
        onSubmit={() => {}}
        isLocked
        reveal={grade}
      />
    </div>
  );
}
