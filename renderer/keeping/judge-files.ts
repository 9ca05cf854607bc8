import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { Candidate } from '../../core/exchange/candidate.ts';
import { namesIn } from '../../core/exchange/editions-named.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import { importNotes } from '../../core/exchange/import-notes.ts';
import { placeIn } from '../../core/exchange/place-in.ts';
import type { Edition } from '../../core/model/edition.ts';
import { readFiles, type UnreadFile } from './read-files.ts';

/** What the page asks, one after the other. */
export type ToJudge =
  /** `namesTitles`: whether what the texts are called is of use to the page. */
  | { readonly type: 'read'; readonly files: readonly File[]; readonly namesTitles: boolean }
  | ({ readonly type: 'judge' } & Grounds);

/** What records are judged by. All of it can be sent to a worker. */
export type Grounds = {
  /** What is in the library already, and when notes were removed. */
  readonly known: readonly Annotation[];
  readonly removed: ReadonlyMap<AnnotationId, string>;
  /** Where quotations are looked for. */
  readonly editions: readonly Edition[];
  /** The instant of the import, ISO 8601. */
  readonly now: string;
};

export type FromJudge =
  /** The files have been read; this is what their records call the texts they quote. */
  | { readonly type: 'titles'; readonly titles: readonly string[]; readonly unread: readonly UnreadFile[] }
  /** Some more records, in their order. `share` of all files that has been judged, 0 to 1. */
  | { readonly type: 'judged'; readonly candidates: readonly Candidate[]; readonly share: number }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };

/** Milliseconds of judging between two messages: often enough to see it go on. */
const slice = 50;

/** Reads files, and says of each record what an import would do with it. Writes nothing. */
export function fileJudge(say: (message: FromJudge) => void): (message: ToJudge) => Promise<void> {
  let files: readonly TextFile[] = [];
  return async (message) => {
    try {
      if (message.type === 'judge') return judge(files, message, say);
      const found = await readFiles(message.files);
      files = found.files;
      say({ type: 'titles', titles: message.namesTitles ? namesIn(files) : [], unread: found.unread });
    } catch (error) {
      say({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

function judge(
  files: readonly TextFile[],
  { known, removed, editions, now }: Grounds,
  say: (message: FromJudge) => void,
): void {
  let candidates: Candidate[] = [];
  let due = performance.now() + slice;
  for (const candidate of importNotes(files, { known, removed, place: placeIn(editions), now })) {
    candidates.push(candidate);
    if (performance.now() < due) continue;
    say({ type: 'judged', candidates, share: candidate.share });
    candidates = [];
    due = performance.now() + slice;
  }
  say({ type: 'judged', candidates, share: 1 });
  say({ type: 'done' });
}
