const storageKey = "communique.unusable-seen";

/** How many unusable records the student has been told of; what is kept for good is told of once. */
export function readSeenUnusable(): number {
  try {
    return Number.parseInt(localStorage.getItem(storageKey) ?? "0", 10) || 0;
  } catch {
    return 0;
  }
}

export function writeSeenUnusable(count: number): void {
  try {
    localStorage.setItem(storageKey, String(count));
  } catch {
    // Storage may be full or forbidden; the next start then says it once more.
  }
}
