import type { StudySnapshot } from "./study-snapshot.ts";
import type { StoreFailure, StudyStore } from "./study-store.ts";

/**
 * Writes the fold to the store behind the student's back: one write at a time, and whatever changed
 * meanwhile in the next one. Nothing waits for it.
 */
export type ProjectionWriter = {
  /** The fold may have changed. */
  changed(): void;
  /** Resolves when nothing is left to write. */
  settled(): Promise<void>;
  /** Writes nothing more: another one has taken over, from another fold. */
  stop(): void;
};

/** What is to be written; each is taken while no command is under way. */
export type ProjectionSource = {
  all(): Promise<StudySnapshot>;
  changes(): Promise<StudySnapshot>;
  /** All of it has been written. */
  written(): void;
};

export type ProjectionWriterDeps = {
  readonly source: ProjectionSource;
  readonly store: StudyStore;
  readonly catalogIds: readonly string[];
  readonly isRebuilt: boolean;
  readonly beforeWriting: () => Promise<void>;
  readonly onFailure: (failure: StoreFailure) => void;
};

/** Begins to write at once; a follower never does. */
export function createProjectionWriter(deps: ProjectionWriterDeps): ProjectionWriter {
  const { source, store } = deps;
  let status: "idle" | "writing" | "failed" = "idle";
  let isStopped = false;
  let isAllNew = deps.isRebuilt;
  let isBehind = true;
  let running: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    while (isBehind && !isStopped) {
      await deps.beforeWriting();
      isBehind = false;
      const isAll = isAllNew;
      isAllNew = false;
      const snapshot = await (isAll ? source.all() : source.changes());
      if (isStopped) return;
      const written = await (isAll
        ? store.replace(snapshot, deps.catalogIds)
        : store.save(snapshot));
      if (!written.ok) {
        status = "failed";
        deps.onFailure(written.error);
        return;
      }
      if (!isBehind) source.written();
    }
    status = "idle";
  }

  function run(): void {
    if (status !== "idle" || !isBehind) return;
    status = "writing";
    running = writeAll();
  }

  run();
  return {
    changed() {
      isBehind = true;
      run();
    },
    settled: () => running,
    stop() {
      isStopped = true;
    },
  };
}
