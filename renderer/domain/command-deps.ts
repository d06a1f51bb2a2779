import type { CardTexts } from "./card-texts.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyEventBody } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";

/** What the commands of the desk are made of. */
export type CommandDeps = {
  readonly fold: () => StudyFold;
  readonly texts: () => CardTexts;
  readonly today: () => StudyDay;
  readonly newId: () => string;
  /** Appends events one after another, up to the first that fails. True once all are on disk. */
  readonly record: (...events: readonly StudyEventBody[]) => Promise<boolean>;
  /** Runs a command that writes, after those before it; a follower writes nothing. */
  readonly asWriter: (command: () => Promise<void>) => Promise<void>;
  /** Told to the student; nothing was written. */
  readonly refuse: (problem: Extract<StudyProblem, { code: "too-many-tags" }>) => void;
};
