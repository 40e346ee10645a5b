import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { isInLibrary, NOT_IN_LIBRARY } from '../services/places';
import { writeDurably } from '../storage/durable';
import { printable } from './printable';
import { Refusal, type AppProgram } from './verb';

export interface ReportPlace {
  format: 'html' | 'pdf';
  file: string;
  /** Replace what is there. */
  overwrite: boolean;
  /** The folder of the library, where no report is written. */
  library: string;
  app: AppProgram;
}

/** Writes a report where the person said, whole or not at all. Throws a Refusal where it cannot be written or printed. */
export async function saveReport(html: string, { format, file, overwrite, library, app }: ReportPlace): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new Refusal(`${file} is a folder: name a file in it.`);
  if (there && !overwrite) throw new Refusal(`${file} is there already and was left alone: choose another name, or add --overwrite.`);
  const folder = await stat(path.dirname(file)).catch(() => null);
  if (!folder?.isDirectory()) throw new Refusal(`There is no folder ${path.dirname(file)}: the report was not written.`);
  if (await isInLibrary(library, file)) throw new Refusal(NOT_IN_LIBRARY);
  if (format === 'pdf') return print(html, file, app);
  try {
    await writeDurably(file, [html]);
  } catch (error) {
    throw new Refusal(`The report was not written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** Chromium's printer takes this long at most for a long report; a start that hangs must not hang a script for ever. */
const PRINT_MS = 180_000;

/** Has the app print the document: the same printer and the same rules as in the window. */
async function print(html: string, file: string, { runtime, folder }: AppProgram): Promise<void> {
  if (!runtime) {
    throw new Refusal('Printing a PDF needs Electron or an installed Chromium, Chrome or Edge, and neither was found: --format html works without.');
  }
  const work = await mkdtemp(path.join(os.tmpdir(), 'stet-print-'));
  try {
    const source = path.join(work, 'report.html');
    await writeFile(source, html);
    const args = [...runtime.args, folder, `--print-html=${source}`, `--print-pdf=${file}`];
    await promisify(execFile)(runtime.executable, args, { timeout: PRINT_MS, env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined } });
  } catch (error) {
    const { stderr = '', killed = false } = error as { stderr?: string; killed?: boolean };
    const why = killed ? 'the printer did not answer' : (stderr.trim().split('\n').at(-1) ?? '');
    throw new Refusal(`The PDF was not printed${why ? ` (${printable(why)})` : ''}: --format html works without a printer.`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  if (!(await stat(file).catch(() => null))) throw new Refusal('The printer ended without a PDF: --format html works without it.');
}
