const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does `work`; a signal that would end this process aborts `stop` first, and is heeded once the work has come
 * to its end, however it did.
 */
export async function untilStopped<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => stopping.abort(signal);
  for (const signal of ENDINGS) process.on(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const signal of ENDINGS) process.off(signal, stop);
    if (stopping.signal.aborted) process.kill(process.pid, stopping.signal.reason as NodeJS.Signals);
  }
}
