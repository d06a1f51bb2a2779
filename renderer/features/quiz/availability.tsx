import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./quiz.module.css";
import type { ScopeKind } from "./scope-choice.ts";
import type { Available } from "./use-available.ts";

type Props = {
  readonly available: Available | null;
  readonly kind: ScopeKind;
  readonly isChosen: boolean;
  /** No item could be made, against what was counted. */
  readonly hasFailed: boolean;
};

/** How much there is to ask; where there is nothing, what helps. */
export function Availability({ available, kind, isChosen, hasFailed }: Props) {
  const { t, lang } = useTexts();
  return (
    <div role="status" className={styles.available}>
      <p>{text()}</p>
    </div>
  );

  function text(): string {
    if (!isChosen) return t("quiz.choose");
    if (available === null) return t("quiz.counting");
    if (available.of === 0 && kind === "weakness") return t("quiz.noWeakness");
    if (available.facts === 0 || hasFailed) return t("quiz.nothing");
    const { facts } = available;
    return t("quiz.available", { count: facts, n: formatNumber(lang, facts) });
  }
}
