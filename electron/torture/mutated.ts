/** What can become of a file on its way: each gives other bytes, or by chance the same. */
const mutations: readonly ((bytes: Buffer, random: () => number) => Buffer)[] = [
  function flipped(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let n = 1 + below(8, random); n > 0; n -= 1) {
      const at = below(bytes.length, random);
      changed[at] = (changed[at] ?? 0) ^ (1 + below(255, random));
    }
    return changed;
  },
  function oneBit(bytes, random) {
    const changed = Buffer.from(bytes);
    const at = below(bytes.length, random);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(8, random));
    return changed;
  },
  (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  function cutAtLine(bytes, random) {
    const lines = linesOf(bytes);
    return Buffer.concat(lines.slice(0, below(lines.length, random)));
  },
  function partRemoved(bytes, random) {
    const [from, to] = twoPlaces(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  function partTwice(bytes, random) {
    const [from, to] = twoPlaces(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  function linesSwapped(bytes, random) {
    const lines = linesOf(bytes);
    const [a, b] = [below(lines.length, random), below(lines.length, random)];
    [lines[a], lines[b]] = [lines[b] as Buffer, lines[a] as Buffer];
    return Buffer.concat(lines);
  },
  function lineTwiceOrGone(bytes, random) {
    const lines = linesOf(bytes);
    const at = below(lines.length, random);
    lines.splice(at, 1, ...(random() < 0.5 ? [] : [lines[at] as Buffer, lines[at] as Buffer]));
    return Buffer.concat(lines);
  },
  function contentsSwapped(bytes, random) {
    const [from, to] = twoPlaces(bytes.length, random);
    const middle = Math.floor((from + to) / 2);
    return Buffer.concat([
      bytes.subarray(0, from),
      bytes.subarray(middle, to),
      bytes.subarray(from, middle),
      bytes.subarray(to),
    ]);
  },
  function digitsChanged(bytes, random) {
    // In a number of a line of the index: a length, a count, a segment.
    const text = bytes.toString("latin1");
    const places = [...text.matchAll(/"(?:bytes|number|entries|format|events)":\d/g)];
    const place = places[below(places.length, random)];
    if (place === undefined) return bytes;
    const changed = Buffer.from(bytes);
    changed[place.index + place[0].length - 1] = 48 + below(10, random);
    return changed;
  },
  (bytes, random) =>
    Buffer.concat([
      bytes,
      Buffer.from(Array.from({ length: 1 + below(60, random) }, () => below(256, random))),
    ]),
];

/** The bytes, spoilt in one way. */
export function mutated(bytes: Buffer, random: () => number): Buffer {
  const mutate = mutations[below(mutations.length, random)];
  return mutate === undefined ? bytes : mutate(bytes, random);
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function twoPlaces(length: number, random: () => number): readonly [number, number] {
  const [a, b] = [below(length + 1, random), below(length + 1, random)];
  return a < b ? [a, b] : [b, a];
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(10, from);
    const end = newline === -1 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}
