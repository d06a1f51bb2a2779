import type { StudyFold } from "./study-fold.ts";
import type { StoreFailure, StudyStore } from "./study-store.ts";

/**
 * Writes the fold to the store behind the student's back: one write at a time, and whatever changed
 * meanwhile in the next one. Nothing waits for it.
 */
export type ProjectionWriter = {
  /** Nothing is written before this; a follower never calls it. */
  start(): void;
  /** The fold may have changed. */
  changed(): void;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
};

export function createProjectionWriter(
  fold: StudyFold,
  store: StudyStore,
  isRebuilt: boolean,
  onFailure: (failure: StoreFailure) => void,
): ProjectionWriter {
  let status: "waiting" | "idle" | "writing" | "stopped" = "waiting";
  let mustReplace = isRebuilt;
  let isBehind = true;
  let running: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    while (isBehind) {
      isBehind = false;
      const change = fold.takeChanges();
      const written = mustReplace ? await store.replace(fold.snapshot()) : await store.save(change);
      if (!written.ok) {
        status = "stopped";
        onFailure(written.error);
        return;
      }
      mustReplace = false;
    }
    status = "idle";
  }

  function run(): void {
    if (status !== "idle" || !isBehind) return;
    status = "writing";
    running = writeAll();
  }

  return {
    start() {
      if (status === "waiting") status = "idle";
      run();
    },
    changed() {
      isBehind = true;
      run();
    },
    settled: () => running,
  };
}
