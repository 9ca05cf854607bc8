import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../../../core/annotations/annotation.ts';
import { formatSchema, pageSchema } from '../../../../core/annotations/notes-file.ts';
import { fromRecord, recordSchema, selectorsSchema, toRecord } from '../../../../core/annotations/w3c.ts';
import { contract, hostEventSchema } from '../../../../core/host/contract.ts';
import { manifestSchema } from '../../../../core/model/manifest.ts';
import { placeSchema } from '../../../../core/model/place.ts';
import { settingsSchema } from '../../../../core/model/settings.ts';
import { check, inWords } from '../../../../core/schema/check.ts';
import { issueInWords } from '../../../../core/schema/flaw-words.ts';
import { draftsSchema } from '../../../../host/drafts/drafts-file.ts';
import { exampleNote } from '../annotations/example.ts';

/** Of what schemas are made: schemas, and the checks that are piped to them. */
type Part = {
  readonly kind: 'schema' | 'validation' | 'transformation';
  readonly type: string;
  readonly expects: string | null;
  readonly message?: unknown;
};

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

function partsOf(root: unknown, found = new Set<Part>()): ReadonlySet<Part> {
  if (typeof root !== 'object' || root === null || found.has(root as Part)) return found;
  if (isPart(root)) found.add(root);
  for (const inner of Object.values(root)) if (isPart(root) || isPart(inner)) partsOf(inner, found);
  return found;
}

/** These only let something more pass, or change what has passed: they have nothing to say. */
const silent = new Set(['optional', 'exact_optional', 'nullable', 'unknown']);
const canRefuse = ({ kind, type }: Part): boolean => kind !== 'transformation' && !silent.has(type);

const met = {
  'a record of a notes file': recordSchema,
  'its selectors': selectorsSchema,
  annotation: annotationSchema,
  'the format of a notes file': formatSchema,
  'a notes file': pageSchema,
  settings: settingsSchema,
  place: placeSchema,
  drafts: draftsSchema,
  manifest: manifestSchema,
  'what the host tells': hostEventSchema,
  ...Object.fromEntries(
    Object.entries(contract).flatMap(([name, { input, output }]) => [
      [`what ${name} is asked`, input],
      [`what ${name} answers`, output],
    ]),
  ),
};

describe('whatever is wrong with a value', () => {
  it.each(Object.entries(met))('has words in both languages: %s', (_, schema) => {
    for (const part of [...partsOf(schema)].filter(canRefuse)) {
      const { kind, type, expects, message } = part;
      const issue = { kind, type, expected: expects, received: '"x"' } as const;
      const words = issueInWords({ ...issue, message: typeof message === 'string' ? message : '' });
      expect(words, `${type} ${String(expects ?? message)}`).not.toBeNull();
      expect(words?.de).not.toBe(words?.en);
    }
  });

  it('is said in general for a check that has no words', () => {
    const without = [
      v.pipe(
        v.string(),
        v.check(() => false, 'no words of ours'),
      ),
      v.pipe(v.string(), v.email()),
    ];
    for (const schema of without)
      expect(check(schema, 'x')).toMatchObject({ flaws: [{ what: { de: 'ist nicht, wie es sein soll' } }] });
  });

  const record = toRecord(exampleNote) as { readonly target: { readonly selector: readonly object[] } };
  const [fragment, position, quotation] = record.target.selector;
  const withSelectors = (...selector: readonly unknown[]): unknown => ({
    ...record,
    target: { ...record.target, selector },
  });
  const at = 'target.selector';
  it.each<[string, unknown, string, string]>([
    ['no id', { ...record, id: undefined }, 'bei id: fehlt', 'at id: is missing'],
    [
      'an id of another kind',
      { ...record, id: 'nobody' },
      'bei id: muss mit "urn:uuid:" beginnen, nicht mit "nobody"',
      'at id: must begin with "urn:uuid:", not with "nobody"',
    ],
    ['no UUID', { ...record, id: 'urn:uuid:1' }, 'bei id: ist keine UUID', 'at id: is no UUID'],
    [
      'a motivation that is none',
      { ...record, motivation: 'liking' },
      'bei motivation: muss "highlighting", "commenting" oder "bookmarking" sein, nicht "liking"',
      'at motivation: must be "highlighting", "commenting" or "bookmarking", not "liking"',
    ],
    [
      'a number for a text',
      { ...record, created: 12 },
      'bei created: muss ein Text sein, nicht 12',
      'at created: must be text, not 12',
    ],
    [
      'a day for an instant',
      { ...record, modified: '2026-01-31' },
      'bei modified: ist kein Zeitpunkt wie "2026-01-31T09:30:00Z"',
      'at modified: is no instant such as "2026-01-31T09:30:00Z"',
    ],
    [
      'a number for an object',
      { ...record, target: 7 },
      'bei target: muss ein Objekt sein, nicht 7',
      'at target: must be an object, not 7',
    ],
    [
      'a selector too few',
      withSelectors(fragment, position),
      `bei ${at}.TextQuoteSelector: fehlt`,
      `at ${at}.TextQuoteSelector: is missing`,
    ],
    [
      'half a sign',
      withSelectors(fragment, { ...position, start: 0.5 }, quotation),
      `bei ${at}.TextPositionSelector.start: muss eine ganze Zahl sein`,
      `at ${at}.TextPositionSelector.start: must be a whole number`,
    ],
    [
      'a passage that ends before it begins',
      withSelectors(fragment, { ...position, end: 1 }, quotation),
      'bei target: ist keine Stelle: "end" muss größer sein als "start"',
      'at target: holds nothing: its end must lie behind its start',
    ],
    ['nothing at all', null, 'muss ein Objekt sein, nicht null', 'must be an object, not null'],
  ])('is said with its place in a record: %s', (_, flawed, de, en) => {
    const result = fromRecord(flawed);
    expect(result.ok ? null : inWords(result.flaws)).toEqual({ de, en });
  });

  it('names kinds of values in each language', () => {
    const flawed = check(pageSchema, { type: 'AnnotationPage', items: {} });
    expect(flawed.ok ? null : inWords(flawed.flaws)).toEqual({
      de: 'bei items: muss eine Liste sein, nicht ein Objekt',
      en: 'at items: must be a list, not an object',
    });
  });

  it('is not said at length', () => {
    const what = check(settingsSchema, { theme: 'x'.repeat(100_000) });
    expect(what.ok ? '' : inWords(what.flaws).de.length).toBeLessThan(200);
  });

  it('of drafts is where it is, not somewhere in one of two formats', () => {
    const flawed = check(draftsSchema, { format: 2, drafts: [{ version: 'x' }] });
    expect(flawed.ok ? [] : flawed.flaws.map(({ where }) => where)).toContain('drafts.0.version');
  });
});
