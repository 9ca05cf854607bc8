import type { Extension as NodesExtension } from 'mdast-util-from-markdown';
import type { Construct, State, Tokenizer } from 'micromark-util-types';
import type { SyntaxExtension } from '../markdown-dialect.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    highlightSign: 'highlightSign';
  }
}

const code = { exclamation: 33, opening: 91, closing: 93, parenthesis: 40, equals: 61 } as const;

/** `[[Note]]`, `[[Note#Heading|shown]]`, `![[embed]]`; not `[[1]](address)`, which is a link that shows `[1]`. */
const tokenizeWikiLink: Tokenizer = function wikiLink(effects, ok, nok) {
  let name = '';
  const sign =
    (next: State, expected: number): State =>
    (at) => {
      if (at !== expected) return nok(at);
      effects.consume(at);
      return next;
    };
  const done: State = (at) => {
    if (at === code.parenthesis || /^\s*(?:\d{1,3})?$/u.test(name)) return nok(at);
    effects.exit('wikiLink');
    return ok(at);
  };
  const inside: State = (at) => {
    // Ends of lines are below -2; null is the end of the text.
    if (at === null || at < -2 || at === code.opening) return nok(at);
    if (at === code.closing) return sign(sign(done, code.closing), code.closing)(at);
    name += at < 0 ? ' ' : String.fromCharCode(at);
    effects.consume(at);
    return inside;
  };
  const opening = sign(sign(inside, code.opening), code.opening);
  return (at) => {
    effects.enter('wikiLink');
    return at === code.exclamation ? sign(opening, code.exclamation)(at) : opening(at);
  };
};

const wikiLink: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

/** `==`, and no third one. Which of them belong together is told later. */
const highlightSign: Construct = {
  name: 'highlightSign',
  previous: (at) => at !== code.equals,
  tokenize: (effects, ok, nok) => {
    const end: State = (at) => {
      if (at === code.equals) return nok(at);
      effects.exit('highlightSign');
      return ok(at);
    };
    const second: State = (at) => {
      if (at !== code.equals) return nok(at);
      effects.consume(at);
      return end;
    };
    return (at) => {
      effects.enter('highlightSign');
      effects.consume(at);
      return second;
    };
  },
};

export const obsidianSyntax: SyntaxExtension = {
  text: {
    [code.exclamation]: wikiLink,
    [code.opening]: wikiLink,
    [code.equals]: highlightSign,
  },
};

/** A wiki link becomes the text it shows; a sign of a highlight a piece of HTML that opens or closes. */
export const obsidianNodes: NodesExtension = {
  enter: {
    wikiLink(token) {
      this.enter({ type: 'text', value: shown(this.sliceSerialize(token)) }, token);
    },
    highlightSign(token) {
      this.enter({ type: 'html', value: '==' }, token);
    },
  },
  exit: {
    wikiLink(token) {
      this.exit(token);
    },
    highlightSign(token) {
      this.exit(token);
    },
  },
};

const file = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|mp[34]|wav|ogg|webm|m4a|mov|pdf|canvas|base)$/iu;

/** What a link shows: its own words, else the note's name and, behind `>`, the heading. An embedded picture shows nothing. */
function shown(raw: string): string {
  const [target = '', ...own] = raw.replace(/^!?\[\[|\]\]$/gu, '').split(/\\?\|/u);
  const alias = own.join('|').trim();
  const isEmbed = raw.startsWith('!');
  // `|300` and `|300x200` are the size of a picture.
  if (alias !== '' && !(isEmbed && /^\d+(?:x\d+)?$/u.test(alias))) return alias;
  const [path = '', ...headings] = target.split('#');
  if (isEmbed && file.test(path.trim())) return '';
  const name = path.split('/').at(-1)?.trim() ?? '';
  return [name, ...headings.filter((heading) => !heading.startsWith('^')).map((heading) => heading.trim())]
    .filter((part) => part !== '')
    .join(' > ');
}
