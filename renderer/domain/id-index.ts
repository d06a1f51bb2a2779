/** Finds numbers by the id they were put under. Of two under one id the first counts. */
export type IdIndex = {
  /** The number that is already there under this id, else null and the new one is there now. */
  put(words: Words, value: number): number | null;
  get(words: Words): number | null;
};

/** A UUID as four 32-bit numbers. */
type Words = readonly [number, number, number, number];

const nowhere = 0xffffffff;

/** A hash table in typed arrays: a million ids take 40 MB, where a Map of strings takes four times that. */
export function createIdIndex(): IdIndex {
  let capacity = 1_024;
  let used = 0;
  let values = new Uint32Array(capacity).fill(nowhere);
  let keys = new Uint32Array(capacity * 4);

  /** The slot that holds the id, or the free one where it belongs. */
  function slotOf(words: Words): number {
    let slot = (words[0] ^ Math.imul(words[1], 0x9e3779b1) ^ words[3]) & (capacity - 1);
    while (values[slot] !== nowhere && !isAt(slot, words)) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function isAt(slot: number, words: Words): boolean {
    const key = slot * 4;
    return (
      keys[key] === words[0] &&
      keys[key + 1] === words[1] &&
      keys[key + 2] === words[2] &&
      keys[key + 3] === words[3]
    );
  }

  function grow(): void {
    const [oldValues, oldKeys] = [values, keys];
    capacity *= 2;
    values = new Uint32Array(capacity).fill(nowhere);
    keys = new Uint32Array(capacity * 4);
    for (const [slot, value] of oldValues.entries()) {
      if (value === nowhere) continue;
      const [a = 0, b = 0, c = 0, d = 0] = oldKeys.subarray(slot * 4, slot * 4 + 4);
      const key: Words = [a, b, c, d];
      const to = slotOf(key);
      values[to] = value;
      keys.set(key, to * 4);
    }
  }

  return {
    put(words, value) {
      if (used * 2 >= capacity) grow();
      const slot = slotOf(words);
      const known = values[slot];
      if (known !== undefined && known !== nowhere) return known;
      values[slot] = value;
      keys.set(words, slot * 4);
      used += 1;
      return null;
    },
    get(words) {
      const value = values[slotOf(words)];
      return value === undefined || value === nowhere ? null : value;
    },
  };
}
