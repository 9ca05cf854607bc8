import { otherLanguage, type Language } from '../../core/model/language.ts';
import { canRun, shortcuts, type Command, type Shortcut } from '../app/commands.ts';
import { commandWords } from '../app/words.ts';
import type { Name, Target } from './target.ts';
import { quickBoxWords } from './words.ts';

/** Every command that something on screen can carry out, with its keys, in both languages; not the box itself. */
export const commandTargets = (language: Language): readonly Target[] =>
  (Object.values(shortcuts).flat() as readonly Shortcut[])
    .filter(({ command }) => command !== 'quick-box' && canRun(command))
    .map(({ command, keys }) => ({
      id: `command ${command}`,
      group: 'commands',
      names: [commandName(command, language), commandName(command, otherLanguage(language))],
      keys,
      to: { command },
    }));

/** What is left when nothing is called like that: the search also looks into the texts. */
export const searchTarget = (typed: string, language: Language): Target => ({
  id: 'search',
  group: 'search',
  names: [{ text: quickBoxWords[language].searchFor(typed.trim()), language }],
  to: { route: { page: 'search', query: typed.trim() } },
});

const commandName = (command: Command, language: Language): Name => ({
  text: commandWords[language][command],
  language,
});
