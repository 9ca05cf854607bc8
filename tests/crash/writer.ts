// A host process that writes notes as fast as it can, until it is killed. Started by `round.ts`:
// node writer.ts <data folder> <writer> <seed> <first step> <steps> <full disk: no|shim|folder>
import { writeSync } from 'node:fs';
import { answer } from '../../core/host/answer.ts';
import { fillAtRandom } from './fill-disk.ts';
import { hostOn } from './host.ts';
import { annotationOf, idOf, stepOf, workOf, type Step } from './script.ts';

const [folder = '', writerText, seedText, firstText, stepsText, full = 'no'] = process.argv.slice(2);
const [writer, seed, first, steps] = [writerText, seedText, firstText, stepsText].map(Number) as [
  number,
  number,
  number,
  number,
];

/** How many changes are on their way at a time, as when somebody marks quickly. */
const abreast = 4;

/** A pipe keeps what was written into it when its writer is killed. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const handlers = await hostOn(folder);
if (full !== 'no') fillAtRandom(full, folder, seed + first);

const call = (step: Step): Promise<{ readonly ok: boolean }> =>
  step.do === 'write'
    ? answer(handlers, 'notes.write', annotationOf(writer, step))
    : answer(handlers, 'notes.remove', { work: workOf(step.note), id: idOf(writer, step.note) });

/** The steps of one lane follow each other, so that a note's changes stay in order. */
async function lane(own: number): Promise<void> {
  for (let number = first; number < first + steps; number += 1) {
    const step = stepOf(seed, number);
    if (step.note % abreast !== own) continue;
    say(`+${number}`);
    const { ok } = await call(step);
    say(`${ok ? '=' : '-'}${number}`);
  }
}

say('go');
await Promise.all(Array.from({ length: abreast }, (_, own) => lane(own)));
say('end');
