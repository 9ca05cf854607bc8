import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { languages } from '../../../core/model/language.ts';
import type { Document, Peer } from './peer.ts';
import { foldedStart, stemmed, stemmedDocument } from './stemmed.ts';

export const fts5: Peer = {
  name: 'FTS5',
  setup:
    'plain SQLite FTS5: unicode61, remove_diacritics 2, prefix "2 3"; all words, phrases as typed, the last word as a prefix; bm25, title counts twice',
  ...over((document) => document, plainQuery),
};

export const fts5Stemmed: Peer = {
  name: 'FTS5 + stems',
  setup:
    'the same fed with Fathom’s folded stems, each document in its language, each query in both; the last word as a stem or a prefix',
  ...over(stemmedDocument, stemmedFtsQuery),
};

function over(
  given: (document: Document) => Document,
  asked: (query: string) => string,
): Pick<Peer, 'build' | 'open'> {
  return {
    build: async (documents, folder) => {
      const database = new DatabaseSync(join(folder, 'index.sqlite'));
      database.exec(`
        CREATE TABLE places (id INTEGER PRIMARY KEY, place TEXT NOT NULL);
        CREATE VIRTUAL TABLE articles USING fts5(
          title, text, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
        BEGIN`);
      const addPlace = database.prepare('INSERT INTO places (id, place) VALUES (?, ?)');
      const add = database.prepare('INSERT INTO articles (rowid, title, text) VALUES (?, ?, ?)');
      let id = 0;
      for (const document of documents) {
        const { place, title, text } = given(document);
        id += 1;
        addPlace.run(id, place);
        add.run(id, title, text);
      }
      database.exec(`
        INSERT INTO articles (articles, rank) VALUES ('rank', 'bm25(2.0, 1.0)');
        INSERT INTO articles (articles) VALUES ('optimize');
        COMMIT`);
      database.close();
    },
    open: async (folder) => {
      const database = new DatabaseSync(join(folder, 'index.sqlite'), { readOnly: true });
      const find = database.prepare(`
        SELECT place FROM places JOIN (
          SELECT rowid, rank FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?) AS found
        ON places.id = found.rowid ORDER BY found.rank`);
      return (query, most) => {
        const match = asked(query);
        return match === '' ? [] : find.all(match, most).map(({ place }) => String(place));
      };
    },
  };
}

/** The parts of a query, phrases whole. `open` is what the reader may not have finished: a last word, not a phrase. */
const partsOf = (query: string): readonly { readonly text: string; readonly open: boolean }[] => {
  const found = [...query.matchAll(/["„“]([^"“”]*)["“”]|[\p{L}\p{M}\p{N}]+/gu)];
  return found
    .map(({ 0: whole, 1: phrase }, at) => ({
      text: phrase ?? whole,
      open: phrase === undefined && at === found.length - 1,
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
};

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;

function plainQuery(query: string): string {
  return partsOf(query)
    .map(({ text, open }) => (open ? `${quoted(text)} *` : quoted(text)))
    .join(' AND ');
}

function stemmedFtsQuery(query: string): string {
  const parts = partsOf(query);
  if (parts.length === 0) return '';
  return languages
    .map((language) => {
      const all = parts.map(({ text, open }) =>
        open
          ? `(${quoted(stemmed(text, language))} OR ${quoted(foldedStart(text, language))} *)`
          : quoted(stemmed(text, language)),
      );
      return `(${all.join(' AND ')})`;
    })
    .join(' OR ');
}
