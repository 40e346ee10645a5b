import type { StetBridge } from '@shared/contract';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { warmUpWhenIdle } from '../features/manuscript';
import { connect, reasonOf } from '../store/base/bridge';
import { followTyping } from '../store/article/editing';
import { listen } from '../store/app/events';
import { followLeaving } from '../store/app/leaving';
import { followWindow } from '../store/app/panes';
import { followAsked } from '../store/library/imports';
import { refreshLibrary } from '../store/library/library';
import { noteUncaught } from '../store/base/log';
import { notify } from '../store/base/notices';
import { followReadings } from '../store/reading/readings';
import { followSeen } from '../store/reading/seen';
import { followSession, restoreSession } from '../store/app/session';
import { loadSettings, useSettings } from '../store/base/settings';
import { styleNonce } from '../ui/theme';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { followInputMethods } from './inputMethod';
import { revealWhatIsAskedFor } from './panes/reveal';

/** Brings the page up against a bridge: the preload's in the app, a fake one to look at the page alone. */
export function start(bridge: StetBridge): void {
  connect(bridge);
  listen();
  noteUncaught();
  followInputMethods();
  followReadings();
  followTyping();
  followSeen();
  followLeaving();
  followWindow();
  revealWhatIsAskedFor();
  // Before the settings say it: the frame in index.html and the one App draws must agree on who draws the
  // menu bar.
  useSettings.setState(({ info }) => ({
    info: { ...info, platform: document.documentElement.dataset['platform'] ?? '' },
  }));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app.');
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    );
  const listed = refreshLibrary();
  // index.html shows the frame until there is something to draw in it.
  loadSettings(({ session }) => restoreSession(session)).then(
    () => {
      followSession();
      draw();
      followAsked();
      // The first article is then opened by an editor that the browser knows; the list comes first.
      void listed.then(() => warmUpWhenIdle(styleNonce()));
    },
    (error: unknown) => {
      draw();
      notify(
        'error',
        `Stet could not read its settings: ${reasonOf(error)} Nothing was changed; close Stet and start it again.`,
      );
    },
  );
}
