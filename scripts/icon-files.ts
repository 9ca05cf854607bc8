/** One picture of an icon: its edge in pixels and its PNG file. */
export type Picture = { readonly size: number; readonly png: Uint8Array };

/**
 * A Windows icon that holds PNG pictures of at most 256 pixels (Windows Vista and later): a header,
 * one entry of 16 bytes for each picture, the pictures.
 */
export function icoFile(pictures: readonly Picture[]): Uint8Array {
  const head = 6 + 16 * pictures.length;
  const file = new DataView(new ArrayBuffer(head));
  file.setUint16(2, 1, true);
  file.setUint16(4, pictures.length, true);
  let offset = head;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    // 256 does not fit into a byte; the format writes it as 0.
    file.setUint8(entry, size % 256);
    file.setUint8(entry + 1, size % 256);
    file.setUint16(entry + 4, 1, true);
    file.setUint16(entry + 6, 32, true);
    file.setUint32(entry + 8, png.byteLength, true);
    file.setUint32(entry + 12, offset, true);
    offset += png.byteLength;
  });
  return joined([new Uint8Array(file.buffer), ...pictures.map(({ png }) => png)]);
}

/** The kinds of picture in a macOS icon that may be PNG files, by edge; most stand for two resolutions. */
const icnsKinds: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS icon: `icns`, the whole length, then each picture as kind, length and PNG file; big-endian. */
export function icnsFile(pictures: readonly Picture[]): Uint8Array {
  const chunks = icnsKinds.flatMap(([kind, edge]) => {
    const picture = pictures.find(({ size }) => size === edge);
    return picture === undefined ? [] : [joined([headed(kind, picture.png.byteLength), picture.png])];
  });
  const body = joined(chunks);
  return joined([headed('icns', body.byteLength), body]);
}

/** Eight bytes: a kind, and the length with these eight bytes. */
function headed(kind: string, length: number): Uint8Array {
  const head = new Uint8Array(8);
  head.set(new TextEncoder().encode(kind));
  new DataView(head.buffer).setUint32(4, length + 8);
  return head;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
