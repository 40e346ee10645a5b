import { session } from 'electron';
import { SCHEME } from './addresses';

const LOCAL = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:', 'about:']);

/**
 * Nothing leaves the laptop: every request of a page that is not to the app itself is cancelled, whatever the
 * policy says.
 */
export function cutNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL.has(new URL(details.url).protocol) });
  });
}
