import { readHtml, type Worded } from '@shared/document/html';
import { leftOutSentence } from '@shared/document/left-out';
import { notify } from './notices';

/**
 * The formatted words on the clipboard, or null where there are none but plain ones. What stays outside is
 * said.
 */
export function pastedWords(data: DataTransfer | null): Worded | null {
  const html = data?.getData('text/html');
  if (!html) return null;
  const worded = readHtml(new DOMParser().parseFromString(html, 'text/html').body);
  if (!worded.text.trim()) return null;
  const left = leftOutSentence(worded.leftOut);
  if (left !== '') notify('info', `Pasted. ${left}`);
  return worded;
}
