import { below, type Random } from "#corpus/items/random.ts";
import { at } from "#renderer/domain/columns.ts";

/** Items chosen so far, by their places in a pool: none clash, and no quota is exceeded. */
export type Selection = {
  size(): number;
  fits(index: number): boolean;
  add(index: number): void;
  /** Adds what fits until nothing does, the scarcest parts first. */
  fill(eligible: readonly number[]): void;
  /** Something not chosen whose coming would cost few of the chosen; null where all are chosen. */
  inviting(eligible: readonly number[], random: Random): number | null;
  /** Adds an item and throws out whatever it clashes with or displaces. */
  force(index: number): void;
  /** Goes back to the largest selection there was, or stays. */
  restore(isWanted: boolean): void;
  /** The largest selection there was. */
  best(): readonly number[];
};

/** How many candidates an exchange looks at. */
const tried = 40;
/** Turns for which what was thrown out stays out, so that an exchange is not taken back at once. */
const restTurns = 12;

/** `places` are the quotas each item counts for. */
export function createSelection(
  limits: readonly number[],
  places: readonly (readonly number[])[],
  clash: (a: number, b: number) => boolean,
): Selection {
  let chosen: number[] = [];
  let best: readonly number[] = [];
  const counts = limits.map(() => 0);
  const restsUntil = new Int32Array(places.length);
  let turn = 0;

  const left = (place: number): number => (limits[place] ?? 0) - (counts[place] ?? 0);
  const hasRoom = (index: number): boolean =>
    (places[index] ?? []).every((place) => left(place) > 0);
  const fits = (index: number): boolean =>
    hasRoom(index) && !chosen.some((other) => other === index || clash(index, other));

  function count(index: number, sign: 1 | -1): void {
    for (const place of places[index] ?? []) counts[place] = (counts[place] ?? 0) + sign;
  }

  function add(index: number): void {
    chosen.push(index);
    count(index, 1);
    if (chosen.length > best.length) best = [...chosen];
  }

  function remove(index: number): void {
    chosen = chosen.filter((other) => other !== index);
    count(index, -1);
  }

  /** What has to go for an item to come, one of each full quota and all it clashes with. */
  function costOf(index: number): readonly number[] {
    const out = chosen.filter((other) => clash(index, other));
    const isOut = new Set(out);
    for (const place of places[index] ?? []) {
      const freed = out.filter((other) => places[other]?.includes(place)).length;
      if (left(place) + freed > 0) continue;
      const displaced = chosen.find((other) => !isOut.has(other) && places[other]?.includes(place));
      if (displaced === undefined) continue;
      out.push(displaced);
      isOut.add(displaced);
    }
    return out;
  }

  return {
    size: () => chosen.length,
    fits,
    add,
    fill(eligible) {
      let free = eligible.filter((index) => at(restsUntil, index) <= turn && fits(index));
      while (free.length > 0) {
        const supply = limits.map(() => 0);
        for (const index of free) {
          for (const place of places[index] ?? []) supply[place] = (supply[place] ?? 0) + 1;
        }
        // What is wanted of a part, over what there is of it: the higher, the less can be put off.
        const urgency = (index: number): number =>
          (places[index] ?? []).reduce(
            (sum, place) => sum + (left(place) / (supply[place] ?? 1)) ** 2,
            0,
          );
        let next = free[0] ?? 0;
        let most = urgency(next);
        for (const index of free) {
          const here = urgency(index);
          if (here > most) [next, most] = [index, here];
        }
        add(next);
        free = free.filter((index) => index !== next && hasRoom(index) && !clash(index, next));
      }
    },
    inviting(eligible, random) {
      let found: number | null = null;
      let least = Number.POSITIVE_INFINITY;
      const isChosen = new Set(chosen);
      for (let trial = 0; trial < tried; trial += 1) {
        const index = eligible[below(eligible.length, random)] ?? 0;
        if (isChosen.has(index) || at(restsUntil, index) > turn) continue;
        // A part that is short is worth a little more than one that is not.
        const need = (places[index] ?? []).filter((place) => left(place) > 0).length;
        const cost = costOf(index).length - need / 10;
        if (cost < least) [found, least] = [index, cost];
      }
      return found;
    },
    force(index) {
      turn += 1;
      for (const other of costOf(index)) {
        remove(other);
        restsUntil[other] = turn + restTurns;
      }
      add(index);
    },
    restore(isWanted) {
      if (!isWanted) return;
      for (const index of [...chosen]) remove(index);
      for (const index of best) add(index);
    },
    best: () => best,
  };
}
