import type { Language } from '../../../core/model/language.ts';
import { languages } from '../../../core/model/language.ts';
import { isName, isNoun } from '../../../core/search/capitals.ts';
import { compoundSplitter, knownWords, packCompounds } from '../../../core/search/compound-table.ts';
import type { Compound } from '../../../core/search/compound-table.ts';
import { compacting } from './compact.ts';
import type { Database } from './database.ts';
import { factOf } from './facts.ts';

/**
 * Works out what is learned from the library as a whole: a copy of the vocabulary that is quick to read,
 * and which of its forms are compounds, of which parts. Does a little at each step, so that whoever
 * waits for an answer is answered in between; writes at the end. What is put meanwhile stays unsettled.
 */
export function* settling(database: Database): Generator<undefined> {
  const changed = factOf(database, 'changed');
  for (const language of languages) {
    yield* compacting(database, language);
    yield* settleLanguage(database, language);
  }
  database.run("insert or replace into facts values ('settled', ?)", changed);
}

/** Forms that are looked at in one step, a few milliseconds. */
const atOnce = 1000;

type Form = { readonly form: string; readonly count: number; readonly noun: boolean; readonly name: boolean };

function* settleLanguage(database: Database, language: Language): Generator<undefined> {
  const all: Form[] = [];
  for (let after = ''; ;) {
    const rows = database.rows(
      `select form, count, nouns, named, unnamed from forms where language = ? and form > ?
       order by form limit ?`,
      language,
      after,
      atOnce,
    ) as readonly (readonly [string, number, number, number, number])[];
    for (const [form, count, nouns, named, unnamed] of rows) {
      const capitals = { nouns, named, unnamed };
      all.push({ form, count, noun: isNoun(capitals), name: isName(capitals) });
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.[0] ?? '';
    yield;
  }
  const forms = all.filter(({ count }) => count > 0);
  const counts = Uint32Array.from(forms, ({ count }) => count);
  const byPart = language === 'de' ? yield* compoundsByPart(forms, all) : new Map<string, Counted[]>();
  database.together(() => {
    database.run(
      'insert or replace into learned values (?, ?, ?)',
      language,
      forms.map(({ form }) => form).join('\n'),
      new Uint8Array(counts.buffer),
    );
    database.run('delete from compounds where language = ?', language);
    for (const [part, compounds] of byPart) {
      // The commonest first: of a part with very many only these are asked for.
      const sorted = compounds.toSorted((one, other) => other.count - one.count);
      database.run(
        'insert into compounds values (?, ?, ?)',
        language,
        part,
        packCompounds(sorted).join('\n'),
      );
    }
  });
}

type Counted = Compound & { readonly count: number };

function* compoundsByPart(
  forms: readonly Form[],
  all: readonly Form[],
): Generator<undefined, ReadonlyMap<string, readonly Counted[]>> {
  const nouns = new Set(all.flatMap(({ form, noun }) => (noun ? [form] : [])));
  const names = new Set(all.flatMap(({ form, name }) => (name ? [form] : [])));
  const split = compoundSplitter({
    known: knownWords(
      forms.map(({ form }) => form),
      'de',
    ),
    isName: (form) => names.has(form),
    isNoun: (form) => nouns.has(form),
  });
  const found = new Map<string, Counted>();
  for (const [at, { form, count }] of forms.entries()) {
    if (at % atOnce === atOnce - 1) yield;
    const compound = split(form);
    if (compound === undefined) continue;
    const before = found.get(compound.term);
    // The first form in the alphabet says what the parts are, as for the bundled library.
    found.set(compound.term, { ...(before ?? compound), count: (before?.count ?? 0) + count });
  }
  const byPart = new Map<string, Counted[]>();
  for (const compound of found.values()) {
    for (const part of compound.parts) {
      const own = byPart.get(part);
      if (own === undefined) byPart.set(part, [compound]);
      else own.push(compound);
    }
  }
  return byPart;
}
