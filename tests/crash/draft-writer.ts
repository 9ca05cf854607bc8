// A host process on which somebody types, until it is killed: one draft that the other writer has too, and one of
// its own. Says `=<n>` once the host has answered for change n. Started as: node draft-writer.ts <data folder> <writer>
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { answer } from '../../core/host/answer.ts';
import { hostOn } from './host.ts';
import { annotationOf } from './script.ts';

const [folder = '', writerText] = process.argv.slice(2);
const writer = Number(writerText);

const handlers = await hostOn(folder);

/** Of both writers, or of this one alone. */
const [shared, own] = [0, writer].map((of) => annotationOf(of, { number: 0, do: 'write', note: 1 }));
const versions = new Map<unknown, string>();

for (let number = 1; ; number += 1) {
  const annotation = number % 2 === 0 ? shared : own;
  const version = randomUUID();
  const before = versions.get(annotation);
  const draft = { annotation, isNew: true, note: `${writer} ${number}`, tags: '', colour: 'yellow' };
  const kept = [{ version, draft, replaces: before === undefined ? [] : [before] }];
  const { ok } = await answer(handlers, 'drafts.write', { kept, dropped: [] });
  versions.set(annotation, version);
  if (ok) writeSync(1, `=${number}\n`);
}
