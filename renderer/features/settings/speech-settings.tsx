import { langs } from "#corpus/bilingual.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useSpeaker, useVoices } from "#renderer/shared/speech/use-speaker.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { SelectField } from "#renderer/shared/ui/select-field.tsx";
import styles from "./settings-row.module.css";
import { useChange } from "./use-change.ts";

/** When cards are read aloud, and by which of the system's own voices. */
export function SpeechSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const change = useChange();
  const speaker = useSpeaker();
  const voices = useVoices();
  if (voices.length === 0) return <p className={styles.note}>{t("speech.none")}</p>;
  return (
    <>
      <p className={styles.note}>{t("settings.deviceOnly")}</p>
      <Choice
        label={t("speech.when")}
        value={settings.readAloud}
        onChange={(value) => change({ key: "readAloud", value })}
        options={(["off", "question", "answer", "both"] as const).map((value) => ({
          value,
          label: t(`speech.${value}`),
        }))}
      />
      {langs.map((lang) => {
        const ofLang = voices.filter((voice) => voice.lang === lang);
        if (ofLang.length === 0) {
          return (
            <p key={lang} className={styles.note}>
              {t("speech.noneFor", { lang: t(`speech.lang.${lang}`) })}
            </p>
          );
        }
        return (
          <div key={lang} className={styles.stack}>
            <SelectField
              label={t("speech.voice", { lang: t(`speech.lang.${lang}`) })}
              value={settings.voices[lang] ?? ""}
              onChange={(name) =>
                change({
                  key: "voices",
                  value: { ...settings.voices, [lang]: name === "" ? null : name },
                })
              }
              all={t("speech.systemVoice")}
              options={ofLang.map(({ name }) => ({ value: name, label: name }))}
            />
            <div className={styles.actions}>
              <Button
                onPress={() =>
                  speaker.speak(t("speech.sample", { lng: lang }), lang, settings.voices[lang])
                }
              >
                {t("speech.try")}
              </Button>
            </div>
          </div>
        );
      })}
    </>
  );
}
