import type { StetBridge } from '@shared/contract';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, reasonOf } from '../store/base/bridge';
import { followTyping } from '../store/article/editing';
import { listen } from '../store/app/events';
import { followLeaving } from '../store/app/leaving';
import { followWindow } from '../store/app/panes';
import { followAsked } from '../store/library/imports';
import { refreshLibrary, tellDrawn } from '../store/library/library';
import { noteUncaught } from '../store/base/log';
import { notify } from '../store/base/notices';
import { followReadings } from '../store/reading/readings';
import { followSeen } from '../store/reading/seen';
import { followSession, restoreSession } from '../store/app/session';
import { loadSettings, useSettings } from '../store/base/settings';
import { useView } from '../store/base/view';
import { styleNonce } from '../ui/theme';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { followInputMethods } from './inputMethod';
import { readDesk } from './later';
import { revealWhatIsAskedFor } from './panes/reveal';
import { followSecondPresses } from './secondPress';

/** So long the rest of the page waits for a list that takes long to be read. */
const PATIENCE_MS = 1000;
/** Whoever searches as soon as there is a list does not wait for the editor to be warmed up. */
const WARM_UP_MS = 1000;
/** Noted once a page of this window has warmed up: the browser has the code then, for those after it too. */
const WARMED_UP = 'stet.warmed-up';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads what comes after the list as soon as there is an article or a dialog to show. */
function readWhenWanted(): void {
  const look = ({ article, dialog } = useView.getState()) => {
    if (article !== null || dialog !== null) void readDesk();
  };
  look();
  useView.subscribe((view) => look(view));
}

/** Has the first article opened by an editor that the browser knows. */
async function warmUp(): Promise<void> {
  if (sessionStorage.getItem(WARMED_UP)) return;
  await pause(WARM_UP_MS);
  const desk = await readDesk();
  // Whoever has opened one meanwhile has warmed it up, and is not to be disturbed.
  if (useView.getState().article === null) desk?.warmUpWhenIdle(styleNonce());
  sessionStorage.setItem(WARMED_UP, 'yes');
}

/** Brings the page up against a bridge: the preload's in the app, a fake one to look at the page alone. */
export function start(bridge: StetBridge): void {
  connect(bridge);
  listen();
  noteUncaught();
  followInputMethods();
  followSecondPresses();
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
      readWhenWanted();
      draw();
      followAsked();
      void Promise.race([listed, pause(PATIENCE_MS)]).then(readDesk);
      // In the next turn it has been drawn.
      void listed.then(() => setTimeout(tellDrawn));
      void listed.then(warmUp);
    },
    (error: unknown) => {
      draw();
      void readDesk();
      notify(
        'error',
        `Stet could not read its settings: ${reasonOf(error)} Nothing was changed; close Stet and start it again.`,
      );
    },
  );
}
