import { Suspense, useEffect } from 'react';
import { AppearanceSync } from '../appearance/appearance-sync.tsx';
import { ConceptIndexPage } from '../concepts/concept-index-page.tsx';
import { ConceptPage } from '../concepts/concept-page.tsx';
import { AboutPage } from '../help/about-page.tsx';
import { ShortcutsPage } from '../help/shortcuts-page.tsx';
import { KeepingPage } from '../keeping/keeping-page.tsx';
import { LibraryPage } from '../library/library-page.tsx';
import { NotesPage } from '../notes/notes-page.tsx';
import { UnsavedGuard } from '../notes/unsaved.tsx';
import { NoticesView } from '../notices/notices-view.tsx';
import { DropVeil } from '../own-library/drop-veil.tsx';
import { ImportPage } from '../own-library/import-page.tsx';
import { LeaveGuard } from '../own-library/leave-guard.tsx';
import { QuickBox } from '../quick-box/quick-box.tsx';
import { ReadingPage } from '../reading/reading-page.tsx';
import { SearchPage } from '../search/search-page.tsx';
import { useLanguage } from '../words/words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { GeneralCommands } from './general-commands.tsx';
import { Header } from './header.tsx';
import { listenToKeys } from './keyboard.ts';
import { run } from './commands.ts';
import { useRoute } from './navigation.ts';
import { useReader } from './reader-context.ts';
import { addressOf, type Route } from './routes.ts';
import { Waiting } from './waiting.tsx';

/** The reader: a header, one page, and what lies over it. */
export function App() {
  const { host, places } = useReader();
  const route = useRoute();
  const language = useLanguage();
  useEffect(listenToKeys, []);
  useEffect(() => host.onCommand(run), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    window.addEventListener('pagehide', places.flush);
    document.addEventListener('visibilitychange', places.flush);
    return () => {
      window.removeEventListener('pagehide', places.flush);
      document.removeEventListener('visibilitychange', places.flush);
    };
  }, [places]);
  return (
    <>
      <AppearanceSync />
      <GeneralCommands />
      <UnsavedGuard />
      <LeaveGuard />
      <Header />
      <ErrorBoundary resetOn={addressOf(route)}>
        <Suspense fallback={<Waiting />}>
          <PageOf route={route} />
        </Suspense>
      </ErrorBoundary>
      <QuickBox />
      <DropVeil />
      <NoticesView />
    </>
  );
}

function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'library':
      return <LibraryPage />;
    case 'reading':
      return <ReadingPage key={`${route.work}.${route.language}`} route={route} />;
    case 'search':
      return <SearchPage route={route} />;
    case 'concepts':
      return <ConceptIndexPage />;
    case 'concept':
      return <ConceptPage key={route.concept} concept={route.concept} />;
    case 'notes':
      return <NotesPage />;
    case 'keeping':
      return <KeepingPage />;
    case 'import':
      return <ImportPage />;
    case 'shortcuts':
      return <ShortcutsPage />;
    case 'about':
      return <AboutPage />;
  }
}
