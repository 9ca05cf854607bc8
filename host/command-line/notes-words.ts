import type { Annotation } from '../../core/annotations/annotation.ts';
import { hashtag } from '../../core/exchange/hashtags.ts';
import type { Candidate, Reason } from '../../core/exchange/candidate.ts';
import type { Verification } from '../../core/exchange/verify-export.ts';
import { inWords } from '../../core/schema/check.ts';
import { shown } from './shown.ts';

/** Text from a note in one line, cut to so many characters. */
export function inOneLine(text: string, longest: number): string {
  const line = shown(text.replace(/\s+/gu, ' ').trim());
  return line.length > longest ? `${line.slice(0, Math.max(0, longest - 1)).toWellFormed()}…` : line;
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** One note in one line: place, kind, words. */
export function noteLine({ kind, target, note, tags }: Annotation, width: number): string {
  const place = `${target.language} § ${target.segment.slice(1)}`.padEnd(9);
  const words = [
    `“${inOneLine(target.exact, 60)}”`,
    inOneLine(note, 200),
    inOneLine(tags.map(hashtag).join(' '), 60),
  ];
  const line = `  ${place} ${kind.padEnd(9)} ${words.filter((part) => part !== '').join('  ')}`;
  return inWidth(line, width);
}

/** What would happen, where in the file, what it is, and why. */
export function candidateLine(candidate: Candidate, width: number): string {
  const { result, reason, source } = candidate;
  const { where, title, quotation, note } = source;
  const words = inOneLine(quotation === '' ? note || title : quotation, Math.max(20, width - 60));
  return `${result.padEnd(8)} ${`${where.unit} ${where.number}`.padEnd(10)} ${words === '' ? '' : `“${words}”: `}${shown(reasonInWords(reason))}${placesOf(candidate)}`;
}

/** Where the places are that the app would offer. */
function placesOf(candidate: Candidate): string {
  if (candidate.result !== 'unplaced' || candidate.choices.length === 0) return '';
  const places = candidate.choices.map(
    ({ target: { work, language, segment } }) => `${work} ${language} § ${segment.slice(1)}`,
  );
  return ` (${places.join('; ')})`;
}

function reasonInWords(reason: Reason): string {
  switch (reason.code) {
    case 'not-there':
      return 'not in the library yet';
    case 'identical':
      return 'the library has it just so';
    case 'double':
      return 'another note says the same of this passage';
    case 'changed-later':
      return `changed later than here (${reason.fields.join(', ')})`;
    case 'changed-in-file':
      return `changed in the file by hand (${reason.fields.join(', ')})`;
    case 'changed-here':
      return `changed here later (${reason.fields.join(', ')})`;
    case 'removed-here':
      return 'it was removed here; --removed brings it back';
    case 'no-quotation':
      return 'it quotes no passage';
    case 'reply':
      return 'it answers another note';
    case 'not-found':
      return 'no text of the library says this';
    case 'many-places':
      return 'several places say this';
    case 'unconfirmed':
      return 'one place says this, but nothing around it confirms it';
    case 'similar':
      return 'no text says just this, but one says something like it';
    case 'flaw':
      return inWords([reason.flaw]).en;
    case 'unknown-format':
      return 'the file is in none of the known formats';
  }
}

/** `214 of 214 identical`, then a line for each that is not. */
export const verificationLines = ({
  total,
  identical,
  different,
  missing,
  strangers,
}: Verification): readonly string[] => [
  `${identical} of ${total} identical`,
  ...different.map(({ id, fields }) => `  ${id} differs in ${fields.join(', ')}`),
  ...missing.map((id) => `  ${id} does not come back`),
  ...(strangers > 0 ? [`  ${counted(strangers, 'record')} that should not be there`] : []),
];

const inWidth = (line: string, width: number): string =>
  line.length > width ? `${line.slice(0, width - 1).toWellFormed()}…` : line;
