import fs from 'node:fs';
import { watchDisk, type Step } from './disk';
import type { ActionName, Said } from './said';

/**
 * Where a process kills itself: at the `step`th step on the disk after it has begun that action; before the
 * step, after it or in the middle, where a step has a middle.
 */
export interface Death {
  action: ActionName;
  step: number;
  when: 'before' | 'after' | 'within';
}

/** As they are before anybody watches them. */
const { openSync, rmSync, writeSync } = fs;

const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** Lays a death in wait. What it returns hears what the writer says. */
export async function dying({ action, step: last, when }: Death): Promise<(said: Said) => void> {
  let counted = -1;
  await watchDisk((step) => {
    if (counted < 0 || (step.call === 'open' && !step.made)) return undefined;
    counted += 1;
    if (counted !== last) return undefined;
    if (when === 'after') return die;
    if (when === 'within') half(step);
    die();
    return undefined;
  });
  return (said) => {
    if (counted < 0 && said.type === 'asks' && said.asked.action === action) counted = 0;
  };
}

/** What the system may have done of it, at whose mercy a dying process is. */
function half(step: Step): void {
  if (step.call === 'write') {
    const number = openSync(step.opened.path, 'r+');
    const bytes = step.bytes.subarray(0, step.bytes.length / 2);
    writeSync(number, bytes, 0, bytes.length, step.at ?? fs.fstatSync(number).size);
  }
  if (step.call === 'copy') fs.writeFileSync(step.to, fs.readFileSync(step.path).subarray(0, 100));
  if (step.call === 'remove' && fs.statSync(step.path, { throwIfNoEntry: false })?.isDirectory()) {
    for (const name of fs.readdirSync(step.path).slice(0, 1))
      rmSync(`${step.path}/${name}`, { recursive: true });
  }
}
