import { useEffect, useMemo, useState } from "react";
import {
  type LookAhead,
  readStudent,
  type StudentRecord,
} from "#renderer/domain/exam-look-ahead.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { useNow } from "#renderer/shared/use-now.ts";

/** What every projection starts from; null until the student's record is read. */
export function useLookAhead(): LookAhead | null {
  const study = useStudy();
  const { settings, parameters, today: doneToday, deck } = useReady();
  const now = useNow();
  const today = studyDayOf(now, utcOffsetMinAt(now));
  const [student, setStudent] = useState<StudentRecord | null>(null);
  // Read again when something was answered or undone meanwhile.
  const { answered } = doneToday;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log has changed when the count has.
  useEffect(() => {
    let isGone = false;
    void study.reviewLog().then((log) => {
      if (!isGone) setStudent(readStudent(log));
    });
    return () => {
      isGone = true;
    };
  }, [study, answered]);
  const table = study.table();
  const { revision } = table;
  // The table changes in place: a new object tells those below that it has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: revision and deck stand for the table's content.
  return useMemo(
    () => (student === null ? null : { table, settings, parameters, student, today }),
    [table, revision, deck, settings, parameters, student, today],
  );
}
