import { useState } from "react";
import { openPlaces } from "#renderer/domain/mock/is-left-open.ts";
import type { MockAnswer, MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { ItemNavigator } from "./item-navigator.tsx";
import styles from "./running-exam.module.css";

type Props = {
  readonly exam: MockExam;
  readonly answers: readonly MockAnswer[];
  readonly isLocked: boolean;
  /** Null where there is no way back. */
  readonly onGo: ((index: number) => void) | null;
  readonly onSubmit: () => void;
  readonly onGiveUp: () => void;
};

/** The look back over all items before an exam is handed in, or given up. */
export function CheckPage({ exam, answers, isLocked, onGo, onSubmit, onGiveUp }: Props) {
  const { t, lang } = useTexts();
  const [asked, setAsked] = useState<"submit" | "give-up" | null>(null);
  const n = (count: number): string => formatNumber(lang, count);
  const places = openPlaces(exam.items, answers);
  const open = places.length;
  const flagged = answers.filter(({ isFlagged }) => isFlagged).length;
  const close = (): void => setAsked(null);
  return (
    <section className={styles.check} aria-labelledby="check-title">
      <h2 id="check-title">{t("mock.check")}</h2>
      <p>{t(exam.isReopened && onGo === null ? "mock.reopened" : "mock.checkText")}</p>
      <p className={styles.counts}>
        {t("mock.checkCounts", {
          answered: n(answers.length - open),
          open: n(open),
          flagged: n(flagged),
        })}
      </p>
      {onGo !== null && (
        <ItemNavigator items={exam.items} answers={answers} current={null} onGo={onGo} />
      )}
      <div className={styles.row}>
        <Button
          look="primary"
          size="large"
          isDisabled={isLocked}
          onPress={() => setAsked("submit")}
        >
          {t("mock.submit")}
        </Button>
        {onGo !== null && <Button onPress={() => onGo(places[0] ?? 0)}>{t("mock.back")}</Button>}
        <Button look="quiet" isDisabled={isLocked} onPress={() => setAsked("give-up")}>
          {t("mock.giveUp")}
        </Button>
      </div>
      <Dialog
        title={t(asked === "give-up" ? "mock.giveUpTitle" : "mock.confirmTitle")}
        isOpen={asked !== null}
        onClose={close}
        role="alertdialog"
      >
        {asked === "submit" && open > 0 && (
          <p>{t("mock.confirmOpen", { count: open, n: n(open) })}</p>
        )}
        <p>{t(asked === "give-up" ? "mock.giveUpText" : "mock.confirmText")}</p>
        <div className={styles.row}>
          <Button
            look={asked === "give-up" ? "danger" : "primary"}
            onPress={() => {
              close();
              if (asked === "give-up") onGiveUp();
              else onSubmit();
            }}
          >
            {t(asked === "give-up" ? "mock.giveUp" : "mock.submit")}
          </Button>
          <Button autoFocus onPress={close}>
            {t("mock.cancel")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
