/** The typed arrays a column can be. */
const columnTypes = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

type ColumnType = keyof typeof columnTypes;
type ColumnOf<Type extends ColumnType> = InstanceType<(typeof columnTypes)[Type]>;

/** Names and types of the columns of a table. */
export type ColumnKinds = Readonly<Record<string, ColumnType>>;

/** Row `i` of a table is entry `i` of each column. All columns of a table are of one length. */
export type Columns<Kinds extends ColumnKinds> = {
  readonly [Name in keyof Kinds]: ColumnOf<Kinds[Name]>;
};

/** One row as values, a column's name each. */
export type Row<Kinds extends ColumnKinds> = { -readonly [Name in keyof Kinds]: number };

/** A value of a row that is known to exist. */
export function at(column: { readonly [index: number]: number }, row: number): number {
  return column[row] as number;
}

/** Columns of zeros. */
export function createColumns<Kinds extends ColumnKinds>(
  kinds: Kinds,
  length: number,
): Columns<Kinds> {
  return mapKinds(kinds, (_, type) => new columnTypes[type](length));
}

/** The rows from `start` up to `end` as columns of their own, sharing nothing. */
export function copyRows<Kinds extends ColumnKinds>(
  kinds: Kinds,
  columns: Columns<Kinds>,
  start: number,
  end: number,
): Columns<Kinds> {
  return mapKinds(kinds, (name) => columns[name].slice(start, end));
}

/** The same rows in longer columns. */
export function extended<Kinds extends ColumnKinds>(
  kinds: Kinds,
  columns: Columns<Kinds>,
  length: number,
): Columns<Kinds> {
  const longer = createColumns(kinds, length);
  putRows(kinds, longer, 0, columns);
  return longer;
}

/** Writes all rows of `rows` over those that begin at `start`. */
export function putRows<Kinds extends ColumnKinds>(
  kinds: Kinds,
  columns: Columns<Kinds>,
  start: number,
  rows: Columns<Kinds>,
): void {
  for (const name in kinds) columns[name].set(rows[name], start);
}

export function readRow<Kinds extends ColumnKinds>(
  kinds: Kinds,
  columns: Columns<Kinds>,
  row: number,
): Row<Kinds> {
  const values: Partial<Row<Kinds>> = {};
  for (const name in kinds) values[name] = at(columns[name], row);
  return values as Row<Kinds>;
}

export function writeRow<Kinds extends ColumnKinds>(
  kinds: Kinds,
  columns: Columns<Kinds>,
  row: number,
  values: Row<Kinds>,
): void {
  for (const name in kinds) {
    const column: { [index: number]: number } = columns[name];
    column[row] = values[name];
  }
}

/** A number that differs, in all likelihood, wherever any bit of the columns does (FNV-1a by words). */
export function checksum<Kinds extends ColumnKinds>(kinds: Kinds, columns: Columns<Kinds>): number {
  let hash = 0x811c9dc5;
  for (const name in kinds) {
    const { buffer, byteOffset, byteLength } = columns[name];
    const words = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
    // By index: an iterator takes several times as long, and this runs over everything at each start.
    const whole = new Uint32Array(buffer, words === 0 ? 0 : byteOffset, words);
    for (let index = 0; index < words; index += 1) {
      hash = Math.imul(hash ^ at(whole, index), 0x01000193);
    }
    const rest = new Uint8Array(buffer, byteOffset + words * 4, byteLength - words * 4);
    for (let index = 0; index < rest.length; index += 1) {
      hash = Math.imul(hash ^ at(rest, index), 0x01000193);
    }
  }
  return hash >>> 0;
}

/** Whether columns read from outside have the names, types and length they should have. */
export function areColumns<Kinds extends ColumnKinds>(
  kinds: Kinds,
  value: unknown,
  length: number,
): value is Columns<Kinds> {
  if (typeof value !== "object" || value === null) return false;
  const found = value as Readonly<Record<string, unknown>>;
  return Object.entries(kinds).every(([name, type]) => {
    const column = found[name];
    return column instanceof columnTypes[type] && column.length === length;
  });
}

function mapKinds<Kinds extends ColumnKinds>(
  kinds: Kinds,
  make: (name: keyof Kinds, type: ColumnType) => unknown,
): Columns<Kinds> {
  const entries = Object.entries(kinds).map(([name, type]) => [name, make(name, type)] as const);
  return Object.fromEntries(entries) as Columns<Kinds>;
}

/** Adds the columns to an object, each as they are at the moment of asking. */
export function withColumns<Target extends object, Kinds extends ColumnKinds>(
  target: Target,
  kinds: Kinds,
  current: () => Columns<Kinds>,
): Target & Columns<Kinds> {
  for (const name in kinds) {
    Object.defineProperty(target, name, { enumerable: true, get: () => current()[name] });
  }
  return target as Target & Columns<Kinds>;
}
