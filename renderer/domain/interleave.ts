/** How many of one kind of card are left today, and how many of it are already done. */
export type Share = { readonly left: number; readonly done: number };

/**
 * Mixes two kinds so that both come to their end together: the kind of which the smaller part of the
 * day is done comes next, `first` on a tie. As what is done counts, asking again after each card gives
 * one order, however often one begins anew.
 */
export function isFirstNext(first: Share, second: Share): boolean {
  if (first.left === 0 || second.left === 0) return second.left === 0;
  return part(first) <= part(second);
}

function part({ left, done }: Share): number {
  return done / (done + left);
}
