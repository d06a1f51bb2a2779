import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import type { Rating } from "#renderer/domain/rating.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./rating-button.module.css";

type Props = {
  readonly rating: Rating;
  readonly interval: string;
  /** The digit that presses it. */
  readonly hotkey: number;
  readonly isDisabled: boolean;
  readonly onRate: (rating: Rating) => void;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** One of the four answers, with the interval it promises above its name. */
export function RatingButton({ rating, interval, hotkey, isDisabled, onRate, ref }: Props) {
  const { t } = useTexts();
  return (
    <Button
      {...(ref !== undefined && { ref })}
      className={`${styles.rating} ${rating === "good" ? styles.good : ""}`}
      isDisabled={isDisabled}
      onPress={() => onRate(rating)}
      aria-keyshortcuts={String(hotkey)}
    >
      <span className={styles.interval}>{interval}</span>{" "}
      <span className={styles.name}>{t(`rating.${rating}`)}</span>
      <span className={styles.key} aria-hidden="true">
        {hotkey}
      </span>
    </Button>
  );
}
