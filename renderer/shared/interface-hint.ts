import { z } from "zod";
import type { Lang } from "#corpus/bilingual.ts";
import { type Settings, settingSchemas } from "#renderer/domain/settings.ts";

const storageKey = "communique.interface";

const hintSchema = z.object({ lang: settingSchemas.uiLang, theme: settingSchemas.theme });

export type InterfaceHint = { readonly lang: Lang; readonly theme: Settings["theme"] };

/**
 * Language and theme of the last visit, so that the first paint is right while the study record is
 * still being read. A copy for looks alone: the settings in the journal decide.
 */
export function readInterfaceHint(): InterfaceHint | null {
  try {
    return hintSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ""));
  } catch {
    return null;
  }
}

export function writeInterfaceHint(hint: InterfaceHint): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(hint));
  } catch {
    // Storage may be full or forbidden; the next start then opens in the browser's language.
  }
}

export function clearInterfaceHint(): void {
  localStorage.removeItem(storageKey);
}

/** Japanese for a browser set to Japanese, English for any other. */
export function browserLang(languages: readonly string[]): Lang {
  return languages[0]?.toLowerCase().startsWith("ja") === true ? "ja" : "en";
}
