import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../core/exchange/place-in.ts';
import type { Quotation } from '../../../../core/exchange/placement.ts';
import { editions, english, german } from './library.ts';

const place = placeIn(editions);
const quotation = (exact: string, more: Partial<Quotation> = {}): Quotation => ({
  exact,
  prefix: '',
  suffix: '',
  title: '',
  ...more,
});
const long = 'Price is what one pays; value is what one gets.';

describe('a quotation from another program', () => {
  it('is taken without any context if it is long and stands in one place', () => {
    expect(place(quotation(long))).toMatchObject({
      state: 'in-place',
      target: { language: 'en', segment: 's2', hash: english.head.hash },
    });
    expect(place(quotation('Price is what one pays'))).toMatchObject({
      state: 'unsure',
      candidates: [{ segment: 's2' }],
    });
  });

  it('is not taken against its context, however long it is', () => {
    const elsewhere = { prefix: 'An old proverb says: ', suffix: ' But is it so?' };
    expect(place(quotation(long, elsewhere))).toMatchObject({
      state: 'unsure',
      candidates: [{ segment: 's2' }],
    });
  });

  it('is taken with its context if it is short', () => {
    expect(place(quotation('Value', { prefix: 'where nobody looks. ', suffix: ' remains.' }))).toMatchObject({
      state: 'in-place',
      target: { segment: 's4', exact: 'Value', suffix: ' remains.' },
    });
  });

  it('is looked for in the work that was taken from its address, whatever its title', () => {
    const fromWeb = { ...german, head: { ...german.head, work: 'own', source: 'https://example.org/value' } };
    const among = placeIn([...editions, fromWeb]);
    const twice = quotation(german.segments[1]?.text ?? '');
    expect(among(twice)).toMatchObject({ state: 'unsure' });
    const found = among({ ...twice, title: 'A title nobody knows', address: 'http://example.org/value#top' });
    expect(found).toMatchObject({ state: 'in-place', target: { work: 'own' } });
    expect(among({ ...twice, address: 'https://example.org/other' })).toMatchObject({ state: 'unsure' });
  });

  it('is looked for in the work of its title, and in its language, if these are known', () => {
    expect(place(quotation(long, { title: 'DEEP value!' }))).toMatchObject({ state: 'in-place' });
    expect(place(quotation(long, { title: '=Wert, "tief" & #1 · [Essay]' }))).toEqual({ state: 'lost' });
    expect(place(quotation(long, { title: 'A title nobody knows' }))).toMatchObject({ state: 'in-place' });
    expect(place(quotation(long, { language: 'de' }))).toEqual({ state: 'lost' });
  });

  it('is taken without context if that is white space only', () => {
    expect(place(quotation(long, { prefix: ' ', suffix: '\n' }))).toMatchObject({ state: 'in-place' });
  });

  it('that stands in two editions is left to the reader', () => {
    const twice = placeIn([german, { ...german, head: { ...german.head, work: 'copy' } }]);
    expect(twice(quotation('Geduld ist die seltenste Form des Kapitals'))).toMatchObject({
      state: 'unsure',
      candidates: [{ work: 'deep-value' }, { work: 'copy' }],
    });
  });
});

describe('a quotation that no text says just so', () => {
  const earlier = 'Price is what one pays; value is what one receives.';
  const context = { prefix: 'The price\n', suffix: ' Whoever confuses the two pays twice.' };

  it('is never taken, however well its surroundings fit', () => {
    const offered = { state: 'unsure', says: 'similar', candidates: [{ language: 'en', segment: 's2' }] };
    expect(place(quotation(earlier))).toMatchObject(offered);
    expect(place(quotation(earlier, context))).toMatchObject(offered);
    expect(
      place(quotation(`${earlier} Whoever confuses both pays double.`, { prefix: 'The price\n' })),
    ).toMatchObject(offered);
  });

  it('is offered where most of it is, likeliest first', () => {
    const other = { ...english, head: { ...english.head, work: 'other' } };
    const segments = english.segments.map((segment) =>
      segment.id === 's2'
        ? { ...segment, text: 'Price is what one pays; value is what one ever receives.' }
        : segment,
    );
    const both = placeIn([english, { ...other, segments }]);
    expect(both(quotation(earlier))).toMatchObject({
      says: 'similar',
      candidates: [{ work: 'other' }, { work: 'deep-value' }],
    });
  });

  it('is offered nothing like it where another text says just that', () => {
    const segments = english.segments.map((segment) =>
      segment.id === 's2' ? { ...segment, text: earlier } : segment,
    );
    const both = placeIn([english, { ...english, head: { ...english.head, work: 'other' }, segments }]);
    expect(both(quotation(earlier, { prefix: 'Elsewhere: ' }))).toMatchObject({
      says: 'the-same',
      candidates: [{ work: 'other' }],
    });
  });

  it('is not in the library if it is short, or little of it is', () => {
    expect(place(quotation('Preiß'))).toEqual({ state: 'lost' });
    expect(place(quotation('Price is what one puts on the wall of a shop.'))).toEqual({ state: 'lost' });
  });
});
