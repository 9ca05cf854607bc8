// Puts batches of ten articles into an index until it is killed: node put-until-killed.ts <file> <round>
import { writeSync } from 'node:fs';
import { openIndexFile } from '../../../../../host/library/index/index-file.ts';
import { edition } from '../../../core/search/small-library.ts';
import { indexed } from './indexed.ts';

const [file = '', round = '0'] = process.argv.slice(2);
const index = openIndexFile(file, []);

for (let batch = 0; batch < 10_000; batch += 1) {
  index.put(
    Array.from({ length: 10 }, (_, at) =>
      indexed(
        edition(
          `r${round}-b${batch}-${at}`,
          'de',
          `Titel ${batch}`,
          ['Ein Kiesel am Ufer.', 'Der zweite Kiesel.', `Kiesel Nummer ${batch}.`],
          {},
          [],
        ),
      ),
    ),
  );
  writeSync(1, `=${batch}\n`);
}
