import type { Chord } from "./stroke.ts";

const macModifiers: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/** A chord as it is printed in a list of keys: `Ctrl+Shift+D`, on a Mac `⌘⇧D`. `space` is the key's name. */
export function chordText(chord: Chord, isMac: boolean, space: string): string {
  const keys = chord === "+" ? ["+"] : chord.split(/\+(?=.)/);
  const names = keys.map((key) => {
    if (key === "Space") return space;
    return isMac ? (macModifiers[key] ?? key) : key;
  });
  return names.join(isMac ? "" : "+");
}

/** The same in the form of `aria-keyshortcuts`. */
export function ariaChord(chord: Chord, isMac: boolean): string {
  const modifier: Readonly<Record<string, string>> = { Ctrl: isMac ? "Meta" : "Control" };
  return (chord === "+" ? ["+"] : chord.split(/\+(?=.)/))
    .map((key) => modifier[key] ?? key)
    .join("+");
}
