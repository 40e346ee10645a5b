import { spawn } from 'node:child_process';

interface Running {
  env: NodeJS.ProcessEnv;
  /** Asked to end after so many ms, or when `stop` aborts; made to when it does not. */
  patience: number;
  stop: AbortSignal;
  /** How a line of its complaints begins that is its own, in between those of what it runs on. */
  own?: string;
}

export interface Ended {
  /** Null when it was ended by a signal. */
  code: number | null;
  out: string;
  /** What it complained of: its own line, or else the last; or ''. */
  complaint: string;
  late: boolean;
}

/** A program that was asked to end gets this long to do it. */
const GRACE_MS = 5_000;

/**
 * Runs a program and waits until it has really gone, so that nothing writes any more. Rejects where it
 * cannot be started.
 */
export function runToEnd(
  executable: string,
  args: readonly string[],
  { env, patience, stop, own }: Running,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] = (said[stream] + text).slice(-1_000_000);
      });
    }
    let late = false;
    let force: NodeJS.Timeout | undefined;
    const end = () => {
      child.kill();
      force ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, patience);
    const settle = () => {
      clearTimeout(timer);
      clearTimeout(force);
      stop.removeEventListener('abort', end);
    };
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code) => {
      settle();
      resolve({ code, out: said.stdout, complaint: complaintIn(said.stderr, own), late });
    });
  });
}

function complaintIn(stderr: string, own?: string): string {
  const lines = stderr.trim().split('\n');
  const mine = own === undefined ? undefined : lines.findLast((line) => line.startsWith(own));
  return mine?.slice(own?.length) ?? lines.at(-1) ?? '';
}
