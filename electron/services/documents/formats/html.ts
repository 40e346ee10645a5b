import { readPage } from '@shared/document/html';
import { aboutOf } from '@shared/document/html/about';
import { parsePage } from '@shared/document/html/parse';
import { withStyles } from '@shared/document/html/sheet';
import { leftOutSentence } from '@shared/document/left-out';
import type { ChangesAs, ReadDocument } from '@shared/document/document';
import { normalised } from '@shared/domain';
import { decode } from '../../import/decode';
import type { BytesReader } from '../format';
import { isPage } from '../magic';

const ENDING = /\.(?:html?|xhtml)$/i;
/** What is called one of these was meant to be read as it is written. */
const OTHERS = /\.(?:txt|text|md|markdown)$/i;

/** Pages: of word processors with all that is on them, and of sites, where the story is looked for. */
export const reader: BytesReader & { takes: 'bytes' } = {
  takes: 'bytes',
  signature: (bytes, name) => ENDING.test(name) || (!OTHERS.test(name) && isPage(bytes)),
  async read(bytes, { changes, encoding }) {
    const decoded = decode(bytes, 'it', true, encoding);
    if (!decoded.ok) return { unreadable: 'it is no text at all' };
    if (hasMoreTags(decoded.text)) return { unreadable: 'it has more elements than a page of words has' };
    const read = await readWebPage(decoded.text, changes);
    return { ...read, notices: [...decoded.notices, ...read.notices], encoding: decoded.encoding };
  },
};

/** Six hundred pages of a word processor have a third; each is held by itself, so they fill the memory. */
const MOST_TAGS = 400_000;

/** Whether a page has more elements than are read. */
export function hasMoreTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) tags++;
  return tags > MOST_TAGS;
}

/**
 * What a page in `html` becomes. Nothing that it names is fetched, and nothing in it is run. `whole`: it is a
 * piece that somebody chose, so there is no looking for the story in it.
 */
export async function readWebPage(html: string, changes: ChangesAs, whole = false): Promise<ReadDocument> {
  const root = parsePage(html);
  const about = aboutOf(root);
  if (about.isDocument) withStyles(root);
  // What looks for a story is large, and wanted for pages of sites only.
  const isSite = !about.isDocument && !whole && (await import('../page/story')).findStory(root, about);
  const { text, formats, leftOut, apparatus, furniture, ...said } = readPage(root, changes);
  const left = leftOutSentence(leftOut);
  const title = said.title || about.title;
  return {
    text,
    formats: normalised(formats, text),
    details: filled({
      headline: title === said.title ? title : about.headline,
      standfirst: said.standfirst || (text.split('\n').includes(about.standfirst) ? about.standfirst : ''),
      byline: about.byline,
      publicationDate: about.publicationDate,
    }),
    notices: left === '' ? [] : [{ level: 'info', message: left }],
    ...(isSite && furniture.length > 0 ? { furniture } : {}),
    apparatus: { ...apparatus, title },
  };
}

const filled = (details: ReadDocument['details']): ReadDocument['details'] =>
  Object.fromEntries(Object.entries(details).filter(([, words]) => words !== ''));
