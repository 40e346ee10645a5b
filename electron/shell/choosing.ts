import type { WebContents } from 'electron';
import { channelOf, type EventPayload } from '@shared/contract';

/**
 * Tells the page what was chosen in the native menu, as something that the person did there: a message alone
 * is no user activation, without which a page may not copy, for one (`userGesture`, docs/api/web-contents.md,
 * Electron 45).
 */
export async function choose(
  page: Pick<WebContents, 'executeJavaScript' | 'isDestroyed' | 'send'>,
  chosen: EventPayload<'app.command'>,
): Promise<void> {
  // A page that cannot be activated is told all the same.
  await page.executeJavaScript('undefined', true).catch(() => {});
  if (!page.isDestroyed()) page.send(channelOf('app.command'), chosen);
}
