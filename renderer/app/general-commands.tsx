import { useCommand } from './commands.ts';
import { navigate } from './navigation.ts';

/** The commands that are there on every screen. */
export function GeneralCommands() {
  useCommand('library', () => navigate({ page: 'library' }));
  useCommand('concepts', () => navigate({ page: 'concepts' }));
  useCommand('notes', () => navigate({ page: 'notes' }));
  useCommand('import', () => navigate({ page: 'import' }));
  useCommand('shortcuts', () => navigate({ page: 'shortcuts' }));
  useCommand('about', () => navigate({ page: 'about' }));
  useCommand('back', () => history.back());
  useCommand('forward', () => history.forward());
  return null;
}
