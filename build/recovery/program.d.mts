import type { ChildProcess } from 'node:child_process';
import type { Death } from './dying';

export function buildProgram(): Promise<string>;
export function startWriter(
  program: string, library: string, seed: number, options?: { onLine?: () => void; death?: Death | undefined },
): {
  child: ChildProcess;
  lines: () => string[];
  errors: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};
