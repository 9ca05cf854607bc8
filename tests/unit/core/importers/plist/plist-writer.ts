/** A value of a property list as it is to be written; a dictionary is a map. */
export type Plain =
  | null
  | boolean
  | number
  | Date
  | string
  | Uint8Array
  | readonly Plain[]
  | ReadonlyMap<string, Plain>;

/** What the trailer and the table say, if that is not true. Figures above 2^53 as bigints. */
export type Claims = {
  readonly count?: number | bigint;
  readonly top?: number | bigint;
  readonly table?: number | bigint;
  readonly offsetSize?: number;
  readonly referenceSize?: number;
  readonly offsets?: readonly number[];
};

const sorts = { integer: 0x1, data: 0x4, ascii: 0x5, utf16: 0x6, list: 0xa, dictionary: 0xd } as const;

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A whole number in so many bytes, the largest first. */
export const figure = (value: number | bigint, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) =>
    Number((BigInt(value) >> BigInt(8 * (size - 1 - index))) & 0xffn),
  );

/** The first byte of an object, and how long it says that it is. */
export function head(sort: keyof typeof sorts, length: number | bigint, power?: number): Uint8Array {
  const first = sorts[sort] << 4;
  if (length < 15 && power === undefined) return Uint8Array.of(first | Number(length));
  const least = length < 0x100 ? 0 : length < 0x10000 ? 1 : length < 0x100000000 ? 2 : 3;
  const own = power ?? least;
  return joined(Uint8Array.of(first | 0xf, 0x10 | own), figure(length, 2 ** own));
}

export const dataObject = (bytes: Uint8Array): Uint8Array => joined(head('data', bytes.length), bytes);

export function textObject(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.every((unit) => unit < 0x80)
    ? joined(head('ascii', units.length), Uint8Array.from(units))
    : joined(head('utf16', units.length), ...units.map((unit) => figure(unit, 2)));
}

/** The keys by their places among the objects, then their values by theirs. */
export const dictionaryObject = (
  keys: readonly number[],
  values: readonly number[],
  size = 1,
): Uint8Array<ArrayBuffer> =>
  joined(head('dictionary', keys.length), ...[...keys, ...values].map((place) => figure(place, size)));

/** A property list of these objects, the first of them on top, whose trailer says exactly what it is told to say. */
export function plistOf(objects: readonly Uint8Array[], claims: Claims = {}): Uint8Array<ArrayBuffer> {
  const { offsetSize = 4, referenceSize = 1, count = objects.length, top = 0 } = claims;
  const starts: number[] = [];
  let end = 8;
  for (const { length } of objects) {
    starts.push(end);
    end += length;
  }
  return joined(
    new TextEncoder().encode('bplist00'),
    ...objects,
    ...(claims.offsets ?? starts).map((offset) => figure(offset, offsetSize)),
    new Uint8Array(6),
    Uint8Array.of(offsetSize, referenceSize),
    figure(count, 8),
    figure(top, 8),
    figure(claims.table ?? end, 8),
  );
}

/** The smallest number of bytes that hold it. */
const sizeFor = (most: number): number => Math.max(1, Math.ceil(Math.log2(most + 1) / 8));

/**
 * A property list with this value on top. Texts that are the same stand in it once. `turn` moves every object by
 * so many places in the table, sizes of figures may be larger than they need be.
 */
export function plistWith(
  value: Plain,
  { turn = 0, offsetSize = 1, referenceSize = 1 } = {},
): Uint8Array<ArrayBuffer> {
  const objects: ((references: (places: readonly number[]) => Uint8Array) => Uint8Array)[] = [];
  const texts = new Map<string, number>();
  const add = (one: Plain): number => {
    const known = typeof one === 'string' ? texts.get(one) : undefined;
    if (known !== undefined) return known;
    const place = objects.length;
    if (typeof one === 'string') texts.set(one, place);
    // Holds the place until what is in it has got its own.
    objects.push(() => simpleObject(one));
    if (Array.isArray(one)) {
      const items = (one as readonly Plain[]).map(add);
      objects[place] = (references) => joined(head('list', items.length), references(items));
    } else if (one instanceof Map) {
      const [keys, values] = [[...one.keys()].map(add), [...one.values()].map(add)];
      objects[place] = (references) =>
        joined(head('dictionary', keys.length), references(keys), references(values));
    }
    return place;
  };
  const top = add(value);
  const count = objects.length;
  const placed = (place: number): number => (place + turn) % count;
  const size = Math.max(referenceSize, sizeFor(count));
  const written = objects.map((write) =>
    write((places) => joined(...places.map((place) => figure(placed(place), size)))),
  );
  const parted = count - (turn % count);
  const turned = [...written.slice(parted), ...written.slice(0, parted)];
  const length = turned.reduce((sum, object) => sum + object.length, 8);
  return plistOf(turned, {
    top: placed(top),
    referenceSize: size,
    offsetSize: Math.max(offsetSize, sizeFor(length)),
  });
}

function simpleObject(value: Plain): Uint8Array {
  if (value === null) return Uint8Array.of(0);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 9 : 8);
  if (typeof value === 'string') return textObject(value);
  if (value instanceof Uint8Array) return dataObject(value);
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return joined(Uint8Array.of(0x13), figure(BigInt.asUintN(64, BigInt(value)), 8));
  const real = new DataView(new ArrayBuffer(8));
  real.setFloat64(0, value instanceof Date ? value.getTime() / 1000 - 978_307_200 : Number(value));
  return joined(Uint8Array.of(value instanceof Date ? 0x33 : 0x23), new Uint8Array(real.buffer));
}
