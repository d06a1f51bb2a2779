/** The flags of a card, in Anki's numbers and colours; 0 is none. */
export const flags = [1, 2, 3, 4, 5, 6, 7] as const;
export type Flag = (typeof flags)[number];

/** What each flag's colour is called, as the texts have it. */
export const flagNames = {
  1: "red",
  2: "orange",
  3: "green",
  4: "blue",
  5: "pink",
  6: "turquoise",
  7: "purple",
} as const satisfies Readonly<Record<Flag, string>>;

/** Whether a number from the study record is a flag's. */
export function isFlag(value: number): value is Flag {
  return flags.some((flag) => flag === value);
}
