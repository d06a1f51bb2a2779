import { useEffect, useRef, useState } from "react";
import type { KnownTerms } from "#corpus/grading/known-terms.ts";
import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import type { MockEnd } from "#renderer/domain/mock/mock-given.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { judgeOf } from "#renderer/shared/items/judge.ts";
import { loadKnownTerms } from "#renderer/shared/items/known-terms.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo, usePlace } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { useLargeType } from "#renderer/shared/use-large-type.ts";
import { CheckPage } from "./check-page.tsx";
import { ClockNotices } from "./clock-notices.tsx";
import { ExamClock } from "./exam-clock.tsx";
import { ExamItem } from "./exam-item.tsx";
import { ItemNavigator } from "./item-navigator.tsx";
import styles from "./running-exam.module.css";
import { useExamTime } from "./use-exam-time.ts";
import { useMockItems } from "./use-mock-items.ts";
import { useSitting } from "./use-sitting.ts";

const checkPlace = "check";

/** An exam that runs: one item at a time, all of them in reach, a look back before it is handed in. */
export function RunningExam({ exam }: { readonly exam: MockExam }) {
  const { t, lang } = useTexts();
  const { role } = useReady();
  const items = useMockItems(exam);
  const time = useExamTime(exam);
  const [, place] = usePlace();
  useLargeType();
  const isChecking = place === checkPlace || exam.isReopened;
  const index = indexOf(place, exam.items.length);
  const sitting = useSitting(exam, isChecking || items === null ? null : index);
  const { end, isEnding, hasFailed } = useEnding(exam, sitting.upToNow, items);
  const isOver = time.standing !== "running";
  const isLocked = isOver || isEnding || role === "follower";
  const submitOnce = useRef(false);
  useEffect(() => {
    const isDue = time.standing === "over" && !exam.isReopened && role === "writer";
    if (!isDue || items === null || submitOnce.current) return;
    submitOnce.current = true;
    end("time");
  });
  const go = (to: number | null): void => {
    window.location.hash = hrefTo("mock", exam.id, to === null ? checkPlace : `${to + 1}`);
  };
  const item = items?.[index];
  return (
    <Page title={t("mock.title")} isWide>
      <ExamClock time={time} />
      <ClockNotices time={time} onHandIn={() => end("time")} />
      {sitting.isUnsaved && (
        <Notice tone="problem">
          <p>{t("mock.notSaved")}</p>
          <Button onPress={() => void sitting.flush()}>{t("mock.retry")}</Button>
        </Notice>
      )}
      {hasFailed && (
        <Notice tone="problem">
          <p>{t("mock.notSaved")}</p>
          <Button onPress={() => end(isOver ? "time" : "submitted")}>{t("mock.retry")}</Button>
        </Notice>
      )}
      {isEnding && <p role="status">{t("mock.submitting")}</p>}
      {items === null && <p role="status">{t("mock.loading")}</p>}
      {isChecking && (
        <CheckPage
          exam={exam}
          answers={sitting.answers}
          isLocked={isEnding || role === "follower"}
          onGo={exam.isReopened && isOver ? null : go}
          onSubmit={() => end(exam.isReopened && isOver ? "time" : "submitted")}
          onGiveUp={() => end("abandoned")}
        />
      )}
      {!isChecking && item !== undefined && (
        <div className={styles.exam}>
          <section
            className={styles.item}
            aria-label={t("mock.questionOf", {
              n: formatNumber(lang, index + 1),
              total: formatNumber(lang, exam.items.length),
            })}
          >
            <ExamItem
              key={item.id}
              item={item}
              index={index}
              total={exam.items.length}
              answer={sitting.answers[index]}
              isLocked={isLocked}
              onGive={(given) => sitting.give(index, given)}
              onFlag={() => sitting.flag(index)}
              onGo={go}
            />
          </section>
          <ItemNavigator items={exam.items} answers={sitting.answers} current={index} onGo={go} />
        </div>
      )}
    </Page>
  );
}

/** The item a place names, from 0; the first one where it names none. */
function indexOf(place: string | undefined, total: number): number {
  const number = /^\d{1,3}$/u.test(place ?? "") ? Number(place) : 1;
  return Math.min(Math.max(number, 1), total) - 1;
}

type Sheet = Parameters<typeof useSitting>[0]["answers"];

/** Ends the exam: judges every answer and hands all of it in, again with the same name where it failed. */
function useEnding(exam: MockExam, upToNow: () => Sheet, items: ReturnType<typeof useMockItems>) {
  const { t, lang } = useTexts();
  const announce = useAnnounce();
  const study = useStudy();
  const run = useRun();
  const { corpus } = useMaterial();
  const { accepted } = useReady();
  const [action] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<"idle" | "ending" | "failed">("idle");

  // Made in slices while the exam runs, so that nothing waits for it at the end.
  useEffect(() => void loadKnownTerms(corpus), [corpus]);

  function resultsOf(answers: Sheet, known: KnownTerms): MockEnd["results"] {
    const judge = judgeOf(known, accepted);
    return answers.map(({ given, spentMs }, index) => {
      const item = items?.[index];
      if (item === undefined || given === null || given.trim() === "") {
        return { given: null, verdict: "wrong", missed: null, spentMs };
      }
      const { verdict, given: kept, missed } = judge(item, given);
      return { given: kept, verdict, missed, spentMs };
    });
  }

  async function send(endedBy: MockEnd["endedBy"]): Promise<void> {
    const results =
      endedBy === "abandoned" ? [] : resultsOf(upToNow(), await loadKnownTerms(corpus));
    const isStored = await study.finishMock({ mockId: exam.id, action, endedBy, results });
    setState(isStored ? "idle" : "failed");
    if (isStored && endedBy === "time") announce([{ text: t("mock.timeOver"), lang }]);
  }

  return {
    isEnding: state === "ending",
    hasFailed: state === "failed",
    end(endedBy: MockEnd["endedBy"]): void {
      if (state === "ending" || items === null) return;
      setState("ending");
      void run(send(endedBy));
    },
  };
}
