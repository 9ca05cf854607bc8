import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** Words that only one of the articles has, by its name. */
export const oneOf = {
  markdown: 'Torfmoos',
  text: 'Leuchtturmwärter',
  html: 'beekeeping',
  epub: 'lighthouse',
  docx: 'Genossenschaft',
  pdf: 'windmill',
} as const;

/** Text in long paragraphs, enough of it for the language to be told. */
const german = [
  'Wer im Moor arbeitet, lernt schnell, dass man sich auf den Boden nicht verlassen kann. Das Torfmoos trägt nur den, der langsam geht und sich nicht schämt umzukehren.',
  'Auch zwischen Menschen wächst etwas, das trägt, nur langsam. Erst nach vielen kleinen Schritten weiß man, wo man stehen kann.',
  'Am Ende des Tages standen wir wieder dort, wo wir am Morgen begonnen hatten, und doch war alles anders.',
];
const markdown = `---
title: Im Moor
author: Ada Brandt
topics: [trust]
---

${german[0]}

## Was trägt

${german[1]}

${german[2]}
`;

const text = `Der letzte Leuchtturmwärter

Der Leuchtturmwärter zählte die Schiffe nicht mehr. Er kannte ihre Lichter, wie andere die Gesichter ihrer Nachbarn kennen, und er wusste, welche in dieser Nacht fehlten.

Seine Aufgabe war es, da zu sein. Niemand bemerkte ihn, solange er es war, und jeder hätte ihn bemerkt, wenn er es einmal nicht gewesen wäre.
`;

const html = `<!doctype html><html lang="en"><head><title>The patience of bees</title></head><body>
<nav><a href="/">Home</a> <a href="/shop">Shop</a> <a href="/about">About</a></nav>
<article><h1>The patience of bees</h1>
<p>Anyone who takes up beekeeping soon finds out that the hive does not care for plans. It answers to weather, to blossom and to the smoke that drifts over from the neighbour's fire, and the keeper learns to answer to the same.</p>
<p>What looks like idleness from outside is attention. The keeper sits by the hive and listens, and after some years the hum says more than any instrument could.</p>
<p>There is a lesson in this for everybody who works with living things: one can prepare, one can protect, one can be there, and the rest is not ours to decide.</p>
<script>document.title = 'taken over'</script></article>
<footer>Copyright 2024. Subscribe to our newsletter.</footer></body></html>`;

/** The passage that a search in the other language is to find: it says trust, and never Vertrauen. */
export const passage =
  'Without trust no crew would have rowed out to the lighthouse in such a night, for every rope was held by somebody else.';

const epub = (): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x</dc:identifier><dc:title>A night at the lighthouse</dc:title><dc:creator>J. Okafor</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
    ),
    'OEBPS/one.xhtml': strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>The call</h1><p>The lamp went out a little after midnight, and nobody on the quay had to be told what that meant for the ships that were still at sea.</p><p>${passage}</p></body></html>`,
    ),
    'OEBPS/two.xhtml': strToU8(
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Two</title></head><body><h1>The morning after</h1><p>When the sun came up the harbour was full of boats, and not one of them was missing. They counted twice, because nobody would believe it.</p></body></html>',
    ),
  });

const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');

const docx = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs(
        [
          'Die Genossenschaft gehört denen, die in ihr arbeiten, und wer geht, nimmt seinen Anteil nicht mit, sondern lässt ihn denen, die nach ihm kommen.',
          'So wird aus vielen kleinen Beiträgen etwas, das länger hält als jeder Einzelne, und niemand muss den anderen dafür um Erlaubnis bitten.',
        ],
      )}</w:body></w:document>`,
    ),
  });

/** A page of text lines, as plain as a PDF can be. */
function pdf(lines: readonly string[]): string {
  const shown = lines.map((line, index) => `1 0 0 1 72 ${720 - index * 14} Tm (${line}) Tj`).join('\n');
  const stream = `BT /F1 11 Tf\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

const windmill = pdf([
  'The windmill on the hill had not turned for thirty years when the',
  'children of the village decided that it should. They had no plan and no',
  'money, but they had the whole summer, and nobody told them that it could',
  'not be done.',
]);

/** What a newcomer may have in a folder: six formats, both languages, one file that is broken, and what is no article. */
export const mixedFiles: Readonly<Record<string, string | Uint8Array>> = {
  'Moor.md': markdown,
  'Turm/Der letzte Leuchtturmwärter.txt': text,
  'Turm/bees.html': html,
  'Turm/lighthouse.epub': epub(),
  'Genossenschaft.docx': docx(),
  'windmill.pdf': windmill,
  'broken.epub': 'PK\u0003\u0004 this is where a book should be',
  'cover.jpg': 'no picture, and no article either',
  '.hidden/notes.md': '# Hidden\n\nNobody asked for this.',
};

/** Writes files below a folder, whose parents are made. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
