import type { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import { articleName } from '../../../core/importers/article-name.ts';
import { readArticle } from '../../../core/importers/read-article.ts';
import type { SourceFlaw } from '../../../core/importers/draft.ts';
import type { ImportFaultCode } from '../../../core/library/import-fault.ts';
import { composeWorks } from '../../compile/compose-works.ts';
import { makeEdition } from '../../compile/make-edition.ts';
import type { Conversion, UnplacedEdition } from './converted.ts';

/** Stands where the work's id will; it never leaves this file. */
const nowhere = 'unplaced';

/**
 * The edition that an article's own file makes, just as the pack's compiler makes its editions.
 * `path` is `<work>/<lang>.md` or anything else that ends in `.md`.
 */
export function editionOf(
  path: string,
  file: string,
  findMentions: ReturnType<typeof mentionFinder>,
): Conversion<UnplacedEdition> {
  const name = articleName(path);
  if (name === null) return fail('unknown-format', '');
  const strict = readArticle(name, file);
  // A key that a reader wrote into the file by hand, or another program did, is no reason to lose the text.
  const read = strict.ok ? strict : readArticle(name, file, 'lenient');
  if (!read.ok) return fail(codeOf(read.flaws), inShort(read.flaws));
  const edition = composeWorks([{ ...read.value, work: nowhere, path }], false).works[0]?.editions[0];
  if (edition === undefined) return fail('no-text', '');
  const made = makeEdition(edition, findMentions);
  if (!made.ok) return fail('failed', inShort(made.flaws));
  const { head, ...rest } = made.edition;
  const { work: _, ...own } = head;
  return { ok: true, value: { head: own, ...rest } };
}

const codes: Readonly<Record<string, ImportFaultCode>> = { 'no-text': 'no-text', 'too-deep': 'too-deep' };

const codeOf = (flaws: readonly SourceFlaw[]): ImportFaultCode => codes[flaws[0]?.rule ?? ''] ?? 'damaged';

const inShort = ([first]: readonly SourceFlaw[]): string =>
  first === undefined ? '' : `${first.line === null ? '' : `line ${first.line}: `}${first.sentence}`;

const fail = (code: ImportFaultCode, detail: string): Conversion<never> => ({
  ok: false,
  fault: { code, detail },
});
