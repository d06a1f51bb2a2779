import { useEffect } from "react";
import type { StudyProblem } from "#renderer/domain/study-problem.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./plain-screen.module.css";

/** The study record cannot be opened: what happened, and what helps. */
export function Failed({ problem }: { readonly problem: StudyProblem }) {
  const { t } = useTexts();
  const { title, what, todo } = problemText(t, problem);
  useReloadOnNewAddress();
  return (
    <main className={styles.screen}>
      <h1>{title}</h1>
      <div role="alert" className={styles.told}>
        <p>{what}</p>
        <p className={styles.todo}>{todo}</p>
      </div>
      <div>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t("failed.retry")}
        </Button>
      </div>
    </main>
  );
}

/** Opening the printed address over this page changes its hash alone; the page starts anew with it. */
function useReloadOnNewAddress(): void {
  useEffect(() => {
    const reload = (): void => window.location.reload();
    window.addEventListener("hashchange", reload);
    return () => window.removeEventListener("hashchange", reload);
  }, []);
}
