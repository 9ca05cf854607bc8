import { table } from '../bench/table.ts';
import type { Outcome } from './series.ts';

/** The outcomes as a table, with all that went wrong below. */
export function crashTable(outcomes: readonly Outcome[], seed: number): string {
  const head = [
    'host killed while it writes',
    'rounds',
    'acknowledged',
    'refused',
    'lost',
    'unreadable',
    'seconds',
  ];
  const rows = outcomes.map(({ kind, how, rounds, acknowledged, refused, lost, unreadable, seconds }) => [
    `${kind} (${how})`,
    String(rounds),
    String(acknowledged),
    String(refused),
    String(lost.length),
    String(unreadable.length),
    seconds.toFixed(0),
  ]);
  const wrong = outcomes.flatMap(({ lost, unreadable }) => [...lost, ...unreadable]).slice(0, 50);
  return [`seed ${seed}`, table(head, rows), ...wrong].join('\n');
}
