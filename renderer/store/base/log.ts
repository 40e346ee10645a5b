import { stet } from './bridge';

/**
 * Notes in the log that something failed in the page. Never throws: it is asked where enough is broken
 * already.
 */
export function noteFailure(where: string, error: unknown): void {
  const { name, message, stack } =
    error instanceof Error ? error : { name: '', message: String(error), stack: '' };
  try {
    void stet()
      ['log.write']({
        where: where.slice(0, 200),
        name: name.slice(0, 100),
        message: message.slice(0, 4000),
        stack: (stack ?? '').slice(0, 20_000),
      })
      .catch(() => {});
  } catch {
    // There is no way to the main process; the console has it.
  }
}

/** Notes what nobody caught. Returns the function that stops. */
export function noteUncaught(): () => void {
  const error = (event: ErrorEvent) => noteFailure('uncaught', event.error ?? event.message);
  const rejection = (event: PromiseRejectionEvent) => noteFailure('a promise nobody caught', event.reason);
  window.addEventListener('error', error);
  window.addEventListener('unhandledrejection', rejection);
  return () => {
    window.removeEventListener('error', error);
    window.removeEventListener('unhandledrejection', rejection);
  };
}

export const readLog = async (): Promise<string> => (await stet()['log.read']()).text;
