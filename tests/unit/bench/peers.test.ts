import { describe, expect, it } from 'vitest';
import { flexSearch } from '../../bench/peers/flexsearch.ts';
import { fts5, fts5Stemmed } from '../../bench/peers/fts5.ts';
import { miniSearch, miniSearchStemmed } from '../../bench/peers/minisearch.ts';
import { orama } from '../../bench/peers/orama.ts';
import type { Document } from '../../bench/peers/peer.ts';
import { tempFolder } from '../host/temp-folder.ts';

const documents: readonly Document[] = [
  { place: 'one', language: 'de', title: 'Der Hafen', text: 'Der Lotse kennt jede Untiefe.' },
  { place: 'two', language: 'en', title: 'The Mill', text: 'The miller turns the cap into the wind.' },
  { place: 'three', language: 'de', title: 'Das Moor', text: 'Im Hafen liegt kein Torf.' },
];

describe.each([miniSearch, miniSearchStemmed, flexSearch, orama, fts5, fts5Stemmed])('$name', (peer) => {
  it('finds words, beginnings and titles in an index that was written and opened again', async () => {
    const folder = await tempFolder();
    await peer.build(documents, folder);
    const ask = await peer.open(folder);
    expect(await ask('Lotse', 10)).toEqual(['one']);
    expect(await ask('mille', 10)).toContain('two');
    expect((await ask('Hafen', 10))[0]).toBe('one');
    expect(await ask('', 10)).toEqual([]);
  });
});
