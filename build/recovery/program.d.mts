import type { ChildProcess } from 'node:child_process';

export function buildProgram(): Promise<string>;
export function startWriter(program: string, library: string, seed: number, onLine?: () => void): {
  child: ChildProcess;
  lines: () => string[];
  errors: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};
