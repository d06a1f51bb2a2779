import type { CheckReport, CheckResult, Found } from "#renderer/domain/check-result.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import type { useTexts } from "#renderer/shared/i18n.ts";
import { damageText } from "./damage-list.tsx";

type Texts = ReturnType<typeof useTexts>;

/** What was found, in one sentence. */
export function summaryText({ t }: Texts, { results }: CheckReport): string {
  const isMended = results.some(({ outcome }) => outcome === "mended");
  const isKept = results.some(({ outcome }) => outcome === "kept");
  const isRestored = results.some(({ outcome }) => outcome === "restored");
  const mended = isKept ? t("check.mendedAndKept") : t("check.mended");
  if (!isRestored) {
    if (isMended) return mended;
    return t(isKept ? "check.kept" : "check.whole");
  }
  if (!isMended && !isKept) return t("check.restored");
  return t("check.restoredAndMore", { rest: isMended ? mended : t("check.keptToo") });
}

/** How much was read. */
export function readText({ t, lang }: Texts, report: CheckReport): string {
  return t("check.read", {
    files: formatNumber(lang, report.files),
    events: formatNumber(lang, report.events),
    cards: formatNumber(lang, report.cards),
    reviews: formatNumber(lang, report.reviews),
  });
}

/** What was checked, and how many there were of it. */
export function checkedText({ t, lang }: Texts, { id, checked }: CheckResult): string {
  const name = t(`check.rule.${id}.name`);
  return t("check.checked", { count: checked, n: formatNumber(lang, checked), name });
}

/** One thing that was found. `nameOf` gives a card's question by its id; null for what is no card. */
export function foundText(
  { t, lang }: Texts,
  { id, place }: Found,
  nameOf: (id: string) => string | null,
): string {
  const number = (n: number) => formatNumber(lang, n);
  switch (place.kind) {
    case "file":
      return damageText(t, number, place.damage);
    case "line": {
      const { device, seq } = place;
      return t("check.line", { log: `${device.slice(0, 8)}…`, seq: number(seq) });
    }
    case "document":
      return t(`check.document.${place.state}`, { title: place.title });
    case "column":
    case "collection":
      return nameOf(id) ?? id;
  }
}

/** The whole result as text, with the ids and details a maker needs. */
export function reportText(
  texts: Texts,
  report: CheckReport,
  nameOf: (id: string) => string | null,
): string {
  const { t, lang } = texts;
  const parts = report.results.flatMap((result) => [
    ...(result.outcome === "whole"
      ? [`✓ ${checkedText(texts, result)}`]
      : [
          "",
          `■ ${checkedText(texts, result)} — ${t(`check.outcome.${result.outcome}`)}`,
          t(`check.rule.${result.id}.found`),
          ...result.found.map((one) => itemText(one)),
          ...moreText(texts, result, result.found.length),
          "",
        ]),
  ]);
  return [
    t("check.reportTitle", { date: formatDateTime(lang, report.atMs) }),
    readText(texts, report),
    summaryText(texts, report),
    "",
    ...parts,
    "",
  ].join("\n");

  function itemText(found: Found): string {
    const { id, place, detail } = found;
    const where = place.kind === "column" ? `${id} ${place.name}` : id;
    return `- ${foundText(texts, found, nameOf)} [${where}] ${detail}`.trimEnd();
  }
}

/** That there are more than are listed; nothing where all are. */
export function moreText(
  { t, lang }: Texts,
  { total }: CheckResult,
  listed: number,
): readonly string[] {
  const count = total - listed;
  return count > 0 ? [t("check.more", { count, n: formatNumber(lang, count) })] : [];
}
