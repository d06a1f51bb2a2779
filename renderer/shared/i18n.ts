import i18next, { type i18n as I18n, type TFunction } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Lang } from "#corpus/bilingual.ts";
import { en } from "./locales/en.ts";
import { ja } from "./locales/ja.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof ja };
  }
}

export type Translate = TFunction;

/** The texts of both languages, ready at once: they are part of the bundle and nothing is fetched. */
export function createI18n(lang: Lang): I18n {
  const i18n = i18next.createInstance();
  // The promise only ever resolves: with bundled resources and initAsync off, everything happens here.
  void i18n.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    resources: { ja: { translation: ja }, en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18n;
}

/** The texts in the current language, and that language. */
export function useTexts(): { readonly t: Translate; readonly lang: Lang } {
  const { t, i18n } = useTranslation();
  return { t, lang: i18n.language === "en" ? "en" : "ja" };
}

/** The texts of a given language: what stands beside a card's content speaks the card's language. */
export function useTextsIn(lang: Lang): Translate {
  const { i18n } = useTranslation();
  return i18n.getFixedT(lang);
}
