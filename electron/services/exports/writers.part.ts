import { FORMATS, type FormatKey } from '@shared/reporting/formats/formats';
import { WRITERS } from '@shared/reporting/formats/writers';
import { lettersToAsk, type ReportModel } from '@shared/reporting';

/*
 * What writes reports, with all the libraries that takes: a bundle of its own, which neither the window's
 * main thread nor a terminal that writes none has to read.
 */

/** The bytes of a file, or of the page to be printed. */
export interface WrittenBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Letters in it of which this machine must be asked whether it can draw them. */
  ask: string[];
}

/** Writes one format. `missing`: the letters that this machine cannot draw, as far as that is known. */
export async function writeFormat(
  model: ReportModel,
  key: FormatKey,
  missing: readonly string[],
): Promise<WrittenBytes> {
  const write = await WRITERS[key]();
  const { ending, madeBy } = FORMATS[key];
  const written = await write(model, {
    missing: { letters: missing, kept: madeBy !== 'printed' },
    fontFaces: async (words) => (await import('./fonts.part')).fontFaces(words),
  });
  const isPage = madeBy === 'printed' || ending === 'html';
  const ask = isPage && typeof written === 'string' ? lettersToAsk(written) : [];
  return { bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written, ask };
}
