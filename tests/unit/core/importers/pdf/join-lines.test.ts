import { describe, expect, it } from 'vitest';
import { seam, wordsInside } from '../../../../../core/importers/pdf/join-lines.ts';

/** Two lines as they are put together, in a document that also has the other lines. */
function joined(above: string, below: string, others: readonly string[] = []): string {
  const known = wordsInside([...others, above, below]);
  const { dropped, between } = seam(above, below, (word) => known.has(word.toLowerCase()));
  return above.slice(0, above.length - dropped) + between + below;
}

describe('seam', () => {
  it.each([
    ['die Wert-', 'schöpfung', 'die Wertschöpfung'],
    ['the part-', 'nership', 'the partnership'],
    ['Wert\u00ad', 'schöpfung', 'Wertschöpfung'],
    ['Wert\u2010', 'schöpfung', 'Wertschöpfung'],
    ['den-', 'noch', 'dennoch'],
    ['irgend\u2010', 'wie', 'irgendwie'],
    ['die WERT-', 'SCHÖPFUNG', 'die WERTSCHÖPFUNG'],
  ])('joins a word that was parted: %s|%s', (above, below, whole) => {
    expect(joined(above, below)).toBe(whole);
  });

  it.each([
    ['ein B2B-', 'Partner', 'ein B2B-Partner'],
    ['das Marketing-', 'Team', 'das Marketing-Team'],
    ['eine KI-', 'gestützte', 'eine KI-gestützte'],
    ['per E-', 'mail', 'per E-mail'],
    ['a well-', 'known', 'a well-known'],
    ['a customer-', 'driven plan', 'a customer-driven plan'],
    ['2019-', '2020', '2019-2020'],
    ['die CRM-', 'ERP-Brücke', 'die CRM-ERP-Brücke'],
  ])('keeps a hyphen that belongs to the word: %s|%s', (above, below, whole) => {
    expect(joined(above, below)).toBe(whole);
  });

  it.each([
    ['Vertriebs-', 'und Zugangswege', 'Vertriebs- und Zugangswege'],
    ['Ein-', 'oder Auszahlung', 'Ein- oder Auszahlung'],
    ['short-', 'and long-term', 'short- and long-term'],
    ['ein Wort', 'das nächste', 'ein Wort das nächste'],
    ['Gedanke –', 'und Strich', 'Gedanke – und Strich'],
  ])('puts a space where one was: %s|%s', (above, below, whole) => {
    expect(joined(above, below)).toBe(whole);
  });

  it('does as the document does elsewhere', () => {
    expect(joined('ein non-', 'profit', ['so ein nonprofit'])).toBe('ein nonprofit');
    expect(joined('das mit-', 'einander', ['das Mit-Einander'])).toBe('das mit-einander');
    expect(joined('die ko-', 'kreative Arbeit', ['Was Ko-Kreation heißt'])).toBe('die ko-kreative Arbeit');
  });

  it('takes hyphens for the words’ own where typographic ones part words', () => {
    expect(joined('mid-', 'sized firms', ['which part\u2010'])).toBe('mid-sized firms');
  });

  it('puts addresses together, with the hyphens that are theirs', () => {
    expect(joined('see https://example.com/a-', 'long/path', [])).toBe('see https://example.com/a-long/path');
    expect(joined('see https://example.com/', 'path')).toBe('see https://example.com/path');
    expect(joined('see https://example.com', 'and more')).toBe('see https://example.com and more');
  });
});
