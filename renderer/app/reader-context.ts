import { createContext, useContext } from 'react';
import type { Host, Start } from '../../core/host/contract.ts';
import type { Language } from '../../core/model/language.ts';
import type { Library } from '../library/library.ts';
import type { Notices } from '../notices/notices.ts';
import type { Importing } from '../own-library/importing.ts';
import type { Notebook } from '../notes/notebook.ts';
import type { Places } from '../reading/places.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

/** What every screen may use. Made once at start; what changes in it are stores. */
export type Reader = {
  readonly host: Host;
  readonly start: Start;
  readonly systemLanguage: Language;
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly places: Places;
  readonly notebook: Notebook;
  readonly importing: Importing;
  readonly notices: Notices;
};

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('useReader is used outside the reader');
  return reader;
}
