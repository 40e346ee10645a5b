import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportModel, type FormatKey } from '@shared/reporting';
import { FORMAT_KEYS, FORMATS } from '@shared/reporting/formats/formats';
import { OPTIONS } from '@shared/reporting/fixtures';
import { longArticle } from '@shared/reporting/long-fixtures';
import { saveReport } from '../../electron/cli/save-report';
import type { AppProgram } from '../../electron/cli/verb';
import { inWritingThread } from '../../electron/services/exports/write';

export interface Measured {
  key: FormatKey;
  /** Milliseconds of processor time, and by the clock; of what is printed the clock alone. */
  worked: number | null;
  waited: number;
  bytes: number;
  /** Megabytes that the process has after it. */
  memory: number;
}

/** Writes a report of so many words and marks in every format, as the app does, in the thread of `worker`. */
async function measure(words: number, marks: number, worker: string, folder: string): Promise<Measured[]> {
  const of = { article: longArticle(words, marks), options: OPTIONS };
  return inWritingThread(worker, of, async (write) => {
    // The model is made, and what writes is read.
    await write('json');
    const all: Measured[] = [];
    for (const key of FORMAT_KEYS) {
      const before = process.cpuUsage();
      const begun = performance.now();
      const { bytes } = await write(key);
      const waited = performance.now() - begun;
      const { user, system } = process.cpuUsage(before);
      const { ending, madeBy } = FORMATS[key];
      if (madeBy !== 'printed') await writeFile(path.join(folder, `report.${ending}`), bytes);
      const memory = process.memoryUsage.rss() / 2 ** 20;
      all.push({ key, worked: (user + system) / 1000, waited, bytes: bytes.length, memory });
    }
    return all;
  });
}

/** Prints one by the app, started for it; milliseconds by the clock. */
async function print(
  words: number,
  marks: number,
  key: FormatKey,
  file: string,
  app: AppProgram,
): Promise<number> {
  const model = reportModel(longArticle(words, marks), OPTIONS);
  const begun = performance.now();
  await saveReport(model, key, {
    file,
    overwrite: true,
    library: path.join(path.dirname(file), 'none'),
    app,
  });
  return performance.now() - begun;
}

export default { measure, print };
