import type { Change, Difference } from "#corpus/comparison/change.ts";
import { isUnchanged } from "#corpus/comparison/change.ts";
import type { Party } from "#corpus/vocabulary.ts";
import { eventShortText } from "#renderer/shared/event-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./change-view.module.css";

type Props = { readonly change: Exclude<Change, { readonly kind: "silent" }> };

/** What is different from the last event with facts on the thread: what appears, and what is not found. */
export function ChangeView({ change }: Props) {
  const { t, lang } = useTexts();
  if (change.kind === "first") return <p className={styles.change}>{t("compare.first")}</p>;
  const { difference, before } = change;
  return (
    <div className={styles.change}>
      <p className={styles.since}>
        {t("compare.since", { event: eventShortText(before, t, lang) })}
      </p>
      {isUnchanged(difference) && <p>{t("compare.same")}</p>}
      <Found difference={difference} />
      <NotFound difference={difference} />
    </div>
  );
}

function Found({ difference }: { readonly difference: Difference }) {
  const { t, lang } = useTexts();
  const texts = useShiftTexts(difference, "appears");
  const parties = (list: readonly Party[]): string =>
    list.map((party) => t(`vocabulary.party.${party}`)).join(lang === "ja" ? "、" : ", ");
  return (
    <>
      {texts.length > 0 && (
        <>
          <p className={styles.name}>{t("compare.appears")}</p>
          <List texts={texts} />
        </>
      )}
      {difference.speakers.map(({ act, before, now }) => (
        <p key={act}>
          {t("compare.speaker", {
            act: t(`vocabulary.act.${act}`),
            before: parties(before),
            now: parties(now),
          })}
        </p>
      ))}
    </>
  );
}

function NotFound({ difference }: { readonly difference: Difference }) {
  const { t, lang } = useTexts();
  const texts = useShiftTexts(difference, "notFound");
  const count = texts.reduce((sum, { values }) => sum + values.length, 0);
  if (count === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {t("compare.notFound", { count, n: formatNumber(lang, count) })}
      </summary>
      <List texts={texts} />
    </details>
  );
}

type ShiftText = { readonly name: string; readonly values: readonly string[] };

function List({ texts }: { readonly texts: readonly ShiftText[] }) {
  const { lang } = useTexts();
  return (
    <ul>
      {texts.map(({ name, values }) => (
        <li key={name}>
          <span className={styles.name}>{lang === "ja" ? `${name}：` : `${name}: `}</span>
          {values.join(lang === "ja" ? "、" : ", ")}
        </li>
      ))}
    </ul>
  );
}

/** One side of a difference in words, by kind; kinds without any left out. */
function useShiftTexts(difference: Difference, side: "appears" | "notFound"): readonly ShiftText[] {
  const { t, lang } = useTexts();
  const { topics, acts, mentions } = difference;
  return [
    { name: t("compare.topics"), values: topics[side].map((x) => t(`vocabulary.topic.${x}`)) },
    { name: t("compare.acts"), values: acts[side].map((x) => t(`vocabulary.act.${x}`)) },
    { name: t("compare.mentions"), values: mentions[side].map(({ text }) => text[lang]) },
  ].filter(({ values }) => values.length > 0);
}
