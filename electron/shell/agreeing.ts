import { domainToUnicode } from 'node:url';
import { dialog, type BrowserWindow } from 'electron';
import type { Question } from '../services/fetch';
import { inQuotes } from '@shared/text/in-quotes';

/**
 * Asks whether an address may be fetched; nobody there to be asked is a no. The question is the system's own:
 * no page, whatever runs in it, can answer it or draw one that looks otherwise.
 */
export async function agreeToFetch(window: BrowserWindow | undefined, question: Question): Promise<boolean> {
  if (!window || window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: question.from
      ? `${question.from.host} leads on to another address. Fetch from there?`
      : 'Fetch this address?',
    detail: tellingOf(question),
    buttons: ['Fetch', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** All that there is to know before it is agreed to, the site by itself first. */
export function tellingOf({ to, passesProxy }: Question): string {
  const { host, port, href, secure, disguised } = to;
  return [
    `Site: ${host}${port === null ? '' : `\nPort: ${port}, which is not the usual one`}`,
    `Whole address: ${href}`,
    ...(disguised ? [disguise(host)] : []),
    ...(secure ? [] : ['It is not secure (http): others on the way can read what comes, and change it.']),
    ...(passesProxy
      ? ['Other programs of this computer go there by a proxy. Stet does not: it asks the site itself.']
      : []),
    'Stet asks for this one address, without cookies and without saying who you are. The site will see that ' +
      'somebody on this network asked. Nothing is kept until you import it.',
  ].join('\n\n');
}

const disguise = (host: string): string =>
  `This name has letters that are not English ones. It is shown as ${inQuotes(domainToUnicode(host))} elsewhere and may ` +
  'look like the name of another site.';
