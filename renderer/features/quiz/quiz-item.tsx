import { useEffect, useRef } from "react";
import { gapOfItem } from "#corpus/items/gap-of-item.ts";
import { gradeItem } from "#corpus/items/grade-item.ts";
import type { Item } from "#corpus/items/item.ts";
import { acceptedFor } from "#renderer/domain/quiz-log.ts";
import type { QuizSession } from "#renderer/domain/quiz-session.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { isAnswered } from "#renderer/shared/items/given.ts";
import { ItemFeedback } from "#renderer/shared/items/item-feedback.tsx";
import { ItemQuestion } from "#renderer/shared/items/item-question.tsx";
import { useKnownTerms } from "#renderer/shared/items/use-known-terms.ts";
import { KeyHint } from "#renderer/shared/keys/key-hint.tsx";
import { useCommands } from "#renderer/shared/keys/use-commands.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import styles from "./quiz.module.css";
import { givenNow, type Quiz } from "./use-quiz.ts";
import { VerdictLine } from "./verdict-line.tsx";

type Props = { readonly quiz: Quiz; readonly session: QuizSession; readonly item: Item };

/** One item: the question, then right or wrong and all that stands behind it. */
export function QuizItem({ quiz, session, item }: Props) {
  const { t, lang } = useTexts();
  const announce = useAnnounce();
  const { accepted } = useReady();
  const known = useKnownTerms();
  const { answer, canAnswer } = quiz;
  const given = givenNow(item, session, answer);
  const canSubmit = canAnswer && answer === null && isAnswered(item, given);
  const gap = { factId: item.factId, gapId: gapOfItem(item), lang: item.lang };
  const grade =
    answer === null ? null : gradeItem(item, answer.given, acceptedFor(accepted, gap), known);
  const main = useRef<HTMLButtonElement>(null);
  const verdict = answer?.verdict ?? null;

  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the verdict is there or another one.
  useEffect(() => {
    if (verdict === null) return;
    main.current?.focus({ preventScroll: true });
    announce([
      { text: t(`quiz.verdict.${verdict}`), lang },
      ...(verdict === "right"
        ? []
        : [
            { text: t("quiz.item.answer"), lang },
            { text: item.answer, lang: item.lang },
          ]),
    ]);
  }, [verdict]);

  const submit = (): boolean => {
    if (canSubmit) quiz.submit(given);
    return canSubmit;
  };
  useCommands("quiz", {
    quizProceed: () => {
      if (answer === null) return submit();
      quiz.forward();
      return true;
    },
    quizAccept: () => {
      const isOffered = canAnswer && canBeAccepted(item, quiz);
      if (isOffered) quiz.accept();
      return isOffered;
    },
  });

  return (
    <>
      <div className={styles.column}>
        <ItemQuestion
          item={item}
          given={given}
          onChange={quiz.change}
          onSubmit={submit}
          isLocked={answer !== null}
          reveal={grade}
          takesFocus
        />
        {answer !== null && grade !== null && <ItemFeedback item={item} />}
      </div>
      <div className={styles.foot}>
        {answer !== null && <VerdictLine answer={answer} />}
        <div className={styles.buttons}>
          {answer === null ? (
            <>
              <Button look="primary" size="large" isDisabled={!canSubmit} onPress={submit}>
                {t("quiz.submit")}
              </Button>
              <Button size="large" isDisabled={!canAnswer} onPress={() => quiz.submit("")}>
                {t("quiz.unknown")}
              </Button>
            </>
          ) : (
            <>
              <Button ref={main} look="primary" size="large" onPress={quiz.forward}>
                {isLast(session) ? t("quiz.finish") : t("quiz.next")}
              </Button>
              {canBeAccepted(item, quiz) && (
                <Button size="large" isDisabled={!canAnswer} onPress={quiz.accept}>
                  {t("quiz.accept")}
                  <KeyHint command="quizAccept" />
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** A written answer that was not counted as right, and that the grading reads to its end. */
function canBeAccepted(item: Item, { answer }: Quiz): boolean {
  if (answer === null || !("answerType" in item)) return false;
  return answer.verdict !== "right" && answer.given.trim() !== "" && answer.given.length <= 500;
}

function isLast({ length, index, scope }: QuizSession): boolean {
  if (scope.kind === "again") return index + 1 >= scope.puts.length;
  return length !== null && index + 1 >= length;
}
