import { useEffect, useState } from "react";
import { createSearchLog, type SearchLog } from "#renderer/domain/search-log.ts";
import type { Query } from "#renderer/domain/search-query.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";

/** The review log as a search asks it; read only where a query does, null until it is there. */
export function useSearchLog(query: Query, today: StudyDay): SearchLog | null {
  const study = useStudy();
  const { undoable } = useReady();
  const [log, setLog] = useState<SearchLog | null>(null);
  const isNeeded = asks(query, "rated");
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer, or an undo of one, changes the log.
  useEffect(() => {
    if (!isNeeded) return;
    let isWanted = true;
    void study.reviewLog().then((reviews) => {
      if (isWanted) setLog(createSearchLog(reviews, study.table(), today));
    });
    return () => {
      isWanted = false;
    };
  }, [study, isNeeded, today, undoable]);
  return log;
}

/** Whether a query has a term of a kind anywhere. */
export function asks(query: Query, kind: "rated" | "text"): boolean {
  switch (query.kind) {
    case "and":
    case "or":
      return query.parts.some((part) => asks(part, kind));
    case "not":
      return asks(query.part, kind);
    default:
      return query.kind === kind;
  }
}
