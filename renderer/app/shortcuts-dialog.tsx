import { Fragment } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { chordsOf } from "#renderer/shared/keys/bindings.ts";
import { chordText } from "#renderer/shared/keys/chord-text.ts";
import { isMac } from "#renderer/shared/keys/is-mac.ts";
import {
  type KeyCommandId,
  type KeyScope,
  keyCommandIds,
  keyCommands,
} from "#renderer/shared/keys/key-commands.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./shortcuts-dialog.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

const scopes = ["review", "browse", "import", "everywhere"] as const satisfies readonly KeyScope[];

/** Every key as it is set now, by where it works. */
export function ShortcutsDialog({ isOpen, onClose }: Props) {
  const { t } = useTexts();
  const { keyBindings } = useReady().settings;
  const isBound = (id: KeyCommandId): boolean => chordsOf(id, keyBindings).length > 0;
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose} isWide>
      <div className={styles.scopes}>
        {scopes.map((scope) => (
          <section key={scope} aria-labelledby={`keys-${scope}`}>
            <h3 id={`keys-${scope}`} className={styles.scope}>
              {t(`shortcuts.scope.${scope}`)}
            </h3>
            <dl>
              {keyCommandIds
                .filter((id) => keyCommands[id].scope === scope && isBound(id))
                .map((id) => (
                  <KeyRow key={id} id={id} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t("shortcuts.note")}</p>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t("app.close")}</Button>
        <a className={styles.change} href={hrefTo("settings", "keys")} onClick={onClose}>
          {t("shortcuts.change")}
        </a>
      </div>
    </Dialog>
  );
}

function KeyRow({ id }: { readonly id: KeyCommandId }) {
  const { t } = useTexts();
  const { keyBindings } = useReady().settings;
  return (
    <div className={styles.row}>
      <dt className={styles.chord}>
        {chordsOf(id, keyBindings).map((chord, index) => (
          <Fragment key={chord}>
            {index > 0 && <span className={styles.or}>{t("shortcuts.or")}</span>}
            <kbd className={styles.key}>{chordText(chord, isMac(), t("shortcuts.space"))}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{t(`command.${id}`)}</dd>
    </div>
  );
}
