import type { Import } from "#renderer/domain/imports.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { passageHref } from "#renderer/shared/route.ts";
import styles from "./import-list.module.css";
import { useImports } from "./use-imports.ts";

/** After a corrected file: how many passages were found again in it, and each that was not. */
export function LostPassages({ imported }: { readonly imported: Import }) {
  const { t, lang } = useTexts();
  const { documents } = useImports();
  const document = documents.find(({ current }) => current.importId === imported.importId);
  if (document === undefined || document.imports.length < 2) return null;
  const earlier = document.facts.filter(({ importId }) => importId !== imported.importId);
  if (earlier.length === 0) return null;
  const lost = earlier.filter(({ isLost }) => isLost);
  const found = earlier.filter(({ isLost }) => !isLost);
  const kept = found.filter(
    ({ fact, place }) => fact.span.start === place.span.start && fact.quote === place.quote,
  ).length;
  const moved = found.length - kept;
  const counted = (key: "anchorsKept" | "anchorsMoved" | "anchorsLost", count: number): string =>
    t(`importing.${key}`, { count, n: formatNumber(lang, count) });
  return (
    <div className={styles.lost}>
      <p className={styles.note}>
        {t("importing.anchors")}
        {lang === "ja" ? "：" : ": "}
        {[
          counted("anchorsKept", kept),
          counted("anchorsMoved", moved),
          counted("anchorsLost", lost.length),
        ].join(lang === "ja" ? "、" : ", ")}
      </p>
      {lost.length > 0 && (
        <details>
          <summary className={styles.summary}>{t("importing.lostTitle")}</summary>
          <p className={styles.note}>{t("importing.lostNote")}</p>
          <ul className={styles.lost}>
            {lost.map(({ fact }) => (
              <li key={fact.id} className={styles.quote} lang={imported.lang}>
                <a
                  href={passageHref(fact.id)}
                >{`${fact.gaps.map(({ answer }) => answer).join("、")} — ${fact.statement.map(({ text }) => text).join("")}`}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
