import { useEffect, useEffectEvent } from "react";
import { useReady } from "../study-context.ts";
import { commandOf } from "./bindings.ts";
import { type KeyCommand, type KeyCommandId, type KeyScope, keyCommands } from "./key-commands.ts";
import { type Chord, chordOf, type KeyStroke } from "./stroke.ts";

/** What a screen does on a command; `false` leaves the key to the browser. */
export type CommandHandlers = Partial<Readonly<Record<KeyCommandId, () => unknown>>>;

/**
 * Listens for keyboard commands while mounted. The capture phase is used because React Aria stops the
 * keys it handles from bubbling.
 */
export function useCommands(scope: KeyScope, handlers: CommandHandlers): void {
  const { keyBindings } = useReady().settings;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const stroke = strokeOf(event);
    const chord = stroke.focus === "text" ? chordOfField(stroke) : chordOf(stroke);
    const id = chord === null ? null : commandOf(chord, scope, keyBindings);
    if (id !== null && stroke.focus === "text" && !holdsInFields(id)) return;
    if (id !== null && handlers[id] !== undefined && handlers[id]() !== false) {
      event.preventDefault();
    }
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function holdsInFields(id: KeyCommandId): boolean {
  const command: KeyCommand = keyCommands[id];
  return command.inFields === true;
}

/** In a field a letter is a letter: only chords with Ctrl or Alt can be meant for the screen. */
function chordOfField(stroke: KeyStroke): Chord | null {
  const isWithModifier = stroke.ctrlKey || stroke.metaKey || stroke.altKey;
  return isWithModifier ? chordOf({ ...stroke, focus: "page" }) : null;
}

export function strokeOf(event: KeyboardEvent): KeyStroke {
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
  const focus = focusOf(event.target);
  return { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, focus };
}

function focusOf(target: EventTarget | null): KeyStroke["focus"] {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.isContentEditable || target.matches(textFields)) return "text";
  return target.closest("button, a[href], summary, label, input, [role=button]") === null
    ? "page"
    : "control";
}

const textFields =
  "textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])";

/** A dialog or a menu has the keyboard for itself. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null
  );
}
