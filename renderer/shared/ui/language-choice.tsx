import type { Lang } from "#corpus/bilingual.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "../i18n.ts";
import { Choice } from "./choice.tsx";

type Props<Value> = { readonly value: Value; readonly onChange: (value: Value) => void };

/** Each language is written in itself, so that it is found whatever the page is set to. */
export function InterfaceLanguage({ value, onChange }: Props<Lang>) {
  const { t } = useTexts();
  return (
    <Choice
      label={t("settings.uiLang")}
      value={value}
      onChange={onChange}
      options={[
        { value: "ja", label: t("lang.ja"), lang: "ja" },
        { value: "en", label: t("lang.en"), lang: "en" },
      ]}
    />
  );
}

export function CardLanguage({
  value,
  onChange,
  note,
}: Props<Settings["cardLang"]> & { readonly note?: string }) {
  const { t } = useTexts();
  return (
    <Choice
      label={t("settings.cardLang")}
      value={value}
      onChange={onChange}
      note={note}
      options={[
        { value: "ja", label: t("lang.ja"), lang: "ja" },
        { value: "en", label: t("lang.en"), lang: "en" },
        { value: "both", label: t("lang.both") },
      ]}
    />
  );
}
