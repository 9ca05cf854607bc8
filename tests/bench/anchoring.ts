import { readEssays } from './anchoring/essays.ts';
import { report } from './anchoring/report.ts';
import { runSuite } from './anchoring/suite.ts';

const size = { seed: 20261121, versions: 3, annotations: 60 } as const;

/** Finds annotations again in changed essays, beside the published quotation search, and prints how often and how fast. */
export async function benchAnchoring(): Promise<string> {
  const essays = await readEssays();
  const result = runSuite(essays, size);
  const count = result.outcomes.length / 3;
  return `Anchoring: ${count} annotations on ${count / size.annotations} changed editions (seed ${size.seed})\n\n${report(result)}`;
}
