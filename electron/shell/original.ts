import type { BrowserWindow } from 'electron';
import type { OriginalReply } from '@shared/contract';
import type { Library } from '../services/library';
import { whyNotThere } from '../services/places';
import { copyIntoPlace, writeDurably } from '../storage/durable';
import { placeOf, saidOf, stateOf } from '../storage/kept-files';
import { chooseOriginalPlace } from './dialogs';

/** Writes what a draft was read from, as it came, to where the person says. */
export async function saveOriginal(
  library: Library,
  window: BrowserWindow,
  article: string,
  draft: number,
): Promise<OriginalReply> {
  const found = await library.originals.of(article, draft);
  if (!found.ok) return { outcome: 'failed', message: found.message };
  const { file, bytes } = found;
  return saved(library, window, file.name, async (place) => void (await writeDurably(place, [bytes])));
}

/** Writes the file of a paper, as it came, to where the person says. It may be larger than memory. */
export async function savePaper(
  library: Library,
  window: BrowserWindow,
  article: string,
  paper: string,
): Promise<OriginalReply> {
  const found = await library.open(article);
  const file = found.ok ? found.opened.article.papers[paper]?.file : undefined;
  if (!file) return { outcome: 'failed', message: found.ok ? NO_PAPER : found.message };
  const files = library.originals.filesOf(article);
  const state = await stateOf(files, file).catch(() => 'unreadable' as const);
  if (state !== 'whole') return { outcome: 'failed', message: saidOf(file, state) };
  return saved(library, window, file.name, (place) => copyIntoPlace(placeOf(files, file), place));
}

const NO_PAPER = 'This paper is not in the article any more.';

async function saved(
  library: Library,
  window: BrowserWindow,
  name: string,
  write: (place: string) => Promise<void>,
): Promise<OriginalReply> {
  const place = await chooseOriginalPlace(window, name);
  if (place === undefined) return { outcome: 'cancelled' };
  const refused = await whyNotThere(library.directory, place);
  if (refused !== null) return { outcome: 'failed', message: refused };
  try {
    await write(place);
    return { outcome: 'saved', path: place };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      outcome: 'failed',
      message: `The file was not saved (${why}). It is kept in the article as before; choose another place.`,
    };
  }
}
