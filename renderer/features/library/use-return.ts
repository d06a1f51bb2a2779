import { useEffect } from "react";
import { factHref } from "#renderer/shared/route.ts";

/** The fact that was last on screen, until a list has been come back to. */
let lastFactId: string | null = null;

export function useLeavesTrace(factId: string): void {
  useEffect(() => {
    lastFactId = factId;
  }, [factId]);
}

/**
 * On a list that is come back to, the fact one was at has the focus and stands in the middle. Called by
 * the page around `Page`, whose own effect, the focus on the heading, runs before.
 */
export function useReturn(): void {
  useEffect(() => {
    if (lastFactId === null) return;
    const href = factHref(lastFactId);
    lastFactId = null;
    const links = document.querySelectorAll<HTMLAnchorElement>("main a");
    const link = [...links].find((each) => each.getAttribute("href") === href);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "center" });
  }, []);
}
