/** What is on screen: it survives a reload, and is worth nothing more. */
export type StudySession = {
  readonly cardId: string;
  readonly isAnswerShown: boolean;
};
