import type { Host, LibraryEvent } from '../../../../core/host/contract.ts';
import type { OwnWork } from '../../../../core/library/own-work.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import type { Language } from '../../../../core/model/language.ts';
import { makeEdition } from '../concepts/make-edition.ts';

export const idOf = (number: number): string => `work-${String(number).padStart(6, '0')}`;

export function ownWork(id: string, part: Partial<OwnWork> = {}, language: Language = 'de'): OwnWork {
  const { head } = makeEdition(id, language, []);
  return {
    id,
    editions: [head],
    added: '2026-11-20T10:00:00.000Z',
    format: 'markdown',
    file: `${id}.md`,
    ...part,
  };
}

/** A host with an own library in memory. Tests change `works` and `texts` and then `tell` of it. */
export function hostWith(first: readonly OwnWork[], portion = 1000) {
  const works = new Map(first.map((work) => [work.id, work]));
  const calls: (readonly [name: string, input: unknown])[] = [];
  const listeners = new Set<(event: LibraryEvent) => void>();
  const answers: Record<string, (input: never) => unknown> = {
    'library.works': ({ after }: { readonly after: string | null }) => {
      const left = [...works.values()]
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .filter(({ id }) => after === null || id > after);
      return {
        works: left.slice(0, portion),
        more: left.length > portion,
        index: { state: 'ready', works: works.size },
      };
    },
    'library.heads': ({ works: ids }: { readonly works: readonly string[] }) =>
      ids.flatMap((id) => works.get(id) ?? []),
    'library.bin': () => [],
    'library.edition': ({
      work,
      language,
    }: {
      readonly work: string;
      readonly language: Language;
    }): Edition => {
      const head = works.get(work)?.editions.find((one) => one.language === language);
      if (head === undefined) throw new Error(`no ${work}`);
      return { head, segments: [], mentions: [] };
    },
  };
  const call = async (name: string, input: unknown): Promise<unknown> => {
    calls.push([name, input]);
    return answers[name]?.(input as never);
  };
  return {
    works,
    calls,
    answers,
    tell: (event: LibraryEvent) => {
      for (const listener of listeners) listener(event);
    },
    host: {
      call,
      onLibraryEvent: (listener: (event: LibraryEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } as unknown as Pick<Host, 'call' | 'onLibraryEvent'>,
  };
}
