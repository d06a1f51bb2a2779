import { createCardRows } from "./card-rows.ts";
import { delegated } from "./delegated.ts";
import { openStudy } from "./open-study.ts";
import type { Study, StudyState } from "./study.ts";
import type { StudyDeps } from "./study-deps.ts";
import { createStudyDesk, type StudyDesk } from "./study-desk.ts";
import type { Role } from "./writer-lock.ts";

/** A study, and what only the one who started it may do. */
export type RunningStudy = Study & {
  /** Resolves when the start, all commands and all writing of the projection are done. */
  settled(): Promise<void>;
  close(): void;
};

/** Starts at once; `getState` tells how far it has come. */
export function createStudy(deps: StudyDeps): RunningStudy {
  const listeners = new Set<() => void>();
  let state: StudyState = { status: "starting", done: 0, total: null };
  let desk: StudyDesk | null = null;

  function setState(next: StudyState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  let role: Role = "follower";
  let onFirstRole = () => {};
  const firstRole = new Promise<void>((resolve) => {
    onFirstRole = resolve;
  });
  const stopRole = deps.lock.onRole((now) => {
    role = now;
    onFirstRole();
    desk?.setRole(now);
  });
  const stopAnnounced = deps.lock.onAnnounced(() => void desk?.refresh());

  async function start(): Promise<void> {
    const opened = await openStudy(deps, (done, total) =>
      setState({ status: "starting", done: Math.min(done, total), total }),
    );
    if (!opened.ok) {
      setState({ status: "failed", problem: opened.error });
      return;
    }
    // Nobody is told that another tab writes before it is known.
    await firstRole;
    desk = createStudyDesk(deps, opened.value, role, setState);
    desk.start();
  }
  const started = start();

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...delegated(
      () => desk,
      () => createCardRows(deps.catalog).table,
    ),
    async settled() {
      await started;
      await desk?.settled();
    },
    close() {
      stopRole();
      stopAnnounced();
      listeners.clear();
      deps.store.close();
    },
  };
}
