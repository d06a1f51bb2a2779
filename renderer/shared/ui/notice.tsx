import type { ReactNode } from "react";
import { useTexts } from "../i18n.ts";
import { Button } from "./button.tsx";
import styles from "./notice.module.css";

type NoticeProps = {
  readonly tone: "notice" | "problem";
  readonly title?: string;
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
};

/** A message across the page: calm for what one should know, urgent for what went wrong. */
export function Notice({ tone, title, children, onDismiss }: NoticeProps) {
  const { t } = useTexts();
  return (
    <div
      role={tone === "problem" ? "alert" : "status"}
      className={`${styles.notice} ${styles[tone]}`}
    >
      <div className={styles.text}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {onDismiss !== undefined && (
        <Button look="quiet" aria-label={t("app.dismiss")} onPress={onDismiss}>
          <span aria-hidden="true">✕</span>
        </Button>
      )}
    </div>
  );
}
