import { createCardRows } from "./card-rows.ts";
import { delegated } from "./delegated.ts";
import { type OpenedStudy, openStudy } from "./open-study.ts";
import type { Study, StudyState } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
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

  /** What was open of a record that cannot be read to its end is shown no more. */
  function show(next: StudyState): void {
    if (state.status !== "failed") setState(next);
  }

  let role: Role = "follower";
  let onFirstRole = () => {};
  const firstRole = new Promise<void>((resolve) => {
    onFirstRole = resolve;
  });
  const stopRole = deps.lock.onRole((now) => {
    role = now;
    onFirstRole();
    void desk?.setRole(now);
  });
  const stopAnnounced = deps.lock.onAnnounced(() => void desk?.refresh());

  function onProgress(done: number, total: number): void {
    if (desk === null) setState({ status: "starting", done: Math.min(done, total), total });
    else desk.readTo(done, total);
  }

  const early = {
    fromEvents: deps.earlyFromEvents ?? 20_000,
    question: () => ({
      today: studyDayOf(deps.clock.nowMs(), deps.clock.utcOffsetMin()),
      presented: deps.sessions.load()?.cardId ?? null,
    }),
  };

  /** A tab that follows answers nothing, and waits for the whole. */
  async function openEarly(opened: OpenedStudy): Promise<void> {
    await firstRole;
    if (role !== "writer") return;
    desk = createStudyDesk(deps, opened, role, show);
    desk.start();
  }

  async function start(): Promise<void> {
    const opened = await openStudy(deps, onProgress, { ...early, open: openEarly });
    const completed = opened.ok && desk !== null ? await desk.complete(opened.value) : opened;
    if (!completed.ok) {
      desk = null;
      setState({ status: "failed", problem: completed.error });
      return;
    }
    if (desk !== null || !opened.ok) return;
    // Nobody is told that another tab writes before it is known.
    await firstRole;
    desk = createStudyDesk(deps, opened.value, role, show);
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
