import type { Settings } from "#renderer/domain/settings.ts";
import { type KeyCommandId, type KeyScope, keyCommandIds, keyCommands } from "./key-commands.ts";
import type { Chord } from "./stroke.ts";

type Changed = Settings["keyBindings"];

/** The keys of a command: the student's own, else the usual ones. */
export function chordsOf(id: KeyCommandId, changed: Changed): readonly Chord[] {
  return changed[id] ?? keyCommands[id].chords;
}

/** The command a chord stands for on a screen. What the screen has of its own comes first. */
export function commandOf(chord: Chord, scope: KeyScope, changed: Changed): KeyCommandId | null {
  const has = (id: KeyCommandId) => chordsOf(id, changed).includes(chord);
  const inScope = (wanted: KeyScope) =>
    keyCommandIds.find((id) => keyCommands[id].scope === wanted && has(id)) ?? null;
  return inScope(scope) ?? (scope === "everywhere" ? null : inScope("everywhere"));
}

/** The other command on the same screen that already has a chord; it would lose it. */
export function takenBy(chord: Chord, id: KeyCommandId, changed: Changed): KeyCommandId | null {
  const { scope } = keyCommands[id];
  const isRival = (other: KeyCommandId) =>
    other !== id && keyCommands[other].scope === scope && chordsOf(other, changed).includes(chord);
  return keyCommandIds.find(isRival) ?? null;
}

/** A command gets a chord in addition; a command that had it on the same screen loses it. */
export function withChord(chord: Chord, id: KeyCommandId, changed: Changed): Changed {
  const rival = takenBy(chord, id, changed);
  const freed =
    rival === null
      ? changed
      : { ...changed, [rival]: chordsOf(rival, changed).filter((each) => each !== chord) };
  const chords = [...chordsOf(id, freed).filter((each) => each !== chord), chord];
  return { ...freed, [id]: chords.slice(-mostChords) };
}

export function withoutChord(chord: Chord, id: KeyCommandId, changed: Changed): Changed {
  return { ...changed, [id]: chordsOf(id, changed).filter((each) => each !== chord) };
}

/** As many as the setting can hold. */
const mostChords = 4;
