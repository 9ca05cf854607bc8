import type { Language } from '../../core/model/language.ts';
import type { Command, Key } from '../app/commands.ts';
import type { Route } from '../app/routes.ts';

/** A name in its language: folding and reading aloud depend on it. */
export type Name = { readonly text: string; readonly language: Language };

export const targetGroups = [
  'recent',
  'works',
  'concepts',
  'sections',
  'notes',
  'commands',
  'search',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** Something the box can jump to. The first name is shown; it is found under the others as well. */
export type Target = {
  readonly id: string;
  readonly group: TargetGroup;
  readonly names: readonly [Name, ...Name[]];
  /** Where it stands: the work of a section or a note. */
  readonly place?: Name;
  /** Command targets: the key that does the same. */
  readonly keys?: readonly Key[];
  readonly to: { readonly route: Route } | { readonly command: Command };
};
