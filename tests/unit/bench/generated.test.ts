import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/importers/read-article.ts';
import { bodyOf, editionOf, markdownOf, placeOf } from '../../bench/generated/article.ts';
import { ingredientsOf } from '../../bench/generated/ingredients.ts';
import { generatedArticles } from '../../bench/generated/library.ts';
import { readLibrary, withBundledPack } from '../../bench/library.ts';
import { generatedJudgements } from '../../bench/relevance/generated-judgements.ts';

const seed = 7;
const ingredients = await ingredientsOf(await withBundledPack(readLibrary));
const some = [...generatedArticles(60, seed, ingredients)];

describe('the generated library', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...generatedArticles(60, seed, ingredients)]).toEqual(some);
    expect([...generatedArticles(60, seed + 1, ingredients)]).not.toEqual(some);
  });

  it('begins with the same articles however large it is, save for the planted passages', () => {
    const facts = { de: [], en: [] };
    const bare = (count: number) => [...generatedArticles(count, seed, { ...ingredients, facts })];
    expect(bare(200).slice(0, 60)).toEqual(bare(60));
  });

  it('has each planted passage once', () => {
    const text = some.map(bodyOf).join('\n');
    for (const { text: fact } of [...ingredients.facts.de, ...ingredients.facts.en])
      expect(text.split(fact).length - 1).toBe(1);
  });

  it('reads back from Markdown as the very same blocks', () => {
    for (const article of some) {
      const name = { work: article.work, language: null, format: 'markdown', title: article.work } as const;
      const read = readArticle(name, markdownOf(article));
      const blocks = editionOf(article).segments.map(({ kind, text }) => ({ kind, text }));
      expect(read.ok && read.value).toMatchObject({ language: article.language, title: article.title });
      expect(read.ok && read.value.segments.map(({ kind, text }) => ({ kind, text }))).toEqual(blocks);
    }
  });
});

describe('the judged queries over it', () => {
  it('are at least 150, and each has an answer that is there', async () => {
    const articles = [...generatedArticles(1000, seed, ingredients)];
    const titles = articles.map((article) => ({ place: placeOf(article), title: article.title }));
    const places = new Set(articles.map(placeOf));
    const judged = await generatedJudgements(1000, ingredients, titles);
    expect(judged.length).toBeGreaterThan(150);
    for (const { query, expected } of judged)
      expect({ query, unknown: expected.filter((place) => !places.has(place)) }).toEqual({
        query,
        unknown: [],
      });
  });

  it('name the article that holds the passage', async () => {
    const judged = await generatedJudgements(60, ingredients, []);
    const rare = judged.find(({ query }) => query === 'Theriak');
    const holder = some.find((article) => bodyOf(article).includes('Theriak'));
    expect(rare?.expected).toEqual([holder === undefined ? '' : placeOf(holder)]);
  });
});
