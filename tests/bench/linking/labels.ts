import type { Concept } from '../../../core/model/concept.ts';
import type { Language } from '../../../core/model/language.ts';
import { perLanguage } from '../../../core/model/language.ts';
import { fold } from '../../../core/text/fold.ts';
import { isStopWord } from '../../../core/text/stop-words.ts';
import { words } from '../../../core/text/words.ts';
import type { GeneratedArticle } from '../generated/article.ts';
import { bodyOf } from '../generated/article.ts';
import { chance } from '../random.ts';

/**
 * `count` labels as a dictionary of these articles might have them, half German, half English, one of each
 * to a concept: words and runs of two or three words that stand in the articles (one in ten times changed
 * so that it stands nowhere).
 */
export function conceptsFrom(
  articles: readonly GeneratedArticle[],
  count: number,
  seed: number,
): readonly Concept[] {
  const labels = perLanguage((language) => labelsFrom(articles, language, count / 2, seed));
  return labels.de.map((label, at): Concept => {
    const definition = { text: 'None.', source: 'None.' };
    const only = (preferred: string) => ({ preferred, alternative: [], hidden: [] });
    return {
      id: `concept-${at + 1}`,
      labels: { de: only(label), en: only(labels.en[at] ?? label) },
      definition: { de: definition, en: definition },
      broader: [],
      related: [],
    };
  });
}

function labelsFrom(
  articles: readonly GeneratedArticle[],
  language: Language,
  count: number,
  seed: number,
): readonly string[] {
  const random = chance(seed);
  const texts = articles.filter((article) => article.language === language).map(bodyOf);
  const found = new Set<string>();
  while (found.size < count) {
    const text = texts[random.below(texts.length)] ?? '';
    const inText = words(text);
    const at = random.below(Math.max(1, inText.length - 3));
    const first = inText[at];
    const last = inText[at + (random.next() < 0.6 ? 0 : 1 + random.below(2))];
    if (first === undefined || last === undefined || first.text.length < 4) continue;
    if ([first, last].some(({ text: word }) => isStopWord(fold(word, language), language))) continue;
    const label = text.slice(first.start, last.end);
    if (!/[\n.;,]/u.test(label)) found.add(random.below(10) === 0 ? `${label}zer` : label);
  }
  return [...found];
}
