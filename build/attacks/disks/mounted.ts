import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** A disk of one's own, which can be made to fail. */
export interface Disk {
  folder: string;
  /** Mounts it anew with these options added: `ro`, say. */
  remount: (options: string) => void;
  /** Takes it away while it is in use, as pulling a stick does. */
  pull: () => void;
  /** Shows the same disk again, at the same place. */
  plugIn: () => void;
}

/** Mounts memory as a disk in `folder`, of so many bytes and files, for as long as `work` takes. */
export async function onDisk<T>(
  folder: string,
  options: string,
  work: (disk: Disk) => Promise<T>,
): Promise<T> {
  const behind = `${folder}.disk`;
  await mkdir(behind, { recursive: true });
  await mkdir(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', behind);
  const plugIn = () => void run('mount', '--bind', behind, folder);
  const pull = () => void run('umount', '-l', folder);
  plugIn();
  try {
    return await work({
      folder,
      plugIn,
      pull,
      remount: (added) => void run('mount', '-o', `remount,bind,${added}`, folder),
    });
  } finally {
    spawnSync('umount', ['-l', folder]);
    for (let tries = 0; spawnSync('umount', [behind]).status !== 0 && tries < 20; tries += 1)
      await setTimeout(100);
  }
}
