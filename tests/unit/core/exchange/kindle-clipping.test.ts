import { describe, expect, it } from 'vitest';
import { readClipping } from '../../../../core/exchange/kindle-clipping.ts';

const headOf = (head: string) => readClipping(['A Title (An Author)', head, '', 'Words'], 1);

describe('the second line of a clipping', () => {
  it.each([
    [
      '- Your Highlight on page 3 | Location 31-33 | Added on Sunday, January 7, 2024 12:00:00 AM',
      'highlight',
      31,
      33,
      '2024-01-07T00:00:00.000Z',
    ],
    [
      '- Your Highlight on page 3 | Location 31-33 | Added on Saturday, March 9, 2024 12:30:00 PM',
      'highlight',
      31,
      33,
      '2024-03-09T12:30:00.000Z',
    ],
    [
      '- Your Highlight on page 3-4 | Added on Saturday, 09 March 2024 23:59:59',
      'highlight',
      3,
      4,
      '2024-03-09T23:59:59.000Z',
    ],
    [
      '- Your Note at location 1704 | Added on Monday, May 6, 2019 1:02:03 AM',
      'note',
      1704,
      1704,
      '2019-05-06T01:02:03.000Z',
    ],
    [
      '- Highlight Loc. 1704-08  | Added on Monday, May 6, 2019, 01:02 PM',
      'highlight',
      1704,
      1708,
      '2019-05-06T13:02:00.000Z',
    ],
    [
      '- Ihre Markierung auf Seite 3 | Position 31-33 | Hinzugefügt am Samstag, 9. März 2024 00:00:01',
      'highlight',
      31,
      33,
      '2024-03-09T00:00:01.000Z',
    ],
    [
      '- Ihre Notiz bei Position 5 | Hinzugefügt am Mittwoch, 1. Mai 2024 12:00:00',
      'note',
      5,
      5,
      '2024-05-01T12:00:00.000Z',
    ],
    [
      '- Ihr Lesezeichen auf Seite 7 | Hinzugefügt am Dienstag, 31. Dezember 2024 um 23:00 Uhr',
      'bookmark',
      7,
      7,
      '2024-12-31T23:00:00.000Z',
    ],
    ['- Markierung Pos. 12-13 | Hinzugefügt am irgendwann', 'highlight', 12, 13, undefined],
  ])('%s', (head, kind, from, to, at) => {
    expect(headOf(head)).toMatchObject({
      title: 'A Title',
      kind,
      from,
      to,
      text: 'Words',
      isBeyondLimit: false,
    });
    expect(headOf(head)?.at).toBe(at);
  });

  it('in another language, or none at all, is none', () => {
    expect(headOf('- La subrayado en la página 3')).toBeNull();
    expect(headOf('Your Highlight')).toBeNull();
    expect(readClipping(['only a title'], 1)).toBeNull();
    expect(readClipping([], 1)).toBeNull();
  });
});
