import type { SessionKeeper, StudySession } from "#renderer/domain/study-session.ts";

/** A session that lasts as long as the test. */
export function createInMemorySessionKeeper(first: StudySession | null = null): SessionKeeper {
  let kept = first;
  return {
    load: () => kept,
    keep(session) {
      kept = session;
    },
  };
}
