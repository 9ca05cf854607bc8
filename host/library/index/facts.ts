import type { Database } from './database.ts';

/** A number that is kept with the index: `changed`, `settled`, `gone <language>`. 0 while it was never written. */
export const factOf = (database: Database, name: string): number =>
  Number((database.row('select value from facts where name = ?', name) ?? [0])[0]);

export const noteChange = (database: Database): void =>
  database.run("insert into facts values ('changed', 1) on conflict do update set value = value + 1");

/** Whether the index has changed since it was last settled. */
export const isUnsettled = (database: Database): boolean =>
  factOf(database, 'changed') !== factOf(database, 'settled');
