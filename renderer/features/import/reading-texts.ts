import type { Lang } from "#corpus/bilingual.ts";
import type { ReadWarning } from "#corpus/reading/document-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import type { ReadingFailure, ReadingProgress } from "./reading-messages.ts";

type Params = Readonly<Record<string, string | number>>;

/** Why a document could not be read, in a sentence. */
export function failureText(t: Translate, lang: Lang, failure: ReadingFailure): string {
  if (failure.code === "worker-stopped") return t("importing.workerStopped", failure.params);
  return t(`import.failure.${failure.code}`, { ...unsaid, ...printed(lang, failure.params) });
}

/** What one should know of a document that was read. */
export function warningText(t: Translate, lang: Lang, warning: ReadWarning): string {
  const params: Params = warning.params;
  const { code } = warning;
  switch (code) {
    case "other-format":
    case "encoding-unsure":
      return t(`import.warning.${code}`, { ...unsaid, ...params });
    default: {
      const pages = formatNumber(lang, Number(params.pages ?? 0));
      return t(`import.warning.${code}`, { count: warning.params.count, pages });
    }
  }
}

/** Params of any failure as the translator takes them: it fills in the ones its text names. */
const unsaid = {
  characters: "",
  encoding: "",
  entries: "",
  format: "",
  limit: "",
  line: "",
  megabytes: "",
  named: "",
  pages: "",
  ratio: "",
  seconds: "",
};

export function progressText(t: Translate, lang: Lang, progress: ReadingProgress | null): string {
  if (progress === null) return stageText(t, progress);
  const counted = progress.stage === "reading" ? progress.pages : progress.sentences;
  if (counted === null) return stageText(t, progress);
  const [done, total] = [formatNumber(lang, counted.done), formatNumber(lang, counted.total)];
  return progress.stage === "reading"
    ? t("importing.readingPages", { done, total })
    : t("importing.extractingSentences", { done, total });
}

/** The stage alone, for who listens: counts would be read out several times a second. */
export function stageText(t: Translate, progress: ReadingProgress | null): string {
  return t(
    progress?.stage === "extracting" ? "importing.extractingStage" : "importing.readingStage",
  );
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
