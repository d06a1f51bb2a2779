import { useEffect, useEffectEvent } from "react";
import { type Command, commandOf, type KeyStroke } from "./hotkey.ts";

/**
 * Listens for keyboard commands while mounted. The handler returns whether it took the command.
 * The capture phase is used because React Aria stops the keys it handles from bubbling.
 */
export function useHotkeys(handle: (command: Command) => boolean): void {
  const onCommand = useEffectEvent(handle);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const command = commandOf(strokeOf(event));
      if (command !== null && onCommand(command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function strokeOf(event: KeyboardEvent): KeyStroke {
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

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=alertdialog]") !== null;
}
