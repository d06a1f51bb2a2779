import { useMemo, useState } from "react";
import { type ComparedRange, comparedEvents } from "#corpus/comparison/events.ts";
import { threadById } from "#corpus/comparison/threads.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { usePlace } from "#renderer/shared/route.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { Overview } from "./overview.tsx";
import { ThreadView } from "./thread-view.tsx";

/** Meetings side by side: all threads as figures, or one thread (`#/compare/<thread>/<event>`) in full. */
export function CompareScreen() {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const [threadId, eventId] = usePlace();
  const [range, setRange] = useState(() => rangeHolding(corpus, eventId));
  const events = useMemo(() => comparedEvents(corpus, range), [corpus, range]);
  const rangeChoice = (
    <Choice<ComparedRange>
      label={t("compare.range")}
      value={range}
      onChange={setRange}
      options={[
        { value: "summits", label: t("compare.summits") },
        { value: "meetings", label: t("compare.meetings") },
      ]}
    />
  );
  const thread = threadId === undefined ? null : threadById(threadId);
  return thread === null ? (
    <Overview events={events} rangeChoice={rangeChoice} isUnknown={threadId !== undefined} />
  ) : (
    <ThreadView
      key={thread.id}
      thread={thread}
      events={events}
      chosenEventId={eventId ?? null}
      rangeChoice={rangeChoice}
    />
  );
}

/** An address may name a meeting of ministers; then the comparison starts with all meetings. */
function rangeHolding(corpus: Corpus, eventId: string | undefined): ComparedRange {
  const isIn = (range: ComparedRange): boolean =>
    comparedEvents(corpus, range).some(({ id }) => id === eventId);
  return isIn("meetings") && !isIn("summits") ? "meetings" : "summits";
}
