import type { Item } from "#corpus/items/item.ts";
import type { MockAnswer } from "#renderer/domain/mock/mock-exams.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { isAnswered, startingGiven } from "#renderer/shared/items/given.ts";
import { ItemQuestion } from "#renderer/shared/items/item-question.tsx";
import { useCommands } from "#renderer/shared/keys/use-commands.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./running-exam.module.css";

type Props = {
  readonly item: Item;
  readonly index: number;
  readonly total: number;
  readonly answer: MockAnswer | undefined;
  readonly isLocked: boolean;
  readonly onGive: (given: string | null) => void;
  readonly onFlag: () => void;
  /** Null leads to the look back over all of them. */
  readonly onGo: (index: number | null) => void;
};

/** One item, with the way to the ones beside it. Enter goes on, with whatever is given. */
export function ExamItem(props: Props) {
  const { item, index, total, answer, isLocked, onGive, onFlag, onGo } = props;
  const { t, lang } = useTexts();
  const given = answer?.given ?? null;
  const isFlagged = answer?.isFlagged ?? false;
  const hasAnswer = given !== null && isAnswered(item, given);
  const next = (): void => onGo(index + 1 < total ? index + 1 : null);
  const previous = (): void => onGo(index - 1);
  const flag = (): boolean => {
    if (!isLocked) onFlag();
    return !isLocked;
  };
  useCommands("quiz", {
    mockNext: next,
    mockPrevious: () => (index > 0 ? previous() : false),
    mockFlag: flag,
  });
  const submit = (): void => {
    // An order that is right as it stands is handed in as it stands.
    if (given === null && item.form === "ordering") onGive(startingGiven(item));
    next();
  };
  return (
    <>
      <div className={styles.itemHead}>
        <h2>{t("mock.question", { n: formatNumber(lang, index + 1) })}</h2>
        <Button look="quiet" isDisabled={isLocked} onPress={onFlag}>
          <span aria-hidden="true">{isFlagged ? "⚑ " : "⚐ "}</span>
          {t(isFlagged ? "mock.unflag" : "mock.flag")}
        </Button>
      </div>
      <ItemQuestion
        item={item}
        given={given}
        onChange={(text) => onGive(text === "" ? null : text)}
        onSubmit={submit}
        isLocked={isLocked}
        reveal={null}
        takesFocus
      />
      <div className={styles.row}>
        <Button isDisabled={index === 0} onPress={previous}>
          {t("mock.previous")}
        </Button>
        <Button look="primary" onPress={submit}>
          {index + 1 === total
            ? t("mock.check")
            : t(hasAnswer || item.form === "ordering" ? "mock.next" : "mock.skip")}
        </Button>
        {index + 1 < total && (
          <Button look="quiet" onPress={() => onGo(null)}>
            {t("mock.check")}
          </Button>
        )}
      </div>
    </>
  );
}
