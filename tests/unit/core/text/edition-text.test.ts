import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editionText, segmentStarts } from '../../../../core/text/edition-text.ts';

it('joins the segments with line breaks', () => {
  expect(editionText([{ text: 'One' }, { text: 'Zwei' }])).toBe('One\nZwei');
  expect(editionText([])).toBe('');
});

it('finds every segment again at its start', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const segments = texts.map((text) => ({ text }));
      const whole = editionText(segments);
      const starts = segmentStarts(segments);
      expect(starts).toHaveLength(texts.length);
      texts.forEach((text, index) => expect(whole.startsWith(text, starts[index])).toBe(true));
      expect((starts.at(-1) ?? 0) + (texts.at(-1) ?? '').length).toBe(whole.length);
    }),
    { seed: 20_241 },
  );
});
