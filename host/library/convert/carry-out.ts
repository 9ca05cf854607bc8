import type { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import { decodeText } from '../../../core/importers/decode-text.ts';
import type { Article } from '../../../core/importers/read-article.ts';
import { readImport } from '../../../core/importers/read-import.ts';
import { markdownOf } from '../../../core/importers/write-markdown.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Conversion, Converted, Corrections, FileToConvert, FileToRead, Reread } from './converted.ts';
import { editionOf } from './edition-of.ts';
import type { Answer, Job, Sizes } from './job.ts';
import { sourceBytes } from './source-bytes.ts';

type Finder = ReturnType<typeof mentionFinder>;

/** Does a job, whatever the file holds: what is thrown nevertheless becomes that file's fault. */
export async function carryOut(job: Job, findMentions: Finder, sizes: Sizes): Promise<Answer> {
  try {
    return job.what === 'convert'
      ? await converted(job.file, findMentions, sizes)
      : await reread(job.file, findMentions, sizes);
  } catch (thrown) {
    // A stack that is exhausted is how every parser says that something is nested too deeply.
    const isDeep = thrown instanceof RangeError && /call stack/iu.test(thrown.message);
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, fault: { code: isDeep ? 'too-deep' : 'failed', detail } };
  }
}

async function converted(
  { name, source, corrections = {} }: FileToConvert,
  findMentions: Finder,
  sizes: Sizes,
): Promise<Conversion<Converted>> {
  const got = await sourceBytes(source, sizes);
  if (!got.ok) return got;
  const { bytes } = got.value;
  // Taken first: what reads the bytes may take them away.
  const original = { size: bytes.length, hash: sha256(bytes) };
  const read = await readImport(name, bytes);
  if (!read.ok) return read;
  const file = markdownOf(corrected(read.article, corrections));
  const edition = editionOf('unplaced.md', file, findMentions);
  return edition.ok
    ? { ok: true, value: { file, edition: edition.value, format: read.format, original } }
    : edition;
}

async function reread({ path }: FileToRead, findMentions: Finder, sizes: Sizes): Promise<Conversion<Reread>> {
  const got = await sourceBytes({ from: 'path', path }, sizes);
  if (!got.ok) return got;
  const { bytes, modified } = got.value;
  const text = decodeText(bytes);
  if (text === null) return { ok: false, fault: { code: 'not-text', detail: '' } };
  const edition = editionOf(path.split(/[/\\]/u).slice(-2).join('/'), text, findMentions);
  const own = { size: bytes.length, hash: sha256(bytes), modified };
  return edition.ok ? { ok: true, value: { edition: edition.value, own } } : edition;
}

function corrected(article: Article, { language, title, author }: Corrections): Article {
  const { author: own, ...front } = article.front;
  const named = author === undefined ? own : (author ?? undefined);
  return {
    ...article,
    language: language ?? article.language,
    title: title ?? article.title,
    front: {
      ...front,
      ...(language === undefined ? {} : { language }),
      ...(title === undefined ? {} : { title }),
      ...(named === undefined ? {} : { author: named }),
    },
  };
}
