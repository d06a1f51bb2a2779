import type { Lang } from "#corpus/bilingual.ts";
import type { ReadWarning } from "#corpus/reading/document-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import type { ReadingFailure, ReadingProgress } from "./reading-messages.ts";

type Params = Readonly<Record<string, string | number>>;

/** Why a document could not be read, in a sentence. */
export function failureText(t: Translate, lang: Lang, failure: ReadingFailure): string {
  if (failure.code === "worker-stopped") return t("importing.workerStopped", failure.params);
  return t(`import.failure.${failure.code}`, printed(lang, failure.params));
}

/** What one should know of a document that was read. */
export function warningText(t: Translate, lang: Lang, warning: ReadWarning): string {
  // i18next finds the plural of a key by the number, which it asks for under this name.
  const { code } = warning;
  const params: Params = printed(lang, warning.params);
  switch (code) {
    case "other-format":
    case "encoding-unsure":
      return t(`import.warning.${code}`, params);
    default:
      return t(`import.warning.${code}`, { ...params, count: warning.params.count });
  }
}

export function progressText(
  t: Translate,
  lang: Lang,
  progress: ReadingProgress | null,
): string {
  if (progress?.stage === "extracting") return t("importing.extractingStage");
  if (progress?.pages == null) return t("importing.readingStage");
  const { done, total } = progress.pages;
  return t("importing.readingPages", {
    done: formatNumber(lang, done),
    total: formatNumber(lang, total),
  });
}

/** Numbers as the language prints them. */
function printed(lang: Lang, params: Params): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" ? formatNumber(lang, value) : value,
    ]),
  );
}
