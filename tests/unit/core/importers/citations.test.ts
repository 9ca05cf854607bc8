import { describe, expect, test } from 'vitest';
import { withCitations } from '../../../../core/importers/citations.ts';
import { readMarkdown } from '../../../../core/importers/markdown.ts';
import { numbered } from '../../../../core/importers/numbering.ts';
import { readPlainText } from '../../../../core/importers/plain-text.ts';

const cited = (source: string, read = readMarkdown) => {
  const { segments, flaws } = withCitations(numbered(read(source).segments, null).segments);
  const citations = segments.flatMap(({ text, marks }) =>
    marks.flatMap((mark) =>
      mark.type === 'citation' ? [`${text.slice(mark.start, mark.end)} → ${mark.reference}`] : [],
    ),
  );
  return { citations, flaws: flaws.map(({ severity, line, rule }) => `${severity} ${line} ${rule}`) };
};

describe('citations', () => {
  test('lead to the reference that begins with their number', () => {
    expect(cited('One [1] and *two [2]*, [2].\n\n## Quellen\n\n[1] A\n\n[2] B, after [1]')).toEqual({
      citations: ['[1] → s3', '[2] → s4', '[2] → s4'],
      flaws: [],
    });
  });

  test('work in plain text by the same rule', () => {
    const text = 'This is a paragraph with a citation [1], long enough to be one in anybody’s eyes, I hope.';
    expect(cited(`${text}\n\nSources:\n[1] A`, readPlainText).citations).toEqual(['[1] → s3']);
  });

  test('are just text without references, in code, or with another number', () => {
    expect(cited('One [1].')).toEqual({ citations: [], flaws: [] });
    expect(cited('One `[1]` and\n\n    [1]\n\n## Sources\n\n[1] A').citations).toEqual([]);
    expect(cited('One [3], [sic], [1234].\n\n## Sources\n\n[1] A')).toEqual({
      citations: [],
      flaws: ['warning 1 citation-without-reference'],
    });
  });

  test('a number given twice is told, and the first one counts', () => {
    expect(cited('One [1].\n\n## Literature\n\n[1] A\n\n[1] B')).toEqual({
      citations: ['[1] → s3'],
      flaws: ['warning 7 reference-twice'],
    });
  });
});
