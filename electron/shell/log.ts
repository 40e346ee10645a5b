import path from 'node:path';
import { app } from 'electron';
import { openLog, type Log } from '../services/log';

/** Opens the app's log and lets it hear of everything that fails without anybody having asked for it. */
export function keepLog(): Log {
  const log = openLog(path.join(app.getPath('userData'), 'logs'));
  // Only listening in: what an uncaught error does to the app stays as it is.
  process.on('uncaughtExceptionMonitor', (error) => log.error('main process', error));
  process.on('unhandledRejection', (reason) => {
    log.error('main process, a promise nobody caught', reason);
    console.error('Unhandled promise rejection:', reason);
  });
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn(`The page's process ended (${reason}, ${exitCode}).`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      log.warn(`A process of the browser ended (${type}, ${reason}, ${exitCode}).`);
  });
  app.on('quit', (_event, code) => log.info(`Stet ends (${code}).`));
  return log;
}
