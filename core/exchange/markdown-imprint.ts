import { colours, type Annotation, type Colour } from '../annotations/annotation.ts';
import { hashtag, tagsOf } from './hashtags.ts';
import { asMarkdown, inOneLine } from './markdown-text.ts';

/** The line below a note: `— Author: Title (de), § 12 · green · made → changed · #tag #other`. */
export function imprint({ colour, created, modified, tags }: Annotation, citation: string): string {
  const instants = created === modified ? created : `${created} → ${modified}`;
  const parts = [
    asMarkdown(inOneLine(citation)),
    colour,
    instants,
    ...(tags.length > 0 ? [tags.map(hashtag).join(' ')] : []),
  ];
  return `— ${parts.join(' · ')}`;
}

export type Imprint = Pick<Annotation, 'created' | 'modified' | 'tags'> & { readonly colour: Colour };

/** Null for a line that is none. `full` are the tags as the comment keeps them. */
export function readImprint(line: string, full: readonly string[]): Imprint | null {
  const parts = line.trimEnd().split(' · ');
  const hashtags = parts.at(-1)?.startsWith('#') === true ? (parts.pop() ?? '') : '';
  const [created = '', modified = created] = (parts.pop() ?? '').split(' → ');
  const colour = colours.find((each) => each === parts.at(-1));
  if (!line.startsWith('— ') || parts.length < 2 || colour === undefined) return null;
  const words = hashtags.split(/\s+/u).filter((each) => each.length > 1 && each.startsWith('#'));
  return { colour, created, modified, tags: tagsOf(words, full) };
}
