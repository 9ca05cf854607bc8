/**
 * A line of plain text as Markdown that shows just that text: what an article or a title says is
 * never markup, in no note-taking app. Beside CommonMark's signs these are `==` and `%%`, `$` and `#`.
 */
export const asMarkdown = (line: string): string =>
  line
    .replace(/[\\`*_[\]<~$#]|&(?=#?\w+;)/gu, String.raw`\$&`)
    .replace(/==|%%/gu, ([first, second]) => `\\${first}\\${second}`)
    .replace(/^(\s*)([-+=>])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)])/u, String.raw`$1\$2`);

/** `asText(asMarkdown(line)) === line` */
export const asText = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');

/** Titles and names stand in one line. */
export const inOneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ').trim();
