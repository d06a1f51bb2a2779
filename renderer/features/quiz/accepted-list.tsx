import type { AcceptedAnswer } from "#renderer/domain/quiz-log.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./quiz.module.css";

/** Answers the student counts as right, beside the right one, each to be taken off again. */
export function AcceptedList({ accepted }: { readonly accepted: readonly AcceptedAnswer[] }) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { role } = useReady();
  const { corpus } = useMaterial();
  return (
    <>
      <p className={styles.note}>{t("quiz.accepted.note")}</p>
      <ul className={styles.acceptedList}>
        {accepted.map((each) => {
          const { factId, gapId, lang, given } = each;
          const fact = corpus.facts.find(({ id }) => id === factId);
          const answer = fact?.gaps.find(({ id }) => id === gapId)?.answer[lang];
          return (
            <li key={`${factId}/${gapId}/${lang}/${given}`} className={styles.acceptedItem}>
              <p>
                <span lang={lang} className={styles.acceptedGiven}>
                  {given}
                </span>
                {fact !== undefined && answer !== undefined && (
                  <a className={styles.acceptedFor} href={factHref(fact.id)}>
                    {t("quiz.accepted.for")} <span lang={lang}>{answer}</span>
                  </a>
                )}
              </p>
              <Button
                isDisabled={role === "follower"}
                aria-label={t("quiz.accepted.withdrawOne", { given })}
                onPress={() =>
                  void run(study.withdrawAccepted(each)).then(() =>
                    flash(t("quiz.accepted.withdrawn", { given }), true),
                  )
                }
              >
                {t("quiz.accepted.withdraw")}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
