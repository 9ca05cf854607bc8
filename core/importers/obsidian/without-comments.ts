/**
 * Markdown without Obsidian's comments (`%% … %%`, over any number of lines). Line ends stay, so that
 * lines keep their numbers; code is left as it is. A sign that nothing closes is text.
 */
export function withoutComments(markdown: string): string {
  if (!markdown.includes('%%')) return markdown;
  const kept: string[] = [];
  let at = 0;
  for (const { index, 0: found } of markdown.matchAll(codeOrComment)) {
    if (!found.startsWith('%%')) continue;
    kept.push(markdown.slice(at, index), found.replace(/[^\n]+/gu, ''));
    at = index + found.length;
  }
  return kept.join('') + markdown.slice(at);
}

/** Fenced code, code in a line, or a comment: whichever begins first. */
const codeOrComment =
  /^[ \t]*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t]*\k<fence>|(?![^]))|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)|%%[^]*?%%/gmu;
