import { type ReactNode, useMemo, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import { answerJoint } from "#corpus/items/item.ts";
import type { Verdict } from "#renderer/domain/quiz-events.ts";
import type { AskedItem } from "#renderer/domain/quiz-given.ts";
import { formatDuration, formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { factHref } from "../route.ts";
import { useReady, useRun } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { PromptText } from "../ui/prompt-text.tsx";
import styles from "./answered-item.module.css";
import { ItemQuestion } from "./item-question.tsx";
import { judgeOf } from "./judge.ts";
import { useKnownTerms } from "./use-known-terms.ts";

type Props = {
  /** Its place, from 1. */
  readonly number: number;
  readonly put: AskedItem;
  /** Null: left open. */
  readonly given: string | null;
  readonly outcome: Verdict | "open";
  readonly spentMs: number;
  readonly isFlagged?: boolean;
  /** Whether its fact is there to be looked up. */
  readonly hasFact: boolean;
  /** Makes the item as it stood, with its proofs; `soon`: not yet to be had; `never`: no longer. */
  readonly explain: (() => Promise<Item>) | "soon" | "never";
  /** What more can be said or done about it. */
  readonly children?: ReactNode;
};

const marks: Readonly<Record<Props["outcome"], string>> = {
  right: "○",
  almost: "△",
  wrong: "×",
  open: "–",
};

/** Items of the past, one below the other. */
export function AnsweredItems({ children }: { readonly children: ReactNode }) {
  return <ol className={styles.items}>{children}</ol>;
}

/** An item of the past: what was asked, given and right, the passage, and on request every proof. */
export function AnsweredItem(props: Props) {
  const { put, given, hasFact, explain, children } = props;
  const { t, lang } = useTexts();
  const run = useRun();
  const [shown, setShown] = useState<Item | null>(null);
  const name = t("mock.question", { n: formatNumber(lang, props.number) });
  return (
    <li className={styles.line} aria-label={name}>
      <Head {...props} name={name} />
      <div lang={put.lang}>
        {put.stem.split("\n").map((text) => (
          <p key={text}>
            <PromptText prompt={text} lang={put.lang} />
          </p>
        ))}
      </div>
      <Options put={put} />
      <dl className={styles.answers}>
        <dt>{t("mock.yourAnswer")}</dt>
        <dd lang={given === null ? lang : put.lang}>
          {given === null ? t("mock.nothing") : asRead(put, given)}
        </dd>
        <dt>{t("mock.rightAnswer")}</dt>
        <dd lang={put.lang} className={styles.rightAnswer}>
          {asRead(put, put.answer)}
        </dd>
      </dl>
      {children}
      <div className={`${styles.row} ${styles.noPrint}`}>
        {explain !== "never" && (
          <Button
            look="quiet"
            isDisabled={explain === "soon"}
            aria-expanded={shown !== null}
            aria-label={`${t("mock.explain")}: ${name}`}
            onPress={() => {
              if (shown !== null) setShown(null);
              else if (explain !== "soon") void run(explain().then(setShown));
            }}
          >
            {t("mock.explain")}
          </Button>
        )}
        {hasFact && (
          <a href={factHref(put.factId)} aria-label={`${t("mock.evidence")}: ${name}`}>
            {t("mock.evidence")}
          </a>
        )}
      </div>
      {shown !== null && <Explained item={shown} given={given ?? ""} />}
    </li>
  );
}

function Head({
  name,
  outcome,
  put,
  spentMs,
  isFlagged = false,
}: Props & { readonly name: string }) {
  const { t, lang } = useTexts();
  return (
    <p className={styles.lineHead}>
      <span className={styles.lineNumber}>{name}</span>
      <span className={outcome === "right" ? styles.isRight : styles.isMissed}>
        <span aria-hidden="true">{marks[outcome]} </span>
        {t(`mock.outcome.${outcome}`)}
      </span>
      <span className={styles.note}>
        {[
          t(`quiz.form.${put.form}`),
          formatDuration(t, lang, spentMs),
          ...(isFlagged ? [`⚑ ${t("mock.flagged")}`] : []),
        ].join(" · ")}
      </span>
    </p>
  );
}

/** On paper the options are wanted, too; the stem of the other forms holds what there was to see. */
function Options({ put: { form, shown = [], lang } }: Pick<Props, "put">) {
  if ((form !== "choice" && form !== "combination") || shown.length === 0) return null;
  return (
    <ol className={styles.options} lang={lang}>
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  );
}

/** The texts of an order, one leading to the next, or of pairs, each by the number it belongs to in the stem. */
function asRead({ form, lang }: Props["put"], text: string): string {
  const parts = text.split(answerJoint).map((part) => (part === "" ? "–" : part));
  if (form !== "matching") return parts.join(answerJoint);
  return parts.map((part, index) => `${index + 1} ${part}`).join(lang === "ja" ? "、" : "; ");
}

function Explained({ item, given }: { readonly item: Item; readonly given: string }) {
  const known = useKnownTerms();
  const { accepted } = useReady();
  const grade = useMemo(
    () => judgeOf(known, accepted)(item, given),
    [known, accepted, item, given],
  );
  return (
    <div className={`${styles.explained} ${styles.noPrint}`}>
      <ItemQuestion
        item={item}
        given={given}
        onChange={() => {}}
        onSubmit={() => {}}
        isLocked
        reveal={grade}
      />
    </div>
  );
}
