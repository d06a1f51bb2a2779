import { useTexts } from "#renderer/shared/i18n.ts";
import type { Standing } from "./review-items.ts";
import styles from "./standing-mark.module.css";

const signs: Readonly<Record<Standing["kind"], string>> = {
  added: "＋",
  accepted: "✓",
  edited: "✎",
  ticked: "○",
  open: "・",
  rejected: "✕",
};

/** Where a proposal stands, as a sign and in words. */
export function StandingMark({
  standing,
  withText = false,
}: {
  readonly standing: Standing;
  readonly withText?: boolean;
}) {
  const { t } = useTexts();
  const { kind } = standing;
  const words =
    kind === "rejected"
      ? `${t(`importing.standing.${kind}`)} · ${t(`importing.reason.${standing.reason}`)}`
      : t(`importing.standing.${kind}`);
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      <span aria-hidden="true">{signs[kind]}</span>
      <span className={withText ? "" : styles.hidden}>{words}</span>
    </span>
  );
}
