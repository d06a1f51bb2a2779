import type { StudyProblemCode } from "#renderer/domain/study-problem.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { RecordNotices } from "./record-notices.tsx";
import { SyncedFolder } from "./synced-folder.tsx";

/** These tell of something that has been put right. */
const mended: ReadonlySet<StudyProblemCode> = new Set(["record-mended", "database-damaged"]);

/** What has to be known on every screen: another tab writes, or something went wrong. */
export function Messages() {
  const { t } = useTexts();
  const study = useStudy();
  const { role, problem, reading } = useReady();
  const text = problem === null ? null : problemText(t, problem);
  return (
    <>
      <SyncedFolder />
      {reading === null && <RecordNotices />}
      {role === "follower" && (
        <Notice tone="notice">
          <p>{t("app.follower")}</p>
        </Notice>
      )}
      {text !== null && (
        <Notice
          tone={problem !== null && mended.has(problem.code) ? "notice" : "problem"}
          title={text.title}
          onDismiss={() => study.dismissProblem()}
        >
          <p>{text.what}</p>
          <p>{text.todo}</p>
        </Notice>
      )}
    </>
  );
}
