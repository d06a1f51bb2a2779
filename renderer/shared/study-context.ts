import { createContext, use, useCallback, useState, useSyncExternalStore } from "react";
import type { ReadyState, Study, StudyState } from "#renderer/domain/study.ts";

/** The study object of this page; set once by the composition root. */
export const StudyContext = createContext<Study | null>(null);

export function useStudy(): Study {
  const study = use(StudyContext);
  if (study === null) throw new Error("No study in context.");
  return study;
}

export function useStudyState(): StudyState {
  const study = useStudy();
  const subscribe = useCallback((listener: () => void) => study.subscribe(listener), [study]);
  return useSyncExternalStore(subscribe, () => study.getState());
}

/** The state of a study that has started; screens are only shown then. */
export function useReady(): ReadyState {
  const state = useStudyState();
  if (state.status !== "ready") throw new Error(`The study is ${state.status}, not ready.`);
  return state;
}

/**
 * Runs a command of the study. Expected failures arrive in the state; a rejection is a bug, and is
 * thrown while rendering, so that it reaches the error boundary.
 */
export function useRun(): (command: Promise<void>) => Promise<void> {
  const [, setState] = useState(null);
  return useCallback(async (command) => {
    try {
      await command;
    } catch (error) {
      setState(() => {
        throw error;
      });
    }
  }, []);
}
