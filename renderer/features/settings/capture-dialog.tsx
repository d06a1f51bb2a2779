import { useEffect, useEffectEvent, useState } from "react";
import { type Settings, settingSchemas } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { takenBy } from "#renderer/shared/keys/bindings.ts";
import { chordText } from "#renderer/shared/keys/chord-text.ts";
import { isMac } from "#renderer/shared/keys/is-mac.ts";
import type { KeyCommandId } from "#renderer/shared/keys/key-commands.ts";
import { type Chord, nameOf } from "#renderer/shared/keys/stroke.ts";
import { strokeOf } from "#renderer/shared/keys/use-commands.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./settings-row.module.css";

type Props = {
  readonly command: KeyCommandId;
  readonly changed: Settings["keyBindings"];
  readonly onChosen: (chord: Chord) => void;
  readonly onClose: () => void;
};

/** Keys that work the dialog itself, and with it every screen. */
const reserved: ReadonlySet<Chord> = new Set(["Escape", "Tab", "Shift+Tab"]);

/** Waits for a key, shows which one it was and who has it, and takes it on a second press or the button. */
export function CaptureDialog({ command, changed, onChosen, onClose }: Props) {
  const { t } = useTexts();
  const [chord, setChord] = useState<Chord | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(strokeOf(event));
    if (name === null || reserved.has(name) || event.key === "Tab" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    const fits = settingSchemas.keyBindings.safeParse({ [command]: [name] }).success;
    if (name === chord) onChosen(name);
    else if (fits) setChord(name);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
  const rival = chord === null ? null : takenBy(chord, command, changed);
  return (
    <Dialog
      title={t("keys.captureTitle", { command: t(`command.${command}`) })}
      isOpen
      onClose={onClose}
    >
      <p aria-live="polite">
        {chord === null
          ? t("keys.press")
          : t("keys.pressed", { key: chordText(chord, isMac(), t("shortcuts.space")) })}
      </p>
      {rival !== null && (
        <p className={styles.note}>{t("keys.taken", { command: t(`command.${rival}`) })}</p>
      )}
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={chord === null}
          onPress={() => {
            if (chord !== null) onChosen(chord);
          }}
        >
          {t("keys.use")}
        </Button>
        <Button onPress={onClose}>{t("library.cancel")}</Button>
      </div>
    </Dialog>
  );
}
