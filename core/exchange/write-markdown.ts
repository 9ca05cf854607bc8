import type { Annotation } from '../annotations/annotation.ts';
import { sectionSign } from '../reading/citation.ts';
import type { TextFile } from './formats.ts';
import { saysAll } from './hashtags.ts';
import { citationOf, headOf, sectionOf, titleOf, type LibraryView } from './library-view.ts';
import { imprint } from './markdown-imprint.ts';
import { guardNote, markerLine } from './markdown-marker.ts';
import { blockQuotation } from './markdown-quotation.ts';
import { asMarkdown, inOneLine } from './markdown-text.ts';

/** The front matter's key by which such a file is known, and the format's number. */
export const markdownKey = 'fathom-notes';

/** One file a work: front matter, then edition by edition the notes under their §, in the order given. */
export function writeMarkdown(annotations: readonly Annotation[], library: LibraryView): readonly TextFile[] {
  const works = Map.groupBy(annotations, ({ target }) => target.work);
  return Array.from(works, ([work, notes]) => ({
    name: `${work}.md`,
    text: `${[frontMatter(work, notes, library), ...bodyOf(notes, library)].join('\n\n')}\n`,
  }));
}

/** Flat, for the apps show no nested values. A JSON string is a YAML string. */
function frontMatter(work: string, notes: readonly Annotation[], library: LibraryView): string {
  const targets = Array.from(
    Map.groupBy(notes, ({ target }) => target.language).values(),
    ([first]) => first?.target,
  ).filter((target) => target !== undefined);
  const [title = work, ...aliases] = targets.map((target) => inOneLine(titleOf(library, target)));
  const author = targets.map((target) => headOf(library, target)?.author).find((name) => name !== undefined);
  const versions = targets.flatMap((target) => {
    const head = headOf(library, target);
    return head ? [`${head.language} ${head.hash}`] : [];
  });
  return [
    '---',
    `${markdownKey}: 1`,
    `work: ${yaml(work)}`,
    `language: ${yamlList(targets.map(({ language }) => language))}`,
    `title: ${yaml(title)}`,
    ...(aliases.length > 0 ? [`aliases: ${yamlList(aliases)}`] : []),
    ...(author === undefined ? [] : [`author: ${yaml(inOneLine(author))}`]),
    `versions: ${yamlList(versions)}`,
    '---',
  ].join('\n');
}

const yaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const yamlList = (texts: readonly string[]): string => `[${texts.map(yaml).join(', ')}]`;

function bodyOf(notes: readonly Annotation[], library: LibraryView): readonly string[] {
  let edition = '';
  let section = '';
  return notes.flatMap((note) => {
    const { target } = note;
    const blocks: string[] = [];
    if (target.language !== edition) {
      blocks.push(`# ${asMarkdown(inOneLine(titleOf(library, target)))} (${target.language})`);
      section = '';
    }
    edition = target.language;
    const sign = sectionSign(sectionOf(library, target));
    if (sign !== section) blocks.push(`## ${sign}`);
    section = sign;
    return [...blocks, ...noteBlocks(note, library)];
  });
}

const noteBlocks = (note: Annotation, library: LibraryView): readonly string[] => [
  blockQuotation(note.target.exact),
  ...(note.note === '' ? [] : [guardNote(note.note)]),
  imprint(note, citationOf(library, note.target)),
  markerLine(note, note.tags.every(saysAll) ? undefined : note.tags),
];
