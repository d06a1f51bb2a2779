import { useTexts } from "#renderer/shared/i18n.ts";
import { goTo } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useUndo } from "#renderer/shared/use-undo.ts";
import styles from "./quiz.module.css";
import type { Quiz } from "./use-quiz.ts";

/** Beside the item: take back, larger type, leave for now, end. */
export function QuizTools({ quiz }: { readonly quiz: Quiz }) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { undo } = useUndo();
  const { settings, undoable, role } = useReady();
  const { largeType } = settings;
  const canUndo = undoable?.kind === "quiz-answered" || undoable?.kind === "answer-accepted";
  return (
    <div className={styles.tools}>
      <Button look="quiet" isDisabled={role === "follower" || !canUndo} onPress={undo}>
        {t("quiz.undo")}
      </Button>
      <Button
        look="quiet"
        aria-pressed={largeType}
        isDisabled={role === "follower"}
        onPress={() => void run(study.changeSetting({ key: "largeType", value: !largeType }))}
      >
        {t("quiz.largeType")}
      </Button>
      <Button look="quiet" onPress={() => goTo("quiz")}>
        {t("quiz.leave")}
      </Button>
      <Button look="quiet" onPress={quiz.end}>
        {t("quiz.end")}
      </Button>
    </div>
  );
}
