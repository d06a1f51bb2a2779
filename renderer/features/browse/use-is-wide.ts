import { useSyncExternalStore } from "react";

/** Whether there is room for panes beside the list. */
const wide = window.matchMedia("(min-width: 64rem)");

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
}
