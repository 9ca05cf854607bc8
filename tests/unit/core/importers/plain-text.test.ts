import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../../core/importers/plain-text.ts';

const plainly = (source: string) =>
  readPlainText(source).segments.map(
    ({ kind, ordinal, text }) => `${kind}${ordinal === undefined ? '' : ` ${ordinal}`}: ${text}`,
  );

const long = (opening: string) =>
  `${opening} and so on for as long as it takes to be a paragraph and nothing that anybody would take for a heading.`;

describe('plain text', () => {
  test('takes the first short line before a blank one for the title', () => {
    expect(readPlainText(`A fine title\n\n${long('One')}`).title?.text).toBe('A fine title');
    expect(readPlainText(`What is it worth?\n\n${long('One')}`).title?.text).toBe('What is it worth?');
    expect(readPlainText(`${long('One')}\n${long('Two')}`).title).toBeNull();
    expect(readPlainText('Just this.\n\nAnd that.').title).toBeNull();
    expect(readPlainText('Alone').title).toBeNull();
  });

  test('tells headings from paragraphs, with or without blank lines', () => {
    const expected = [
      `paragraph: ${long('One')}`,
      'heading: A heading',
      `paragraph: ${long('Two')}`,
      'paragraph: Really?',
      `paragraph: ${long('Three')}`,
    ];
    expect(plainly(`${long('One')}\n\nA heading\n\n${long('Two')}\n\nReally?\n\n${long('Three')}`)).toEqual(
      expected,
    );
    expect(plainly(`${long('One')}\nA heading\n${long('Two')}\nReally?\n${long('Three')}`)).toEqual(expected);
    expect(
      plainly(`${long('One')}\nA heading\n=========\n${long('Two')}\nReally?\n${long('Three')}`),
    ).toEqual(expected);
  });

  test('a short line at the very end heads nothing', () => {
    expect(plainly(`${long('One')}\n\nThomas`)).toEqual([`paragraph: ${long('One')}`, 'paragraph: Thomas']);
  });

  test('lines of an address are no headings', () => {
    expect(plainly(`${long('One')}\n\nSome Street 1\nBerlin\n\n${long('Two')}`).slice(1, 3)).toEqual([
      'paragraph: Some Street 1',
      'paragraph: Berlin',
    ]);
  });

  test('joins lines that were wrapped by hand, but no items or references', () => {
    const source = [
      'A title',
      '',
      'This paragraph was wrapped by hand at',
      'sixty characters, as letters were when',
      'screens were small. It has a Start-',
      'up in it, Zugangs-',
      'und Kontrollrechte as well.',
      '',
      '1. the first item goes on in',
      '   a second line',
      '2. the second',
      '',
      'Sources:',
      '',
      '[1] A reference that is wrapped',
      '    as well',
      '[2] Another',
    ].join('\n');
    expect(readPlainText(source).title?.text).toBe('A title');
    expect(plainly(source)).toEqual([
      'paragraph: This paragraph was wrapped by hand at sixty characters, as letters were when screens were small. It has a Start-up in it, Zugangs- und Kontrollrechte as well.',
      'item 1: the first item goes on in a second line',
      'item 2: the second',
      'heading: Sources',
      'reference: [1] A reference that is wrapped as well',
      'reference: [2] Another',
    ]);
  });

  test('short paragraphs of one line each are not joined', () => {
    expect(plainly('It rained. We stayed.\nIt went on raining.\nIn the end we left.')).toEqual([
      'paragraph: It rained. We stayed.',
      'paragraph: It went on raining.',
      'paragraph: In the end we left.',
    ]);
  });

  test('joins a paragraph that was broken in the middle of a sentence', () => {
    const half = long('One').slice(0, -1);
    const below = (text: string) => plainly(`${long('Zero')}\n\n${text}`).slice(1);
    expect(below(`${half}\n\nWerte, the rest of it.\n\nNext one.`)).toEqual([
      `paragraph: ${half} Werte, the rest of it.`,
      'paragraph: Next one.',
    ]);
    expect(below(`${half}\n\nA heading\n\n${long('Two')}`)[1]).toBe('heading: A heading');
    expect(below(`${half} [4].\n\n${long('Two')}`)).toHaveLength(2);
    expect(below(`${half} “so.”\n\n${long('Two')}`)).toHaveLength(2);
  });

  test('numbered lines are a list only in company', () => {
    expect(plainly(`${long('One')}\n1. one\n2. two\n• red\n• blue`).slice(1)).toEqual([
      'item 1: one',
      'item 2: two',
      'item: red',
      'item: blue',
    ]);
    expect(plainly(`${long('One')}\n\n1. Mai 1920 was a Saturday.\n\n${long('Two')}`)[1]).toBe(
      'paragraph: 1. Mai 1920 was a Saturday.',
    );
    expect(plainly(`${long('One')}\n\n2. Methods\n\n${long('Two')}`)[1]).toBe('heading: 2. Methods');
  });

  test('references open the end: nothing below them is a heading', () => {
    expect(
      plainly(
        `${long('One')}\n\nQuellen:\n\n[1] A, B. https://a.example/x.\n[2] C\n\nAny thoughts?\n\nYours\n\nThomas\n\n${long('He')}`,
      ).slice(1, -1),
    ).toEqual([
      'heading: Quellen',
      'reference: [1] A, B. https://a.example/x.',
      'reference: [2] C',
      'paragraph: Any thoughts?',
      'paragraph: Yours',
      'paragraph: Thomas',
    ]);
  });

  test('addresses are links, without the full stop behind them', () => {
    const [segment] = readPlainText(
      `${long('One')} See https://a.example/x_(y), or (https://b.example/z).`,
    ).segments;
    expect(segment?.marks.map((mark) => (mark.type === 'link' ? mark.address : null))).toEqual([
      'https://a.example/x_(y)',
      'https://b.example/z',
    ]);
    for (const { start, end, ...mark } of segment?.marks ?? [])
      expect(segment?.text.slice(start, end)).toBe('address' in mark ? mark.address : '');
  });

  test('what a page leaves behind is gone', () => {
    expect(
      plainly(`${long('One')}\n\nunterschrift_180-180x100\n\nphoto.JPG\n\nNach oben scrollen\nScroll to top`),
    ).toEqual([`paragraph: ${long('One')}`]);
  });

  test('markup is text', () => {
    expect(plainly(`<b>Bold</b> and *stars* ${long('and')}`)).toEqual([
      `paragraph: <b>Bold</b> and *stars* ${long('and')}`,
    ]);
  });

  test('an empty file has no segments', () => {
    expect(readPlainText(' \n\n\t\n')).toEqual({ title: null, segments: [] });
  });

  test('knows the line of every block', () => {
    expect(
      readPlainText(`Title\r\n\r\n${long('One')}\r\n${long('Two')}`, 5).segments.map(({ line }) => line),
    ).toEqual([7, 8]);
  });
});
