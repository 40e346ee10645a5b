// The Chromium process and its DevTools protocol, spoken over a pipe (file descriptors 3 and 4): no listening
// port.
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// The protocol's types come with Playwright; they are types only, nothing of it is in the product.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol';

export type { Protocol };
type Commands = Protocol.CommandParameters;
type Method = keyof Commands;
/** Every event's parameters, by its name. */
export type CdpEvents = { [E in keyof Protocol.EventMap]: Protocol.EventMap[E][0] };

interface Pending {
  method: string;
  resolve(result: never): void;
  reject(error: Error): void;
}

interface Message {
  id?: number;
  method?: keyof CdpEvents;
  params?: never;
  sessionId?: string;
  result?: never;
  error?: { message: string };
}

/** One conversation with a target (or with the browser itself, when it has no id). */
export class CdpSession {
  private readonly events = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly connection: CdpConnection,
    readonly id?: string,
  ) {}

  /** Sends a command. Rejects with `<method>: <reason>` when the browser refuses it or is gone. */
  send<M extends Method>(method: M, params?: Commands[M]): Promise<Protocol.CommandReturnValues[M]> {
    return this.connection.send(method, params, this.id);
  }

  /** Sends a command whose failure only means that its target has gone meanwhile. */
  attempt<M extends Method>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch(() => {});
  }

  on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void): void {
    this.events.on(event, listener);
  }

  off<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void): void {
    this.events.off(event, listener);
  }

  /** Nobody wants to hear of this target any more. */
  silence(): void {
    this.events.removeAllListeners();
  }

  /** For the connection only. */
  receive(event: string, params: unknown): void {
    this.events.emit(event, params);
  }
}

/** A running browser. Ends with it: `gone` resolves to the reason once the process has exited. */
export class CdpConnection {
  readonly root = new CdpSession(this);
  readonly gone: Promise<Error>;
  /**
   * Resolves when the last process of the browser has let go, which may be after the browser itself has
   * exited: they all have its stderr. Until then one of them may write into the profile.
   */
  readonly allGone: Promise<void>;
  alive = true;
  private readonly child: ChildProcess;
  private readonly sessions = new Map<string, CdpSession>();
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private log = '';

  constructor(executable: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(executable, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env,
    });
    this.gone = new Promise((resolve) => {
      const end = (error: Error) => resolve(this.end(error));
      this.child.once('error', end);
      this.child.once('exit', (code, signal) =>
        end(new Error(`The browser ended (${signal ?? `exit code ${code}`}).\n${this.log}`)),
      );
    });
    this.allGone = new Promise((resolve) => {
      this.child.once('error', () => resolve());
      this.child.once('close', () => resolve());
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => this.keepLog(text));
    // A broken pipe is reported by the exit; without listeners the stream errors would end this process
    // first.
    for (const index of [3, 4] as const) this.child.stdio[index]?.on('error', () => {});
    this.read(this.child.stdio[4] as Readable);
  }

  /** The session of a target, made when first asked for. */
  session(id: string): CdpSession {
    let session = this.sessions.get(id);
    if (!session) this.sessions.set(id, (session = new CdpSession(this, id)));
    return session;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  send<M extends Method>(
    method: M,
    params?: Commands[M],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[M]> {
    if (!this.alive) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, resolve, reject });
      (this.child.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`,
      );
    });
  }

  private end(error: Error): Error {
    this.alive = false;
    for (const { method, reject } of this.pending.values())
      reject(new Error(`${method}: the browser is gone`));
    this.pending.clear();
    return error;
  }

  private keepLog(text: string): void {
    this.log = (this.log + text).slice(-2000);
    // Chromium prints this only when it was asked for a port, as Playwright does; Playwright reads it from
    // our stderr.
    const line = /^DevTools listening on .*$/m.exec(text);
    if (line) process.stderr.write(`${line[0]}\n`);
    if (process.env['STET_RUNTIME_DEBUG']) process.stderr.write(text);
  }

  // Messages are JSON texts ended by NUL; a chunk may hold several of them, or part of one.
  private read(stream: Readable): void {
    let parts: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        parts.push(chunk.subarray(start, end));
        this.dispatch(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message);
        parts = [];
        start = end + 1;
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    });
  }

  private dispatch({ id, method, params, sessionId, result, error }: Message): void {
    if (id !== undefined) {
      const call = this.pending.get(id);
      this.pending.delete(id);
      if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
      else call?.resolve(result as never);
    } else if (method) {
      const session = sessionId === undefined ? this.root : this.sessions.get(sessionId);
      session?.receive(method, params);
      if (method === 'Target.detachedFromTarget')
        this.sessions.delete((params as CdpEvents['Target.detachedFromTarget'] | undefined)?.sessionId ?? '');
    }
  }
}
