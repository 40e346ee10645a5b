// Hosts for tests of a download: one that serves a file well or badly, and a proxy in front of it.
import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';

/** A certificate that no system knows, for `localhost`; its file may be given as an authority. */
export const authority = path.join(import.meta.dirname, 'localhost.pem');

export interface Asked {
  url: string;
  range: string | undefined;
}

type Answer = (file: Buffer, request: http.IncomingMessage, response: http.ServerResponse) => void;

/** The beginning of what was asked for, and whether it is a part. */
function begin(file: Buffer, request: http.IncomingMessage, response: http.ServerResponse): Buffer {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = file.subarray(start);
  const partly = start > 0 && { 'content-range': `bytes ${start}-${file.length - 1}/${file.length}` };
  const headers = { 'content-type': 'application/zip', 'content-length': rest.length, ...partly };
  response.writeHead(partly ? 206 : 200, headers);
  return rest;
}

const page: Answer = (_file, _request, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Welcome</h1>');

/**
 * Sends `bytes` and cuts the connection once whoever asked has them all in its file `kept`, whose size they
 * make `size`. After a mere while it would depend on how busy the machine is: a stream that breaks drops what
 * was not read of it yet.
 */
function sendAndCut(response: http.ServerResponse, bytes: Buffer, kept: () => string, size: number) {
  const deadline = Date.now() + 10_000;
  const look = () => {
    const there = statSync(kept(), { throwIfNoEntry: false })?.size ?? 0;
    if (there === size || Date.now() > deadline) response.destroy();
    else setTimeout(look, 5);
  };
  response.write(bytes, look);
}

/** The ways in which a host answers. */
export const answers = {
  whole: ((file, request, response) => response.end(begin(file, request, response))) as Answer,
  /** Not a byte more than `bytes` over one connection; `kept` is the file they are put into. */
  cutAfter:
    (bytes: number, kept: () => string): Answer =>
    (file, request, response) => {
      const rest = begin(file, request, response);
      const sent = rest.subarray(0, bytes);
      sendAndCut(response, sent, kept, file.length - rest.length + sent.length);
    },
  /** The whole file whatever was asked for, and the connection cut the first time. */
  withoutRanges: (kept: () => string): Answer => {
    let cut = false;
    return (file, _request, response) => {
      response.writeHead(200, { 'content-length': file.length });
      if (cut) return response.end(file);
      cut = true;
      sendAndCut(response, file.subarray(0, 1000), kept, 1000);
    };
  },
  silentAfter:
    (bytes: number): Answer =>
    (file, request, response) =>
      void response.write(begin(file, request, response).subarray(0, bytes)),
  page,
  toPage: ((_file, request, response) =>
    request.url === '/portal'
      ? page(Buffer.alloc(0), request, response)
      : response.writeHead(302, { location: '/portal' }).end()) as Answer,
  status:
    (code: number): Answer =>
    (_file, _request, response) =>
      response.writeHead(code, { 'content-type': 'text/plain' }).end('no'),
  /** Another part than the one that was asked for. */
  wrongPart: ((file, request, response) => {
    if (!request.headers.range) return response.end(begin(file, request, response));
    response.writeHead(206, { 'content-range': `bytes 1-9/${file.length}` }).end('elsewhere');
  }) as Answer,
  tooLong: ((_file, _request, response) =>
    response.writeHead(200, { 'content-length': String(2 ** 50) }).write('begin')) as Answer,
};

export interface Host {
  address: string;
  asked: Asked[];
  /** What it does from now on; a list is gone through, and its last goes on. */
  does(...next: Answer[]): void;
  close(): void;
}

const listen = async (server: net.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

export async function host(file: Buffer, { secure = false } = {}): Promise<Host> {
  const asked: Asked[] = [];
  let plan: Answer[] = [answers.whole];
  const listener: http.RequestListener = (request, response) => {
    asked.push({ url: request.url ?? '', range: request.headers.range });
    const [next = answers.whole] = plan;
    if (plan.length > 1) plan = plan.slice(1);
    next(file, request, response);
  };
  const pem = secure ? readFileSync(authority) : undefined;
  const server = pem ? https.createServer({ key: pem, cert: pem }, listener) : http.createServer(listener);
  const port = await listen(server);
  return {
    address: `${secure ? 'https' : 'http'}://localhost:${port}/`,
    asked,
    does: (...next) => void (plan = next),
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** A proxy that lets everybody through, or those alone who say this name and password. */
export async function proxy(secret?: string) {
  const through: string[] = [];
  const wanted = secret && `Basic ${Buffer.from(secret).toString('base64')}`;
  const sockets = new Set<net.Socket>();
  const server = http.createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', (request, socket: net.Socket) => {
    sockets.add(socket);
    if (wanted && request.headers['proxy-authorization'] !== wanted) {
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    }
    through.push(request.url ?? '');
    const target = new URL(`http://${request.url}`);
    const onward = net.connect(Number(target.port), target.hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    for (const each of [socket, onward]) each.on('error', () => each.destroy());
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    through,
    close: () => (sockets.forEach((socket) => socket.destroy()), server.close()),
  };
}
