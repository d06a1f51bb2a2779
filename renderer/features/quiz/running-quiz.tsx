import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useDocumentTitle } from "#renderer/shared/ui/page.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { useLargeType } from "#renderer/shared/use-large-type.ts";
import { EndPage } from "./end-page.tsx";
import styles from "./quiz.module.css";
import { QuizItem } from "./quiz-item.tsx";
import { QuizTools } from "./quiz-tools.tsx";
import type { Quiz } from "./use-quiz.ts";

/** The quiz that runs: how far it has come, one item, and in the end what came of it. */
export function RunningQuiz({ quiz }: { readonly quiz: Quiz }) {
  const { t } = useTexts();
  useDocumentTitle(t("quiz.title"));
  useLargeType();
  const { session, item } = quiz;
  if (session === null) return null;
  if (session.isEnded) return <EndPage quiz={quiz} session={session} />;
  const number = session.index + 1;
  const place =
    session.length === null
      ? t("quiz.numberEndless", { number })
      : t("quiz.number", { number, of: session.length });
  const done = session.puts.filter(({ answer }) => answer?.isStored === true).length;
  return (
    <main id="content" className={styles.main}>
      <div className={styles.head}>
        <h1 className={styles.place}>{place}</h1>
        <QuizTools quiz={quiz} />
        {session.length !== null && (
          <div className={styles.bar}>
            <Progress
              thin
              label={t("quiz.progress")}
              value={done}
              max={session.length}
              valueText={t("quiz.done", { number: done, of: session.length })}
            />
          </div>
        )}
      </div>
      {item === "soon" ? (
        <div className={styles.column}>
          <p role="status">{t("quiz.loading")}</p>
        </div>
      ) : item === null ? (
        <div className={styles.column}>
          <p>{t("quiz.itemGone")}</p>
          <div className={styles.buttons}>
            <Button look="primary" onPress={quiz.forward}>
              {t("quiz.next")}
            </Button>
          </div>
        </div>
      ) : (
        <QuizItem key={`${session.index} ${item.id}`} quiz={quiz} session={session} item={item} />
      )}
    </main>
  );
}
