import { useState } from "react";
import type { CheckReport, CheckResult } from "#renderer/domain/check-result.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./check-outcome.module.css";
import {
  checkedText,
  foundText,
  moreText,
  readText,
  reportText,
  summaryText,
} from "./check-text.ts";
import rowStyles from "./settings-row.module.css";

/** Shown of each kind; the copied text has more. */
const listed = 10;

/** What a check found, in plain words, and everything it looked at. */
export function CheckOutcome({ report }: { readonly report: CheckReport }) {
  const texts = useTexts();
  const { t } = texts;
  const notWhole = report.results.filter(({ outcome }) => outcome !== "whole");
  return (
    <div className={rowStyles.stack}>
      <div role="status">
        <p className={rowStyles.name}>{summaryText(texts, report)}</p>
        <p className={rowStyles.note}>{readText(texts, report)}</p>
      </div>
      {notWhole.length > 0 && (
        <ul className={styles.results} aria-label={t("check.title")}>
          {notWhole.map((result) => (
            <NotWhole key={result.id} result={result} />
          ))}
        </ul>
      )}
      <details className={styles.all}>
        <summary>{t("check.all")}</summary>
        <ul>
          {report.results.map((result) => (
            <li key={result.id}>{checkedText(texts, result)}</li>
          ))}
        </ul>
      </details>
      <CopyReport report={report} />
    </div>
  );
}

function NotWhole({ result }: { readonly result: CheckResult }) {
  const texts = useTexts();
  const { t } = texts;
  const nameOf = useNameOf();
  const items = result.found.slice(0, listed).map((found) => foundText(texts, found, nameOf));
  const distinct = [...new Set(items)];
  return (
    <li className={styles.result}>
      <p className={rowStyles.name}>
        {t(`check.rule.${result.id}.name`)}
        <span className={styles.outcome}>
          {result.outcome !== "whole" && t(`check.outcome.${result.outcome}`)}
        </span>
      </p>
      <p>{t(`check.rule.${result.id}.found`)}</p>
      <ul className={styles.items}>
        {[...distinct, ...moreText(texts, result, items.length)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </li>
  );
}

function CopyReport({ report }: { readonly report: CheckReport }) {
  const texts = useTexts();
  const { t } = texts;
  const nameOf = useNameOf();
  const [state, setState] = useState<"copy" | "copied" | "copyFailed">("copy");
  const copy = (): void => {
    void navigator.clipboard.writeText(reportText(texts, report, nameOf)).then(
      () => setState("copied"),
      () => setState("copyFailed"),
    );
  };
  return (
    <div className={rowStyles.actions}>
      <Button look="quiet" onPress={copy}>
        {t(`check.${state}`)}
      </Button>
    </div>
  );
}

/** A card is known by its question. */
function useNameOf(): (id: string) => string | null {
  const study = useStudy();
  return (id) => study.cardOf(id)?.prompt ?? null;
}
