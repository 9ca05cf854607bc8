import type { SnapshotReason } from '../../core/annotations/snapshot.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import type { ChangedOnes } from './restored.ts';
import { notes, notizen } from './words.ts';

type Counts = Readonly<Record<'missing' | 'changed' | 'same' | 'since', number>>;

export const snapshotWords = dictionary<{
  readonly title: string;
  readonly text: string;
  readonly empty: string;
  readonly reasons: Readonly<Record<SnapshotReason, string>>;
  readonly holds: (annotations: number, works: number) => string;
  readonly more: (count: number) => string;
  readonly nothingLacks: string;
  readonly damaged: string;
  readonly whatOfChanged: string;
  readonly ofChanged: Readonly<Record<ChangedOnes, string>>;
  readonly restoreAll: (count: number) => string;
  readonly restoreWork: (count: number) => string;
  readonly counts: (counts: Counts) => string;
  readonly missing: string;
  readonly changed: string;
  readonly differsIn: (fields: string) => string;
  readonly now: string;
  readonly noNote: string;
  readonly restored: (count: number) => string;
  readonly restoredText: string;
  readonly undone: (count: number) => string;
}>({
  de: {
    title: 'Frühere Stände',
    text: 'Vor der ersten Änderung eines Tages und vor jeder großen legt Fathom alle Notizen beiseite: sieben Tage lang jeden Stand, danach ein halbes Jahr lang einen je Woche.',
    empty: 'Noch gibt es keinen früheren Stand. Der erste entsteht, bevor sich vorhandene Notizen ändern.',
    reasons: {
      day: 'vor der ersten Änderung des Tages',
      migration: 'vor einer Umstellung des Formats',
      bulk: 'vor einer großen Änderung',
      restore: 'vor einem Zurückholen',
    },
    holds: (annotations, works) => `${notizen(annotations)} in ${counted('de', works, 'Werk', 'Werken')}`,
    more: (count) => `${numberIn('de', count)} weitere zeigen`,
    nothingLacks: 'Alles aus diesem Stand ist noch da, und nichts davon hat sich geändert.',
    damaged:
      'Die Datei dieses Standes ist beschädigt und lässt sich nicht öffnen. Sie bleibt, wie sie ist; die anderen Stände berührt das nicht.',
    whatOfChanged: 'Was sich seitdem geändert hat',
    ofChanged: { keep: 'bleibt, wie es ist', restore: 'frühere Fassung holen' },
    restoreAll: (count) => `Aus allen Werken zurückholen (${numberIn('de', count)})`,
    restoreWork: (count) => `${notizen(count)} zurückholen`,
    counts: ({ missing, changed, same, since }) =>
      [
        `fehlen jetzt: ${numberIn('de', missing)}`,
        `geändert: ${numberIn('de', changed)}`,
        `gleich: ${numberIn('de', same)}`,
        ...(since > 0 ? [`seitdem dazugekommen: ${numberIn('de', since)}, das bleibt`] : []),
      ].join(' · '),
    missing: 'Fehlt jetzt',
    changed: 'Hat sich geändert; damals:',
    differsIn: (differing) => `Anders: ${differing}`,
    now: 'Jetzt:',
    noNote: '(ohne Notiz)',
    restored: (count) => `${notizen(count)} zurückgeholt.`,
    restoredText: 'Der Stand von vorher ist gesichert.',
    undone: (count) => `Rückgängig gemacht: ${notizen(count)}.`,
  },
  en: {
    title: 'Earlier states',
    text: 'Before the first change of a day and before every large one, Fathom puts all notes aside: each state for seven days, then one a week for half a year.',
    empty: 'There is no earlier state yet. The first is kept before notes that exist are changed.',
    reasons: {
      day: 'before the first change of the day',
      migration: 'before a change of format',
      bulk: 'before a large change',
      restore: 'before bringing back',
    },
    holds: (annotations, works) => `${notes(annotations)} in ${counted('en', works, 'work', 'works')}`,
    more: (count) => `Show ${numberIn('en', count)} more`,
    nothingLacks: 'All of this state is still here, and nothing of it has changed.',
    damaged:
      'The file of this state is damaged and cannot be opened. It stays as it is; the other states are not touched by that.',
    whatOfChanged: 'What has changed since',
    ofChanged: { keep: 'stays as it is', restore: 'bring back earlier versions' },
    restoreAll: (count) => `Bring back from all works (${numberIn('en', count)})`,
    restoreWork: (count) => `Bring back ${notes(count)}`,
    counts: ({ missing, changed, same, since }) =>
      [
        `missing now: ${numberIn('en', missing)}`,
        `changed: ${numberIn('en', changed)}`,
        `the same: ${numberIn('en', same)}`,
        ...(since > 0 ? [`made since: ${numberIn('en', since)}, which stays`] : []),
      ].join(' · '),
    missing: 'Missing now',
    changed: 'Has changed; then:',
    differsIn: (differing) => `Differs: ${differing}`,
    now: 'Now:',
    noNote: '(no note)',
    restored: (count) => `${notes(count)} brought back.`,
    restoredText: 'The state before is kept.',
    undone: (count) => `Undone: ${notes(count)}.`,
  },
});
