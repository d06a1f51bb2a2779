/** What is left of one kind of card today, and how many of the kind are already done. */
export type Share<T> = { readonly items: readonly T[]; readonly done: number };

/**
 * Mixes two kinds so that both come to their end together: the kind of which the smaller part of the
 * day is done comes next, `first` on a tie. As what is done counts, taking the head away and mixing
 * again gives the rest in the same order.
 */
export function interleave<T>(first: Share<T>, second: Share<T>): readonly T[] {
  const mixed: T[] = [];
  let [a, b] = [0, 0];
  while (a < first.items.length || b < second.items.length) {
    const isFirst =
      b >= second.items.length || (a < first.items.length && part(first, a) <= part(second, b));
    const item = isFirst ? first.items[a++] : second.items[b++];
    if (item !== undefined) mixed.push(item);
  }
  return mixed;
}

function part<T>({ items, done }: Share<T>, taken: number): number {
  return (done + taken) / (done + items.length);
}
