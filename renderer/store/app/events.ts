import { followBackup } from '../library/backups';
import { stet } from '../base/bridge';
import { showReading } from '../library/imports';
import { refreshLibrary, useLibrary } from '../library/library';
import { notify } from '../base/notices';
import { followAcross } from '../papers/across';
import { followPapers } from '../papers/attach';
import { followPassages } from '../papers/passages';
import { followQuotes } from '../papers/quotes';
import { refreshSearch } from '../library/search';
import { followRecord } from '../report/records';
import { followExport } from '../report/reports';

/** Follows what the main process tells by itself. Returns the function that stops. */
export function listen(): () => void {
  const stops = [
    stet().on('library.changed', () => void refreshLibrary()),
    // Who is searching while articles change looks again.
    useLibrary.subscribe(({ articles }, before) => articles !== before.articles && refreshSearch()),
    stet().on('backup.progress', followBackup),
    followPapers(),
    followPassages(),
    followAcross(),
    followQuotes(),
    stet().on('report.progress', followExport),
    stet().on('record.progress', followRecord),
    stet().on('import.reading', ({ name }) => showReading(name)),
    stet().on('app.notice', ({ level, message }) => notify(level, message)),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Commands of the app chosen in the native menu; `key` where that was done by the key beside its title. */
export const onAppCommand = (run: (command: string, key: boolean) => void): (() => void) =>
  stet().on('app.command', ({ command, key }) => run(command, key));
