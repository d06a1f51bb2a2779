import { useState } from "react";
import type { ClockJump } from "#renderer/domain/study.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo, useRoute } from "#renderer/shared/route.ts";
import { readSeenUnusable, writeSeenUnusable } from "#renderer/shared/seen-unusable.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Notice } from "#renderer/shared/ui/notice.tsx";

/** What a student should know of the record before studying: a wrong clock, records that are not used. */
export function RecordNotices() {
  const route = useRoute();
  const { clockJump, unusable } = useReady();
  return (
    <>
      {(route === "today" || route === "review") && clockJump !== null && (
        <ClockNotice jump={clockJump} />
      )}
      {route === "today" && <UnusableNotice count={unusable.length} />}
    </>
  );
}

function ClockNotice({ jump }: { readonly jump: ClockJump }) {
  const { t, lang } = useTexts();
  const [dismissed, setDismissed] = useState<ClockJump["direction"] | null>(null);
  if (dismissed === jump.direction) return null;
  const when = formatDateTime(lang, jump.lastAnswerAtMs);
  return (
    <Notice
      tone="notice"
      title={t("check.clockTitle")}
      onDismiss={() => setDismissed(jump.direction)}
    >
      <p>{t(jump.direction === "back" ? "check.clockBack" : "check.clockForward", { when })}</p>
      <p>{t("check.clockTodo")}</p>
      <CheckLink />
    </Notice>
  );
}

function UnusableNotice({ count }: { readonly count: number }) {
  const { t, lang } = useTexts();
  const [seen, setSeen] = useState(readSeenUnusable);
  if (count <= seen) return null;
  return (
    <Notice
      tone="notice"
      title={t("check.unusableTitle")}
      onDismiss={() => {
        writeSeenUnusable(count);
        setSeen(count);
      }}
    >
      <p>{t("check.unusable", { count, n: formatNumber(lang, count) })}</p>
      <CheckLink />
    </Notice>
  );
}

function CheckLink() {
  const { t } = useTexts();
  return (
    <p>
      <a href={hrefTo("settings", "check")}>{t("check.link")}</a>
    </p>
  );
}
