import { useState } from "react";
import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { chordsOf, withChord, withoutChord } from "#renderer/shared/keys/bindings.ts";
import { chordText } from "#renderer/shared/keys/chord-text.ts";
import { isMac } from "#renderer/shared/keys/is-mac.ts";
import {
  type KeyCommandId,
  type KeyScope,
  keyCommandIds,
  keyCommands,
} from "#renderer/shared/keys/key-commands.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { CaptureDialog } from "./capture-dialog.tsx";
import styles from "./keys-settings.module.css";
import rowStyles from "./settings-row.module.css";
import { useChange } from "./use-change.ts";

const scopes = ["review", "browse", "import", "everywhere"] as const satisfies readonly KeyScope[];

/** Every command with its keys; each can be given another key or lose one. */
export function KeysSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const change = useChange();
  const [capturing, setCapturing] = useState<KeyCommandId | null>(null);
  const { keyBindings } = settings;
  const save = (value: Settings["keyBindings"]): void =>
    change({ key: "keyBindings", value: { ...value } });
  return (
    <>
      <p className={rowStyles.note}>{t("settings.deviceOnly")}</p>
      {scopes.map((scope) => (
        <table key={scope} className={styles.table}>
          <caption className={styles.caption}>{t(`shortcuts.scope.${scope}`)}</caption>
          <thead className={styles.head}>
            <tr>
              <th scope="col">{t("keys.command")}</th>
              <th scope="col">{t("keys.keys")}</th>
            </tr>
          </thead>
          <tbody>
            {keyCommandIds
              .filter((id) => keyCommands[id].scope === scope)
              .map((id) => (
                <tr key={id} className={styles.row}>
                  <th scope="row" className={styles.name}>
                    {t(`command.${id}`)}
                  </th>
                  <td className={styles.keys}>
                    {chordsOf(id, keyBindings).map((chord) => {
                      const key = chordText(chord, isMac(), t("shortcuts.space"));
                      return (
                        <span key={chord} className={styles.key}>
                          <kbd className={styles.chord}>{key}</kbd>
                          <Button
                            look="quiet"
                            aria-label={t("keys.remove", { key, command: t(`command.${id}`) })}
                            onPress={() => save(withoutChord(chord, id, keyBindings))}
                          >
                            <span aria-hidden="true">✕</span>
                          </Button>
                        </span>
                      );
                    })}
                    <Button
                      look="quiet"
                      aria-label={t("keys.add", { command: t(`command.${id}`) })}
                      onPress={() => setCapturing(id)}
                    >
                      <span aria-hidden="true">＋</span>
                    </Button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
      <div>
        <Button isDisabled={Object.keys(keyBindings).length === 0} onPress={() => save({})}>
          {t("keys.restore")}
        </Button>
      </div>
      {capturing !== null && (
        <CaptureDialog
          command={capturing}
          changed={keyBindings}
          onClose={() => setCapturing(null)}
          onChosen={(chord) => {
            save(withChord(chord, capturing, keyBindings));
            setCapturing(null);
          }}
        />
      )}
    </>
  );
}
