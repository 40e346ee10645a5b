import { LONGEST_PAGE } from '@shared/contract';
import { readHtml, type Worded } from '@shared/document/html';
import { leftOutSentence } from '@shared/document/left-out';
import { notify } from '../base/notices';

/** A page of more elements holds the window up; the longest story from a word processor has a third. */
const MOST_ELEMENTS = 60_000;

/**
 * The formatted words on the clipboard, or null where there are none but plain ones, or too many to be read.
 * What stays outside is said.
 */
export function pastedWords(data: DataTransfer | null): Worded | null {
  const worded = wordedOn(data);
  if (!worded) return null;
  const left = leftOutSentence(worded.leftOut);
  if (left !== '') notify('info', `Pasted. ${left}`);
  return worded;
}

/** A story that was pasted, and the page it came from, as long as the app is open. */
let story: { text: string; html: string } | null = null;

/**
 * The same for a field that takes a whole story: the page is remembered beside it, so that comments and notes
 * come along when the story is read as it was pasted.
 */
export function pastedStory(data: DataTransfer | null): Worded | null {
  const worded = wordedOn(data);
  if (!worded) return null;
  story = { text: worded.text, html: data?.getData('text/html') ?? '' };
  const { comments = 0, ...others } = worded.leftOut;
  const left = leftOutSentence(others);
  const kept =
    comments === 0
      ? ''
      : `${comments === 1 ? '1 comment comes' : `${comments} comments come`} along if you go on with the text as it is.`;
  if (left + kept !== '') notify('info', ['Pasted.', left, kept].filter(Boolean).join(' '));
  return worded;
}

/** The page that `text` was pasted from; undefined where there was none, or where the text is another now. */
export const pageBehind = (text: string): string | undefined =>
  story?.text === text ? story.html : undefined;

/** What was pasted or dropped where no field is: its words, and the page beside them. */
export function broughtBy(data: DataTransfer | null): { text: string; html: string | undefined } {
  const html = data?.getData('text/html') ?? '';
  return {
    text: data?.getData('text/plain') ?? '',
    html: html === '' || html.length > LONGEST_PAGE ? undefined : html,
  };
}

function wordedOn(data: DataTransfer | null): Worded | null {
  const html = data?.getData('text/html');
  if (!html) return null;
  const body = html.length > LONGEST_PAGE ? null : new DOMParser().parseFromString(html, 'text/html').body;
  if (!body || body.getElementsByTagName('*').length > MOST_ELEMENTS) {
    notify(
      'warning',
      'The formatting of what was pasted is too much to be read, so its plain words were pasted. ' +
        'Headings and links are not told apart; look for figures that were raised.',
    );
    return null;
  }
  const worded = readHtml(body);
  return worded.text.trim() ? worded : null;
}
