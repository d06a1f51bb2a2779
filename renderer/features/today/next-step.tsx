import type { ReactNode } from "react";
import type { ReadyState } from "#renderer/domain/study.ts";
import { formatNumber, formatTime } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { nextDueText } from "#renderer/shared/locales/next-due-text.ts";
import { hrefTo, type Route } from "#renderer/shared/route.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import styles from "./next-step.module.css";

type Props = { readonly state: ReadyState; readonly nowMs: number };

/** The one thing to do now: begin, go on, wait, or rest. */
export function NextStep({ state, nowMs }: Props) {
  const { t, lang } = useTexts();
  const { next, today, deck } = state;
  const answered = t("unit.cards", {
    count: today.answered,
    n: formatNumber(lang, today.answered),
  });

  if (deck.total === 0) {
    return (
      <Rest title={t("today.emptyTitle")} text={t("today.emptyText")}>
        <ButtonLink href={hrefTo("settings")}>{t("today.toSettings")}</ButtonLink>
      </Rest>
    );
  }
  switch (next.kind) {
    case "card":
      return (
        <div>
          <ButtonLink href={hrefTo("review")}>
            {t(today.answered > 0 ? "today.resume" : "today.start")}
          </ButtonLink>
        </div>
      );
    case "waiting":
      return (
        <Rest
          title={t("today.waitingTitle")}
          text={t("today.waitingText", { when: formatTime(lang, next.untilMs) })}
        >
          <TextLink to="review">{t("today.summary")}</TextLink>
        </Rest>
      );
    case "finished": {
      const nextDue = nextDueText(t, lang, next.nextDue, nowMs);
      return today.answered > 0 ? (
        <Rest
          title={t("today.doneTitle")}
          text={sentences(t("today.doneText", { n: answered }), nextDue)}
        >
          <TextLink to="review">{t("today.summary")}</TextLink>
        </Rest>
      ) : (
        <Rest title={t("today.nothingTitle")} text={sentences(nextDue, t("today.nothingText"))}>
          <TextLink to="settings">{t("today.toSettings")}</TextLink>
        </Rest>
      );
    }
  }

  /** One after the other, with a space between them where the language writes one. */
  function sentences(...texts: readonly string[]): string {
    return texts.join(lang === "ja" ? "" : " ");
  }
}

function Rest(props: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.rest}>
      <h2 className={styles.title}>{props.title}</h2>
      <p>{props.text}</p>
      <div>{props.children}</div>
    </div>
  );
}

function TextLink({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={hrefTo(to)}>
      {children}
    </a>
  );
}
