import { lstat, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportModel } from '@shared/reporting';
import { FORMATS, type FormatKey } from '@shared/reporting/formats/formats';
import { z } from 'zod';
import { NOT_PRINTED, type PrintJob } from '../services/exports/print-job';
import { here } from '../services/exports/write';
import { whyNotThere } from '../services/places';
import { inScratch } from '../services/scratch';
import { writeDurably } from '../storage/durable';
import { runToEnd } from './child';
import { printable } from './printable';
import { Refusal, type AppProgram } from './verb';

/** What the printer says when it has printed. */
const Printed = z.object({ letters: z.array(z.string()) });

export interface ReportPlace {
  file: string;
  /** Replace what is there. */
  overwrite: boolean;
  /** The folder of the library, where no report is written. */
  library: string;
  app: AppProgram;
}

/** Throws a Refusal where no report may be written to `file`. */
export async function requirePlace({ file, overwrite, library }: Omit<ReportPlace, 'app'>): Promise<void> {
  const there = await lstat(file).catch(() => null);
  if (there?.isDirectory()) throw new Refusal(`${file} is a folder: name a file in it.`);
  if (there && !overwrite)
    throw new Refusal(
      `${file} is there already and was left alone: choose another name, or add --overwrite.`,
    );
  if (there && !there.isFile())
    throw new Refusal(`${file} is a link, a pipe or a device and was left alone: name a file.`);
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory())
    throw new Refusal(`There is no folder ${path.dirname(file)}: the report was not written.`);
  const refused = await whyNotThere(library, file);
  if (refused !== null) throw new Refusal(refused);
}

/**
 * Writes a report where the person said, whole or not at all, and answers the letters that no font here
 * has: they stand in a PDF as code points. Every other file keeps its letters, for it is read with other
 * machines' fonts. Throws a Refusal where it cannot be written or printed.
 */
export async function saveReport(model: ReportModel, key: FormatKey, place: ReportPlace): Promise<string[]> {
  await requirePlace(place);
  if (FORMATS[key].madeBy === 'printed') return print({ model, key }, place.file, place.app);
  try {
    await writeDurably(place.file, [(await here(model)(key)).bytes]);
    return [];
  } catch (error) {
    throw new Refusal(
      `The report was not written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/**
 * Chromium's printer takes this long at most for a long report; a start that hangs must not hang a script
 * for ever.
 */
const PRINT_MS = 180_000;

/**
 * Has the app print the document: the same printer and the same rules as in the window. It does so beside a
 * Stet that is open, and two browsers cannot share a profile: hence one of its own, and a library is none
 * of its business.
 */
async function print(job: PrintJob, file: string, { runtime, folder }: AppProgram): Promise<string[]> {
  if (!runtime) {
    throw new Refusal(
      'Printing a PDF needs Electron or an installed Chromium, Chrome or Edge, and neither was found: --format html works without.',
    );
  }
  const letters = await inScratch('print', async (scratch, stop) => {
    const source = path.join(scratch, 'report.json');
    await writeFile(source, JSON.stringify(job));
    const args = [
      ...runtime.args,
      folder,
      `--user-data-dir=${path.join(scratch, 'profile')}`,
      `--print-report=${source}`,
      `--print-pdf=${file}`,
    ];
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
    const { code, out, complaint, late } = await runToEnd(runtime.executable, args, {
      env,
      patience: PRINT_MS,
      stop,
      own: NOT_PRINTED,
    }).catch((error: Error) => ({ code: null, out: '', complaint: error.message, late: false }));
    if (code === 0) return lettersIn(out);
    const why = late ? 'the printer did not answer' : complaint;
    throw new Refusal(
      `The PDF was not printed${why ? ` (${printable(why)})` : ''}: --format html works without a printer.`,
    );
  });
  if (!(await stat(file).catch(() => null)))
    throw new Refusal('The printer ended without a PDF: --format html works without it.');
  return letters;
}

/** What the printer said last. One that said nothing of it has printed all the same. */
function lettersIn(out: string): string[] {
  try {
    return Printed.parse(JSON.parse(out.trim().split('\n').at(-1)!)).letters;
  } catch {
    return [];
  }
}
