/** What the student decided about one card, beside its memory. */
export type CardMarks = {
  readonly isSuspended: boolean;
  /** Whether it is buried on the current study day. */
  readonly isBuried: boolean;
  /** 0 for none, 1–7. */
  readonly flag: number;
  readonly tags: readonly string[];
  /** Put into play by hand. */
  readonly isAdded: boolean;
};

export const noMarks: CardMarks = {
  isSuspended: false,
  isBuried: false,
  flag: 0,
  tags: [],
  isAdded: false,
};

/** Tags with a meaning to the app. */
export const leechTag = "leech";
export const markedTag = "marked";
