import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { MANIFEST, SIGNATURE, writeManifest, type Manifest, type UpdateFile } from '@shared/updates';
import { SIGNED_WORDS, type PinnedKey } from './signature';

/*
 * A desk's static address, for the tests: files by name, each of which may be answered in a way of its own.
 * It counts what it is asked, and notes the headers.
 */

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface Feed {
  address: string;
  /** By name; a Buffer is answered as a static server does, ranges included. */
  files: Map<string, Buffer | Answer>;
  asked: { url: string; headers: http.IncomingHttpHeaders }[];
  close: () => Promise<void>;
}

/** `pem`: a key and its certificate for `localhost`, where it is to be one of https. */
export async function openFeed(pem?: Buffer): Promise<Feed> {
  const files: Feed['files'] = new Map();
  const asked: Feed['asked'] = [];
  const listener: http.RequestListener = (request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, headers });
    const file = files.get(url.slice(1));
    if (file === undefined) response.writeHead(404).end();
    else if (typeof file === 'function') file(request, response);
    else serve(file, request, response);
  };
  const server = pem ? https.createServer({ key: pem, cert: pem }, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `${pem ? 'https://localhost' : 'http://127.0.0.1'}:${(server.address() as AddressInfo).port}/`,
    files,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As a plain static server answers, which knows how to go on from a byte. */
export function serve(
  bytes: Buffer,
  { headers }: http.IncomingMessage,
  response: http.ServerResponse,
  send = bytes.length,
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { ...range, 'content-length': bytes.length - from });
  if (send >= bytes.length) return void response.end(bytes.subarray(from));
  response.write(bytes.subarray(from, Math.max(from, send)), () => setTimeout(() => response.destroy(), 20));
}

export interface Signer {
  pinned: PinnedKey;
  /** PEM. */
  secret: string;
  signature: (bytes: Buffer) => Buffer;
}

export function makeSigner(name = 'desk'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pinned: { name, spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') },
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    signature: (bytes) => {
      const ed25519 = sign(null, Buffer.concat([Buffer.from(SIGNED_WORDS), bytes]), privateKey).toString(
        'base64',
      );
      return Buffer.from(JSON.stringify({ signatures: [{ key: name, ed25519 }] }));
    },
  };
}

export const INSTALLER = Buffer.from('an installer, as it were. '.repeat(20_000));

export const fileOf = (bytes = INSTALLER, some: Partial<UpdateFile> = {}): UpdateFile => ({
  name: 'Stet-0.2.0-linux-x86_64.AppImage',
  system: 'linux',
  arch: 'x64',
  kind: 'AppImage',
  size: bytes.length,
  sha512: createHash('sha512').update(bytes).digest('base64'),
  ...some,
});

export const manifestOf = (some: Partial<Manifest> = {}, file = fileOf()): Manifest => ({
  format: 1,
  app: 'org.stet.Stet',
  sequence: 7,
  issued: '2026-03-01T09:00:00.000Z',
  expires: '2026-09-01T09:00:00.000Z',
  releases: [
    {
      version: '0.2.0',
      released: '2026-03-01T09:00:00.000Z',
      schema: 2,
      notes: 'Reads more kinds of files.',
      files: [file],
    },
  ],
  ...some,
});

/** Puts a manifest, its signature and an installer at the address. */
export function publish(feed: Feed, signer: Signer, manifest = manifestOf(), installer = INSTALLER): void {
  const bytes = Buffer.from(writeManifest(manifest));
  feed.files.set(MANIFEST, bytes).set(SIGNATURE, signer.signature(bytes));
  for (const { name } of manifest.releases.flatMap(({ files }) => files)) feed.files.set(name, installer);
}
