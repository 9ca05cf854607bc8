/**
 * Room for the lists of numbers that answering a query takes, up to some megabytes: taken from a few
 * large blocks that serve query after query, for left to the garbage collector they would pile up to
 * hundreds of megabytes. All lists are zero, and good until the next query begins.
 */
const blockBytes = 1 << 21;
/** More than this is not kept for the next query. */
const mostKept = 4 * blockBytes;

let cleared = 0;
let blocks: ArrayBuffer[] = [];
let block = 0;
let used = 0;

/** Takes back all room there is; lists made before are written over from now on. */
export function clearRoom(): void {
  cleared += 1;
  let bytes = 0;
  blocks = blocks.filter(({ byteLength }) => (bytes += byteLength) <= mostKept);
  [block, used] = [0, 0];
}

/** Changes when room is cleared: a list is good as long as this is the same. */
export const roomTime = (): number => cleared;

function place(bytes: number): readonly [ArrayBuffer, number] {
  const wanted = (bytes + 7) & ~7;
  for (; block < blocks.length; block += 1, used = 0) {
    const own = blocks[block];
    if (own === undefined || used + wanted > own.byteLength) continue;
    used += wanted;
    return [own, used - wanted];
  }
  const made = new ArrayBuffer(Math.max(blockBytes, wanted));
  blocks.push(made);
  used = wanted;
  return [made, 0];
}

export const int32s = (length: number): Int32Array => new Int32Array(...place(length * 4), length).fill(0);
export const float32s = (length: number): Float32Array =>
  new Float32Array(...place(length * 4), length).fill(0);
export const float64s = (length: number): Float64Array =>
  new Float64Array(...place(length * 8), length).fill(0);
export const uint8s = (length: number): Uint8Array => new Uint8Array(...place(length), length).fill(0);
export const uint16s = (length: number): Uint16Array => new Uint16Array(...place(length * 2), length).fill(0);
