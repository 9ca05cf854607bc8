import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../core/exchange/address.ts';

describe('a web address', () => {
  it.each([
    ['https://example.org/a', 'http://www.Example.org/a/'],
    ['https://example.org/a?id=7', 'https://example.org/a?utm_source=x&id=7#part'],
    ['https://example.org', 'https://example.org/'],
  ])('%s is the same page as %s', (one, other) => {
    expect(addressOf(one)).not.toBeNull();
    expect(addressOf(other)).toBe(addressOf(one));
  });

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://example.org/A', 'https://example.org/a'],
  ])('%s is another page than %s', (one, other) => {
    expect(addressOf(other)).not.toBe(addressOf(one));
  });

  it.each(['', 'Harvard Business Review, 2004', 'urn:x-pdf:1', 'https://', 'see https://example.org'])(
    'is not what “%s” is',
    (text) => {
      expect(addressOf(text)).toBeNull();
    },
  );

  it('is read at once however long it is, and never after minutes', () => {
    const many = 300_000;
    expect(addressOf(`https://example.org/${'/'.repeat(many)}x`)).toBe(`example.org/${'/'.repeat(many)}x`);
    expect(addressOf(`https://${'a'.repeat(many)} b`)).toBeNull();
  });
});
