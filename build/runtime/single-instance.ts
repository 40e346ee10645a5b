// One running app per data folder. Electron answers at once whether we are the first; so the lock is a file,
// and a helper process that can be waited for hands our arguments to the first one through its socket.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What a second instance tells the first. */
export interface Hello {
  argv: string[];
  cwd: string;
  data: unknown;
}

// Run by a Node of its own: connects (for a first instance may only just be starting), says hello, exits 0 if
// heard.
const MESSENGER = `
  const [socket, hello] = process.argv.slice(1);
  let tries = 0;
  const attempt = () => {
    const connection = require('node:net').connect(socket, () => connection.end(hello));
    connection.on('end', () => process.exit(0));
    connection.on('error', () => (++tries < 20 ? setTimeout(attempt, 50) : process.exit(1)));
  };
  attempt();`;

export class SingleInstance {
  private file: string | undefined;
  private server: net.Server | undefined;

  /** @param onHello called in the first instance when another has started */
  constructor(private readonly onHello: (hello: Hello) => void) {}

  get held(): boolean {
    return this.file !== undefined;
  }

  /** True if this is the first instance for the folder; false after the first one was told. */
  acquire(folder: string, hello: Hello): boolean {
    if (this.held) return true;
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'stand-in.lock');
    const socket = socketFor(folder);
    while (!create(file)) {
      if (holderLives(file) && tell(socket, hello)) return false;
      // Its holder was killed, and perhaps another program has got its number since.
      fs.rmSync(file, { force: true });
    }
    this.file = file;
    this.listen(socket);
    return true;
  }

  release(): void {
    this.server?.close();
    if (this.file !== undefined) fs.rmSync(this.file, { force: true });
    this.file = undefined;
  }

  private listen(socket: string): void {
    if (process.platform !== 'win32') fs.rmSync(socket, { force: true });
    this.server = net.createServer({ allowHalfOpen: true }, (connection) => {
      let text = '';
      connection.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      connection.on('error', () => {});
      connection.on('end', () => {
        connection.end();
        this.onHello(JSON.parse(text) as Hello);
      });
    });
    this.server.listen(socket);
    this.server.unref();
  }
}

function create(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(file: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tell(socket: string, hello: Hello): boolean {
  return (
    spawnSync(process.execPath, ['-e', MESSENGER, socket, JSON.stringify(hello)], { stdio: 'ignore' })
      .status === 0
  );
}

// A socket's path may have about a hundred characters, a data folder's more: so it lies in the temporary
// folder, in a subfolder that only this user can enter.
function socketFor(folder: string): string {
  const name = crypto.createHash('sha256').update(fs.realpathSync(folder)).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\stand-in-${name}`;
  const own = path.join(os.tmpdir(), `stand-in-${process.getuid?.() ?? 0}`);
  fs.mkdirSync(own, { recursive: true, mode: 0o700 });
  return path.join(own, `${name}.sock`);
}
