const dayMs = 86_400_000;
/** 10:00 in Tokyo, in milliseconds of the day of UTC. */
const morningMs = 3_600_000;

/** One line of a journal before its place in it is known. */
export type SyntheticReview = {
  readonly card: number;
  readonly atMs: number;
  readonly studyDay: number;
  readonly rating: "again" | "hard" | "good" | "easy";
  readonly days: number;
  readonly tookMs: number;
};

/**
 * `perCard` answers to each card, in the order of time, ending yesterday: cards begin one after the other
 * over three years, are asked at growing intervals, and are forgotten now and then. About a third of them
 * is due today.
 */
export function syntheticReviews(
  cards: number,
  perCard: number,
  nowMs: number,
  seed = 1,
): readonly SyntheticReview[] {
  const random = seeded(seed);
  const today = Math.floor(nowMs / dayMs);
  const reviews: SyntheticReview[] = [];
  for (let card = 0; card < cards; card += 1) {
    // From the last answer backwards, so that each card ends in the last weeks.
    let day = today - 1 - Math.floor(random() * 60);
    let interval = 5 + Math.floor(random() * 85);
    for (let answer = 0; answer < perCard; answer += 1) {
      const chance = random();
      const rating =
        chance < 0.1 ? "again" : chance < 0.2 ? "hard" : chance < 0.9 ? "good" : "easy";
      reviews.push({
        card,
        atMs: day * dayMs + morningMs + Math.floor(random() * 8 * 3_600_000),
        studyDay: day,
        rating,
        days: interval,
        tookMs: 2_000 + Math.floor(random() * 20_000),
      });
      interval = Math.max(1, Math.floor(interval * (0.35 + random() * 0.4)));
      day -= interval;
    }
  }
  return reviews.sort((a, b) => a.atMs - b.atMs);
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
