import type { BrowserWindow } from 'electron';
import type { OriginalReply } from '@shared/contract';
import type { Library } from '../services/library';
import { whyNotThere } from '../services/places';
import { writeDurably } from '../storage/durable';
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
  const place = await chooseOriginalPlace(window, found.file.name);
  if (place === undefined) return { outcome: 'cancelled' };
  const refused = await whyNotThere(library.directory, place);
  if (refused !== null) return { outcome: 'failed', message: refused };
  try {
    await writeDurably(place, [found.bytes]);
    return { outcome: 'saved', path: place };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      outcome: 'failed',
      message: `The file was not saved (${why}). It is kept in the article as before; choose another place.`,
    };
  }
}
