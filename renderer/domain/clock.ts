/** The time, injected: nothing in the domain reads a clock by itself. */
export type Clock = {
  /** Whole milliseconds since 1970-01-01 UTC. */
  nowMs(): number;
  /** Minutes east of UTC at this moment (Tokyo 540). */
  utcOffsetMin(): number;
};
