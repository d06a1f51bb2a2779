/** The four answer buttons, worst first. Order and names are those of Anki and FSRS. */
export const ratings = ["again", "hard", "good", "easy"] as const;
export type Rating = (typeof ratings)[number];
