import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import os from 'node:os';
import { promisify } from 'node:util';
import { codeOf } from './trouble';

/** What tells one running process from every other, also from one that got its number later. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  /** The installation of the system, or null where it does not say: two machines may have one name. */
  machine: string | null;
  /** The boot of the machine, or null where the system does not say. Numbers start anew with each. */
  boot: string | null;
  /** Linux: the namespace the number counts in; two containers both have a process 1. */
  namespace: string | null;
  /** When the process started, in the system's own notation, or null where it does not say. */
  started: string | null;
}

export async function ownIdentity(): Promise<ProcessIdentity> {
  return {
    pid: process.pid,
    host: os.hostname(),
    machine: await machineOf(),
    boot: await bootOf(),
    namespace: await namespaceOf(),
    started: await startOf(process.pid),
  };
}

/**
 * Whether that process still runs. `unknown`: it is on another machine, in another container, or this system
 * cannot tell it from a later one with the same number. `rebooted`: this machine was started anew since, as
 * far as its name and its identity tell; a copy of a virtual machine has both, so what it says still has to
 * be borne out by the lock's age.
 */
export async function isRunning(other: ProcessIdentity): Promise<'yes' | 'no' | 'rebooted' | 'unknown'> {
  const self = await ownIdentity();
  // One boot is one machine, whatever it is called; where the system names no boots, its own identity has to
  // do.
  const sameBoot =
    self.boot === null ? other.boot === null && sameMachine(self, other) : other.boot === self.boot;
  if (!sameBoot)
    return self.boot !== null && other.boot !== null && sameMachine(self, other) ? 'rebooted' : 'unknown';
  if (other.namespace !== self.namespace) return 'unknown';
  if (!hasProcess(other.pid)) return 'no';
  const started = await startOf(other.pid);
  if (started === null || other.started === null) return 'unknown';
  return started === other.started ? 'yes' : 'no';
}

const sameMachine = (a: ProcessIdentity, b: ProcessIdentity): boolean =>
  a.host === b.host && a.machine !== null && a.machine === b.machine;

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under somebody else's name.
    return codeOf(error) !== 'ESRCH';
  }
}

const run = promisify(execFile);
const quietly = (reading: Promise<string>): Promise<string | null> =>
  reading.then(
    (text) => text.trim() || null,
    () => null,
  );

async function bootOf(): Promise<string | null> {
  if (process.platform === 'linux') return quietly(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  if (process.platform === 'darwin')
    return quietly(run('sysctl', ['-n', 'kern.bootsessionuuid']).then(({ stdout }) => stdout));
  return null;
}

/** The installation of the system, or null where it does not say. */
export async function machineOf(): Promise<string | null> {
  if (process.platform === 'linux') return quietly(readFile('/etc/machine-id', 'utf8'));
  if (process.platform === 'darwin') {
    return quietly(
      run('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']).then(
        ({ stdout }) => /"IOPlatformUUID" = "([^"]+)"/.exec(stdout)?.[1] ?? '',
      ),
    );
  }
  if (process.platform === 'win32') {
    const key = ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid'];
    return quietly(
      run('reg', key).then(({ stdout }) => /MachineGuid\s+REG_SZ\s+(\S+)/.exec(stdout)?.[1] ?? ''),
    );
  }
  return null;
}

const namespaceOf = (): Promise<string | null> =>
  process.platform === 'linux' ? quietly(readlink('/proc/self/ns/pid')) : Promise.resolve(null);

async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await quietly(readFile(`/proc/${pid}/stat`, 'utf8'));
    // The name in brackets may hold anything; the fields are counted behind it: state, …, start time (field
    // 22).
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that was killed but not yet buried by its parent holds nothing any more.
    if (!fields || fields[0] === 'Z' || fields[0] === 'X') return stat ? 'ended' : null;
    return fields[19] ?? null;
  }
  if (process.platform === 'darwin') {
    // In one language and one time zone, whatever the two processes were started with: the answers are
    // compared as text.
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    return quietly(run('ps', ['-o', 'lstart=', '-p', String(pid)], { env }).then(({ stdout }) => stdout));
  }
  return null;
}
