import { useTexts } from "../i18n.ts";
import { useReady } from "../study-context.ts";
import { chordsOf } from "./bindings.ts";
import { chordText } from "./chord-text.ts";
import { isMac } from "./is-mac.ts";
import type { KeyCommandId } from "./key-commands.ts";
import styles from "./key-hint.module.css";

/** The first key of a command, small, beside its name; nothing where it has none. */
export function KeyHint({ command }: { readonly command: KeyCommandId }) {
  const { t } = useTexts();
  const { keyBindings } = useReady().settings;
  const chord = chordsOf(command, keyBindings)[0];
  if (chord === undefined) return null;
  return <kbd className={styles.hint}>{chordText(chord, isMac(), t("shortcuts.space"))}</kbd>;
}
