import { type Flag, flagNames } from "../flags.ts";
import { useTexts } from "../i18n.ts";
import styles from "./flag-mark.module.css";

/** A card's flag, as a picture with its colour's name. `isNamed` false where the name stands beside it. */
export function FlagMark({
  flag,
  isNamed = true,
}: {
  readonly flag: Flag;
  readonly isNamed?: boolean;
}) {
  const { t } = useTexts();
  const name = t(`flag.${flagNames[flag]}`);
  return (
    <svg
      className={styles.flag}
      data-flag={flag}
      viewBox="0 0 16 16"
      role="img"
      aria-label={t("flag.named", { name })}
      aria-hidden={!isNamed}
    >
      <path className={styles.pole} d="M3.5 1.5v13" />
      <path className={styles.cloth} d="M3.5 2h9l-2 3 2 3h-9z" />
    </svg>
  );
}
