import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../i18n.ts";
import styles from "./page.module.css";

let isFirstPage = true;

/**
 * A screen with its heading. The heading takes the focus when the screen is entered, so that a
 * keyboard continues there and a screen reader says where it is; not on the very first page.
 */
export function Page({ title, lead, isWide = false, isFull = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
    window.scrollTo(0, 0);
  }, []);
  return (
    <main
      id="content"
      className={`${styles.page} ${isFull ? styles.full : isWide ? styles.wide : ""}`}
    >
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </main>
  );
}

type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** For tables and pictures: as wide as the header. */
  readonly isWide?: boolean;
  /** For lists with panes beside them: nearly as wide as the window. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
};

/** Names the screen in the window's title. */
export function useDocumentTitle(page: string): void {
  const { t } = useTexts();
  const title = t("app.documentTitle", { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
