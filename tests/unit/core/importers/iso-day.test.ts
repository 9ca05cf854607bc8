import { expect, test } from 'vitest';
import { isoDay } from '../../../../core/importers/iso-day.ts';

test('a day is read as people and programs write it, in both languages', () => {
  const days = [
    '2024-05-01',
    '2024-05-01T23:59:00-08:00',
    '2024/05/01',
    '20240501',
    '20240501120000Z',
    '1.5.2024',
    '01. 05. 2024',
    '1. Mai 2024',
    'Mittwoch, 1. Mai 2024, 10:00 Uhr',
    'May 1, 2024',
    '1st May 2024',
    '1 May 2024',
    'Wed, 01 May 2024 10:00:00 GMT',
  ];
  expect(days.map(isoDay)).toEqual(days.map(() => '2024-05-01'));
  expect(isoDay('5. März 2021')).toBe('2021-03-05');
  expect(isoDay('24. Dez. 1999')).toBe('1999-12-24');
});

test('what names no day is none', () => {
  for (const text of [
    '',
    '2024',
    '2024-05',
    'Mai 2024',
    '2024-02-30',
    '2024-13-01',
    '5/1/2024',
    '32.1.2024',
    '1. Foo 2024',
    'soon',
    '123456789',
  ])
    expect(isoDay(text)).toBeNull();
});
