import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { Host, PackState, Start } from '../../core/host/contract.ts';
import { languageSchema, type Language } from '../../core/model/language.ts';
import { FaultError } from '../../core/host/fault.ts';
import { areNoticesHeld } from '../notices/notices-view.tsx';
import { keepNotices } from '../notices/notices.ts';
import { followCorrections, onItsEdition } from '../notes/follow-corrections.ts';
import { keepNotebook } from '../notes/notebook.ts';
import { inItsEdition } from '../library/in-its-edition.ts';
import { keepLibrary } from '../library/library.ts';
import { keepImporting, sendByDoor } from '../own-library/importing.ts';
import { openPack } from '../library/pack.ts';
import { keepPlaces } from '../reading/places.ts';
import { App } from './app.tsx';
import { PackRefused } from './pack-refused.tsx';
import { ReaderContext, type Reader } from './reader-context.ts';
import { keepSettings } from './settings-keeper.ts';
import { StartFailed } from './start-failed.tsx';
import { Waiting } from './waiting.tsx';

type Stage =
  | { readonly stage: 'starting' }
  | { readonly stage: 'ready'; readonly reader: Reader }
  | { readonly stage: 'pack-refused'; readonly start: Start; readonly pack: PackState & { state: 'refused' } }
  | { readonly stage: 'failed'; readonly error: unknown };

/** From nothing to the first screen; each way it can end has a page of its own. */
export function Boot({ host }: { host: Host }) {
  const [stage, setStage] = useState<Stage>({ stage: 'starting' });
  useEffect(() => {
    void boot(host)
      .catch((error: unknown): Stage => ({ stage: 'failed', error }))
      .then(setStage);
  }, [host]);
  switch (stage.stage) {
    case 'starting':
      return <Waiting />;
    case 'ready':
      return (
        <ReaderContext value={stage.reader}>
          <App />
        </ReaderContext>
      );
    case 'pack-refused':
      return <PackRefused start={stage.start} pack={stage.pack} />;
    case 'failed':
      return <StartFailed error={stage.error} />;
  }
}

async function boot(host: Host): Promise<Stage> {
  const [start] = await Promise.all([host.call('start', null), readingFonts()]);
  if (start.pack.state === 'refused') return { stage: 'pack-refused', start, pack: start.pack };
  const notices = keepNotices(areNoticesHeld);
  for (const { keptAs, reason } of start.setAside)
    notices.fault(new FaultError('unreadable', keptAs, reason));
  const library = keepLibrary(await openPack(), host, notices.fault);
  const reader: Reader = {
    host,
    start,
    systemLanguage: start.shell === 'browser' ? browserLanguage(start.language) : start.language,
    library,
    settings: keepSettings(host, notices, start.settings),
    places: keepPlaces(host, notices, start.places, (place) => inItsEdition(library.catalogue.get(), place)),
    notebook: keepNotebook(host, notices, undefined, (annotation) =>
      onItsEdition(library.catalogue.get(), annotation),
    ),
    importing: keepImporting(host, sendByDoor),
    notices,
  };
  followCorrections(library.catalogue, reader.notebook.drafts);
  library.catalogue.subscribe(reader.places.follow);
  return { stage: 'ready', reader };
}

/** In a browser tab the browser's languages say what one reads; the host only knows its terminal's. */
const browserLanguage = (otherwise: Language): Language =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => v.is(languageSchema, tag)) ?? otherwise;

/**
 * Text set in a stand-in font would move under the reader's eyes when the real one arrives, and a
 * place could not come back exactly. A font that cannot be loaded keeps nobody waiting.
 */
const readingFonts = (): Promise<unknown> =>
  Promise.allSettled(
    ['1rem "Source Serif 4"', 'italic 1rem "Source Serif 4"', '1rem "Source Sans 3"'].map((font) =>
      document.fonts.load(font),
    ),
  );
