/** What is on screen: it survives a reload and a restart, and is worth nothing more. */
export type StudySession = {
  readonly cardId: string;
  /** How often the card had been answered by then. Answered since, elsewhere, it is another question. */
  readonly reps: number;
  readonly isAnswerShown: boolean;
};

/**
 * Keeps the session from one moment to the next. It does so at once, since a page may be left at any
 * moment, and never fails: where nothing can be kept, the next start begins with a question.
 */
export type SessionKeeper = {
  load(): StudySession | null;
  keep(session: StudySession | null): void;
};

export function isSameSession(a: StudySession | null, b: StudySession | null): boolean {
  if (a === null || b === null) return a === b;
  return a.cardId === b.cardId && a.reps === b.reps && a.isAnswerShown === b.isAnswerShown;
}
