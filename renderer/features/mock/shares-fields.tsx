import { useId } from "react";
import type { Dimension } from "#renderer/domain/mock/mock-pool.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { type DraftError, type MockDraft, sumOf } from "./mock-draft.ts";
import styles from "./mock-form.module.css";
import { usePartName } from "./use-part-name.ts";

type Shares = MockDraft["shares"];

type Props = {
  readonly parts: Readonly<Record<Dimension, readonly string[]>>;
  readonly draft: MockDraft;
  readonly error: DraftError | null;
  readonly onChange: (shares: Shares) => void;
};

const order = [
  "forms",
  "importance",
  "documents",
  "topics",
] as const satisfies readonly Dimension[];

/** A share for each part of each division, with what they add up to. */
export function SharesFields({ parts, draft, error, onChange }: Props) {
  const { t } = useTexts();
  return order.map((dimension) => {
    const shares = draft.shares[dimension];
    return (
      <fieldset key={dimension} className={styles.division}>
        <legend className={styles.legend}>{t(`mock.dimension.${dimension}`)}</legend>
        <p className={styles.note} role="status">
          <Sum shares={shares} />
        </p>
        <div className={`${styles.shares} ${dimension === "topics" ? styles.long : ""}`}>
          {parts[dimension].map((of) => (
            <ShareField
              key={of}
              dimension={dimension}
              of={of}
              value={shares[of] ?? ""}
              isWrong={error?.field === "share" && error.dimension === dimension && error.of === of}
              onChange={(text) =>
                onChange({ ...draft.shares, [dimension]: { ...shares, [of]: text } })
              }
            />
          ))}
        </div>
      </fieldset>
    );
  });
}

function Sum({ shares }: { readonly shares: Readonly<Record<string, string>> }) {
  const { t, lang } = useTexts();
  const sum = sumOf(shares);
  const isNone = Object.values(shares).every((text) => text.trim() === "");
  if (isNone) return t("mock.sumNone");
  if (sum > 100) return t("mock.sumOver", { sum: formatNumber(lang, sum) });
  if (sum > 99.9) return t("mock.sumWhole");
  return t("mock.sum", { sum: formatNumber(lang, sum), rest: formatNumber(lang, 100 - sum) });
}

type ShareProps = {
  readonly dimension: Dimension;
  readonly of: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
};

function ShareField({ dimension, of, value, isWrong, onChange }: ShareProps) {
  const { t } = useTexts();
  const id = useId();
  const part = usePartName()(dimension, of);
  return (
    <div className={styles.share}>
      <label htmlFor={id}>{part}</label>
      <input
        id={id}
        className={styles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t("mock.percentOf", { part })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value.slice(0, 10))}
      />
      <span aria-hidden="true">%</span>
      {isWrong && (
        <span id={`${id}-error`} className={styles.error}>
          {t("mock.percentRange")}
        </span>
      )}
    </div>
  );
}
