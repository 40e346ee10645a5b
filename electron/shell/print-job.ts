import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import { writeDurably } from '../storage/durable';
import { printToPdf } from './print';
import type { Options } from './command-line';

/** Prints one file and ends the app: 0 when the PDF is on disk, 1 and a sentence on stderr when it is not. */
export async function printAndLeave(job: NonNullable<Options['print']>, reports: Map<string, string>): Promise<void> {
  // Closing the hidden window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    const pdf = await printToPdf(await readFile(job.html, 'utf8'), reports);
    await writeDurably(job.pdf, [pdf]);
    app.exit(0);
  } catch (error) {
    console.error(`The PDF could not be printed: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  }
}
