import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import { NOT_PRINTED, type PrintJob } from '../services/exports/print-job';
import { contentOf, here } from '../services/exports/write';
import { defaultLibrary, whyNotThere } from '../services/places';
import { writeDurably } from '../storage/durable';
import { findMissing } from './letters';
import { printToPdf } from './print';
import type { Options } from './command-line';

/**
 * Prints one report and ends the app: 0 when the PDF is on disk, 1 and a sentence on stderr when it is not.
 * `library`: where no report is written, the usual one where none is named. On stdout, in one line of JSON,
 * the letters that this machine could not draw.
 */
export async function printAndLeave(
  job: NonNullable<Options['print']>,
  library: string | undefined,
  reports: Map<string, string>,
): Promise<void> {
  // Closing the hidden window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    const refused = await whyNotThere(library ?? defaultLibrary(), job.pdf);
    if (refused !== null) throw new Error(refused);
    // The terminal wrote it a moment ago, out of the same program.
    const { model, key } = JSON.parse(await readFile(job.report, 'utf8')) as PrintJob;
    const ways = { find: findMissing, print: (html: string) => printToPdf(html, reports) };
    const { bytes, letters } = await contentOf(here(model), key, ways);
    await writeDurably(job.pdf, [bytes]);
    process.stdout.write(`${JSON.stringify({ letters })}\n`, () => app.exit(0));
  } catch (error) {
    console.error(`${NOT_PRINTED}${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  }
}
