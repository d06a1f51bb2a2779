import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Pager } from "./pager.tsx";
import { PastList } from "./past-list.tsx";
import styles from "./quiz.module.css";
import { usePaged } from "./use-paged.ts";
import { usePastQuizzes } from "./use-past-quizzes.ts";
import type { Quiz } from "./use-quiz.ts";

/** So many rows are read in a few screens. */
const rowsPerPage = 25;

/** Every quiz of the past, a page of them at a time. */
export function PastPage({ quiz }: { readonly quiz: Quiz }) {
  const { t } = useTexts();
  const quizzes = usePastQuizzes(quiz.session);
  const paged = usePaged(quizzes, rowsPerPage);
  return (
    <Page title={t("quiz.past.title")}>
      {quizzes.length === 0 ? (
        <p className={styles.note}>{t("quiz.past.none")}</p>
      ) : (
        <PastList quizzes={paged.shown} />
      )}
      <Pager paged={paged} />
      <p>
        <ButtonLink href={hrefTo("quiz")}>{t("quiz.past.toStart")}</ButtonLink>
      </p>
    </Page>
  );
}
