import type { Shortage } from "#renderer/domain/mock/fill-blueprint.ts";
import type { MockItem } from "#renderer/domain/mock/mock-exams.ts";
import type { PutFilling } from "#renderer/domain/mock/put-filling.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./mock-form.module.css";
import { usePartName } from "./use-part-name.ts";

type Props = {
  /** Null while it is being worked out. */
  readonly filling: PutFilling | null;
  readonly onNearest: (blueprint: Blueprint, items: readonly MockItem[]) => void;
};

/** Whether the exam can be had; if not, what is missing and the nearest that can. */
export function FillingView({ filling, onNearest }: Props) {
  return (
    <div role="status">
      <Statement filling={filling} onNearest={onNearest} />
    </div>
  );
}

function Statement({ filling, onNearest }: Props) {
  const { t, lang } = useTexts();
  const told = useShortageText();
  const n = (count: number): string => formatNumber(lang, count);
  if (filling === null) return <p className={styles.met}>{t("mock.making")}</p>;
  switch (filling.kind) {
    case "met": {
      const count = filling.items.length;
      return <p className={styles.met}>{t("mock.met", { count, n: n(count) })}</p>;
    }
    case "nothing-eligible":
      return <p className={styles.unmet}>{t("mock.nothingEligible")}</p>;
    case "bad-shares": {
      const { code, params } = filling.problem;
      const dimension = t(`mock.dimension.${params.dimension}`);
      const text = code === "shares-over-100" ? "mock.sharesOver" : "mock.shareTwice";
      return <p className={styles.unmet}>{t(text, { dimension })}</p>;
    }
    case "unmet": {
      const { nearest, shortages } = filling;
      const count = nearest.items.length;
      return (
        <div className={styles.unmet}>
          <p>{t("mock.unmet")}</p>
          <ul>
            {shortages.map((shortage) => (
              <li key={`${shortage.dimension} ${shortage.of}`}>{told(shortage)}</li>
            ))}
          </ul>
          <Button onPress={() => onNearest(nearest.blueprint, nearest.items)}>
            {t("mock.nearest", { count, n: n(count) })}
          </Button>
        </div>
      );
    }
  }
}

function useShortageText(): (shortage: Shortage) => string {
  const { t, lang } = useTexts();
  const nameOf = usePartName();
  return ({ dimension, of, wanted, found }) => {
    const part =
      dimension === null
        ? t("mock.shortAll")
        : of === null
          ? t("mock.shortRest", { dimension: t(`mock.dimension.${dimension}`) })
          : t("mock.shortPart", {
              dimension: t(`mock.dimension.${dimension}`),
              part: nameOf(dimension, of),
            });
    const n = (count: number): string => formatNumber(lang, count);
    return t("mock.short", {
      part,
      wanted: n(wanted),
      found: n(found),
      missing: n(wanted - found),
    });
  };
}
