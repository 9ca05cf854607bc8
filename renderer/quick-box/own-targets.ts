import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { editionKey, type EditionKey } from '../../core/model/ids.ts';
import { perLanguage } from '../../core/model/language.ts';
import { plainName } from '../library/plain-names.ts';
import { closeness, closenesses } from './closeness.ts';
import { plain } from '../words/plain.ts';
import type { Target } from './target.ts';
import { editionTargets } from './targets.ts';

/** Own works that are offered to the list, which shows fewer. */
const most = 16;

/**
 * The own editions whose titles fit best what was typed; none before anything is. Those one has read
 * (`known`) are among the list's other targets.
 */
export function ownTargets(
  works: Iterable<OwnWork>,
  typed: string,
  known: ReadonlyMap<EditionKey, unknown>,
): readonly Target[] {
  const asked = perLanguage((language) => plain(typed, language));
  if (asked.de === '' && asked.en === '') return [];
  const byRank: EditionHead[][] = closenesses.map(() => []);
  for (const { editions } of works) {
    for (const head of editions) {
      const close = closeness(plainName(head), asked[head.language]);
      if (close === null || known.has(editionKey(head.work, head.language))) continue;
      const group = byRank[closenesses.indexOf(close)];
      if (group !== undefined && group.length < most) group.push(head);
    }
  }
  return editionTargets(byRank.flat().slice(0, most), []);
}
