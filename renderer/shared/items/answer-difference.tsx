import type { DifferenceRun } from "#corpus/grading/difference.ts";
import type { ItemGrade } from "#corpus/items/grade-item.ts";
import type { TypedItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import { NamedText } from "../ui/named-text.tsx";
import { gradeReasonText } from "./grade-reason-text.ts";
import styles from "./item-question.module.css";

type Props = { readonly item: TypedItem; readonly grade: ItemGrade };

/** The right answer; where what was written is close to it, what is missing and what is too much; and why. */
export function AnswerDifference({ item, grade }: Props) {
  const { t, lang } = useTexts();
  const { typed } = grade;
  const others = item.accept.slice(0, mostOthers).join(item.lang === "ja" ? "、" : ", ");
  return (
    <div className={styles.comparison}>
      <dl className={styles.answers}>
        <dt lang={lang}>{t("quiz.item.answer")}</dt>
        <dd className={styles.rightAnswer}>
          <NamedText text={item.answer} lang={item.lang} />
        </dd>
        {others !== "" && (
          <>
            <dt lang={lang}>{t("quiz.item.alsoRight")}</dt>
            <dd>{others}</dd>
          </>
        )}
        {typed !== null && typed.verdict !== "right" && typed.diff !== undefined && (
          <>
            <dt lang={lang}>{t("quiz.item.difference")}</dt>
            <dd>
              <Runs runs={typed.diff} />
            </dd>
          </>
        )}
      </dl>
      {typed !== null && typed.verdict !== "right" && (
        <p lang={lang} className={styles.reason}>
          {gradeReasonText(t, typed.reason)}
        </p>
      )}
    </div>
  );
}

const mostOthers = 4;

/** What was left out is underlined, what was put in is struck through; both are said by name. */
function Runs({ runs }: { readonly runs: readonly DifferenceRun[] }) {
  const { t, lang } = useTexts();
  let from = 0;
  return runs.map(({ kind, text }) => {
    const key = from;
    from += 1;
    if (kind === "same") return <span key={key}>{text}</span>;
    const Tag = kind === "missing" ? "ins" : "del";
    return (
      <Tag key={key} className={styles[kind]}>
        <span lang={lang} className={styles.spoken}>
          {t(`quiz.item.${kind}`)}
        </span>
        {text}
      </Tag>
    );
  });
}
