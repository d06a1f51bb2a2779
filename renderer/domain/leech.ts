import type { Memory } from "./memory.ts";
import type { Rating } from "./rating.ts";

/** Whether an answer makes the card a leech: at so many lapses, and then again at every half of them. */
export function isLeech(memory: Memory, rating: Rating, leechLapses: number): boolean {
  if (memory.state === "new" || memory.phase !== "review" || rating !== "again") return false;
  const beyond = memory.lapses + 1 - leechLapses;
  return beyond >= 0 && beyond % Math.ceil(leechLapses / 2) === 0;
}
