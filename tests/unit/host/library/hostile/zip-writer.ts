import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, with whatever lies about it. */
export type Entry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says the size is, if that is not true. */
  readonly claimed?: number;
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** Unix mode, as for a link: 0o120777. */
  readonly mode?: number;
  /** Already packed; `content` is then not packed again. */
  readonly packed?: Uint8Array;
  /** Points at the bytes of the entry before, and has none itself. */
  readonly shares?: boolean;
};

/** A ZIP archive that says exactly what it is told to say. */
export function zipOf(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let before = { at: 0, packed: Buffer.alloc(0), size: 0, crc: 0, method: 8 };
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const content = Buffer.from(entry.content);
    if (entry.shares !== true) {
      const method = entry.method ?? 8;
      const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content));
      before = { at, packed, size: entry.claimed ?? content.length, crc: crc32(content), method };
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(method, 8);
      writeFigures(head, 14, before);
      head.writeUInt16LE(name.length, 26);
      parts.push(head, name, packed);
      at += 30 + name.length + packed.length;
    }
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x0314, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(entry.isEncrypted === true ? 1 : 0, 8);
    record.writeUInt16LE(before.method, 10);
    writeFigures(record, 16, before);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(((entry.mode ?? 0o100644) * 0x10000) >>> 0, 38);
    record.writeUInt32LE(before.at, 42);
    directory.push(record, name);
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, records, end]));
}

function writeFigures(
  into: Buffer,
  from: number,
  figures: { readonly crc: number; readonly packed: Buffer; readonly size: number },
): void {
  into.writeUInt32LE(figures.crc, from);
  into.writeUInt32LE(figures.packed.length, from + 4);
  into.writeUInt32LE(figures.size, from + 8);
}
