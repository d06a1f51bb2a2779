import type { i18n as I18n } from "i18next";
import { useEffect, useLayoutEffect } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { writeInterfaceHint } from "#renderer/shared/interface-hint.ts";
import { useShell } from "#renderer/shared/shell.ts";

/** Puts language and theme on the page before it is painted, and tells the shell. */
export function useInterface(
  i18n: I18n,
  lang: Lang,
  theme: Settings["theme"],
  isKnown: boolean,
): void {
  const shell = useShell();
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    if (i18n.language !== lang) void i18n.changeLanguage(lang);
  }, [i18n, lang]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (!isKnown) return;
    writeInterfaceHint({ lang, theme });
    void shell.setInterface({ lang, theme });
  }, [isKnown, lang, theme, shell]);
}
