import { readHtml, type Worded } from '@shared/document/html';
import { leftOutSentence } from '@shared/document/left-out';
import { notify } from '../base/notices';

/**
 * A page of more code, or of more elements, holds the window up; the longest story from a word processor has
 * a third.
 */
const LONGEST_CODE = 8 * 1024 * 1024;
const MOST_ELEMENTS = 60_000;

/**
 * The formatted words on the clipboard, or null where there are none but plain ones, or too many to be read.
 * What stays outside is said.
 */
export function pastedWords(data: DataTransfer | null): Worded | null {
  const html = data?.getData('text/html');
  if (!html) return null;
  const body = html.length > LONGEST_CODE ? null : new DOMParser().parseFromString(html, 'text/html').body;
  if (!body || body.getElementsByTagName('*').length > MOST_ELEMENTS) {
    notify(
      'warning',
      'The formatting of what was pasted is too much to be read, so its plain words were pasted. ' +
        'Headings and links are not told apart; look for figures that were raised.',
    );
    return null;
  }
  const worded = readHtml(body);
  if (!worded.text.trim()) return null;
  const left = leftOutSentence(worded.leftOut);
  if (left !== '') notify('info', `Pasted. ${left}`);
  return worded;
}
