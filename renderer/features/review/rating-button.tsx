import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import type { Rating } from "#renderer/domain/rating.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ariaChord, chordText } from "#renderer/shared/keys/chord-text.ts";
import { isMac } from "#renderer/shared/keys/is-mac.ts";
import type { Chord } from "#renderer/shared/keys/stroke.ts";
import styles from "./rating-button.module.css";

type Props = {
  readonly rating: Rating;
  /** Null where the settings hide it. */
  readonly interval: string | null;
  /** The key that presses it; null where it has none. */
  readonly chord: Chord | null;
  readonly isDisabled: boolean;
  readonly onRate: (rating: Rating) => void;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** One of the four answers, with the interval it promises above its name. */
export function RatingButton({ rating, interval, chord, isDisabled, onRate, ref }: Props) {
  const { t } = useTexts();
  return (
    <Button
      {...(ref !== undefined && { ref })}
      className={`${styles.rating} ${rating === "good" ? styles.good : ""}`}
      isDisabled={isDisabled}
      onPress={() => onRate(rating)}
      {...(chord !== null && { "aria-keyshortcuts": ariaChord(chord, isMac()) })}
    >
      {interval !== null && <span className={styles.interval}>{interval}</span>}{" "}
      <span className={styles.name}>{t(`rating.${rating}`)}</span>
      {chord !== null && (
        <span className={styles.key} aria-hidden="true">
          {chordText(chord, isMac(), t("shortcuts.space"))}
        </span>
      )}
    </Button>
  );
}
