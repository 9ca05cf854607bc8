import type { AnnotationId } from '../annotations/annotation.ts';
import { checksum } from './checksum.ts';

/** FNV-1a with 128 bits (public domain), fed with UTF-16 units. Not for secrets. */
const basis = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x0000000001000000000000000000013bn;

/**
 * An id (UUID, version 8) that the same parts always give. So a note from another program keeps its
 * id however often its file is imported, and whatever the reader has since written into it.
 */
export function derivedId(...parts: readonly string[]): AnnotationId {
  let hash = basis;
  // The lengths keep ["ab", "c"] and ["a", "bc"] apart.
  for (const part of parts)
    for (const unit of units(`${part.length}:${short(part)}`))
      hash = BigInt.asUintN(128, (hash ^ unit) * prime);
  const hex = hash.toString(16).padStart(32, '0');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

const longest = 2000;

/** 128-bit arithmetic is slow, and nobody quotes a book. */
const short = (part: string): string =>
  part.length > longest ? part.slice(0, longest) + checksum(part) : part;

function* units(text: string): Generator<bigint> {
  for (let at = 0; at < text.length; at += 1) yield BigInt(text.charCodeAt(at));
}
