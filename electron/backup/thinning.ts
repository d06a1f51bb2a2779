/** How many are kept beyond those of today and yesterday. */
export type Thinning = {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
};

/** Anki's numbers, which people have lived with for years. */
const usualThinning: Thinning = { daily: 12, weekly: 10, monthly: 9 };

/** A backup as far as thinning looks at it. */
export type Thinnable = {
  readonly id: string;
  /** The local date it was made on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly isVerified: boolean;
};

/** Fewer than this many verified ones are never left. */
const fewestVerified = 3;

/**
 * The ids that may go. Of today and yesterday (and of any later day, should the clock have been wrong)
 * everything stays; before that the last one of a day, then of a week from Monday, then of a month,
 * each as often as `thinning` says. Taking the last one of each keeps the choice stable: what stands
 * for a week today is what stood for it yesterday.
 */
export function obsoleteBackups(
  newestFirst: readonly Thinnable[],
  today: string,
  thinning: Thinning = usualThinning,
): readonly string[] {
  const yesterday = dayNumber(today) - 1;
  const left = { ...thinning };
  let last = { day: Number.POSITIVE_INFINITY, week: Number.POSITIVE_INFINITY, month: "~" };
  const obsolete: Thinnable[] = [];
  for (const backup of newestFirst) {
    const day = dayNumber(backup.day);
    const at = { day, week: weekNumber(day), month: backup.day.slice(0, 7) };
    const isRecent = day >= yesterday;
    if (!isRecent && !takes(left, at, last)) {
      obsolete.push(backup);
      continue;
    }
    last = at;
  }
  return withoutLastOnes(newestFirst, obsolete).map(({ id }) => id);
}

type Period = { readonly day: number; readonly week: number; readonly month: string };

/** Whether the stage that is not used up yet takes a backup of this time; takes one off its count. */
function takes(left: { -readonly [Stage in keyof Thinning]: number }, at: Period, last: Period) {
  const stage = left.daily > 0 ? "daily" : left.weekly > 0 ? "weekly" : "monthly";
  const isNext = {
    daily: at.day < last.day,
    weekly: at.week < last.week,
    monthly: at.month < last.month,
  };
  if (left[stage] === 0 || !isNext[stage]) return false;
  left[stage] -= 1;
  return true;
}

function withoutLastOnes(
  all: readonly Thinnable[],
  obsolete: readonly Thinnable[],
): readonly Thinnable[] {
  const kept = all.filter((backup) => backup.isVerified && !obsolete.includes(backup));
  const spared = obsolete
    .filter(({ isVerified }) => isVerified)
    .slice(0, Math.max(0, fewestVerified - kept.length));
  return obsolete.filter((backup) => !spared.includes(backup));
}

/** Days since 1970-01-01 of a calendar date. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7);
}
