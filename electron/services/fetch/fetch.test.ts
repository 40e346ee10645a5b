import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgeAddress, type WebAddress } from '@shared/web';
import { authority } from '../../../build/testing/download-host';
import { documentOf } from './document';
import { internet, type Edge, type Limits } from './edge';
import { fetchAddress } from './fetch';

/* A server of this computer that a name of the internet leads to, as far as the fetcher can see. */
let server: http.Server;
let port = 0;
let asked: { url: string; headers: http.IncomingHttpHeaders }[] = [];
let pages: Record<string, http.RequestListener> = {};

beforeEach(async () => {
  asked = [];
  pages = {};
  server = http.createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, headers });
    (pages[url] ?? ((_request, answer) => void answer.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const at = (path: string, host = 'news.example.org'): WebAddress => {
  const judged = judgeAddress(`http://${host}:${port}${path}`);
  if (!judged.ok) throw new Error(judged.message);
  return judged.address;
};
const edge = (limits: Partial<Limits> = {}, some: Partial<Edge> = {}): Edge => {
  const real = internet();
  const here = [{ address: '127.0.0.1', family: 4 }];
  const all = { ...real.limits, ...limits };
  return { ...real, resolve: async () => here, permits: () => true, limits: all, ...some };
};
const got = (path: string, given = edge(), agree = async (_to: WebAddress) => true) =>
  fetchAddress(at(path), { edge: given, signal: new AbortController().signal, agree });
const words =
  (text: string): http.RequestListener =>
  (_request, response) =>
    void response.end(text);
const to =
  (location: string, more = {}): http.RequestListener =>
  (_request, response) =>
    void response.writeHead(302, { location, ...more }).end();

test('one address is asked for, and the site learns nothing else', async () => {
  pages['/a'] = words('Words.');
  const { bytes, fetched } = (await got('/a'))!;
  expect(bytes.toString()).toBe('Words.');
  expect(fetched).toMatchObject({ address: at('/a').href, final: at('/a').href, size: 6 });
  expect(fetched.sha256).toHaveLength(64);
  expect(Object.keys(asked[0]!.headers).sort()).toEqual(
    ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort(),
  );
});

test('a name that leads inside is not connected to, whatever else it leads to', async () => {
  const resolve = async () => ['93.184.216.34', '127.0.0.1'].map((address) => ({ address, family: 4 }));
  await expect(got('/a', edge({}, { resolve, permits: internet().permits }))).rejects.toThrow(
    'this computer',
  );
  expect(asked).toEqual([]);
});

test('a site whose certificate is not to be believed is refused before it is asked', async () => {
  const pem = readFileSync(authority);
  const secure = https.createServer({ key: pem, cert: pem }, (request) =>
    asked.push({ url: '', headers: request.headers }),
  );
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const { port: own } = secure.address() as AddressInfo;
  const judged = judgeAddress(`https://news.example.org:${own}/`);
  if (!judged.ok) throw new Error(judged.message);
  const signal = new AbortController().signal;
  const fetching = fetchAddress(judged.address, { edge: edge(), signal, agree: async () => true });
  await expect(fetching).rejects.toThrow('could not prove that it is news.example.org');
  expect(asked).toEqual([]);
  secure.close();
});

describe('an address that leads on', () => {
  test('is followed on its own site without cookies, and asked about on another', async () => {
    pages['/a'] = to('/b', { 'set-cookie': 'who=me' });
    pages['/b'] = to(`http://other.example.net:${port}/c`);
    pages['/c'] = words('Words.');
    const sites: string[] = [];
    const reply = await got('/a', edge(), async ({ host }) => sites.push(host) > 0);
    expect(sites).toEqual(['other.example.net']);
    expect(reply?.hops.map(({ href }) => new URL(href).pathname)).toEqual(['/b', '/c']);
    expect(reply?.fetched.final).toBe(at('/c', 'other.example.net').href);
    for (const { headers } of asked) expect(headers).not.toHaveProperty('cookie');
    for (const { headers } of asked) expect(headers).not.toHaveProperty('referer');
  });

  test('to another site that the person does not want is not gone to', async () => {
    pages['/a'] = to(`http://other.example.net:${port}/c`);
    expect(await got('/a', edge(), async () => false)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['round in a circle', { '/a': '/b', '/b': '/a' }, 'in a circle'],
    [
      'without end',
      { '/a': '/1', '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' },
      'more than 5',
    ],
    ['inside', { '/a': 'http://127.0.0.1/' }, 'this computer'],
    ['to a file', { '/a': 'file:///etc/passwd' }, 'begin with http'],
    ['with a password', { '/a': 'http://me:you@news.example.org/' }, 'name or password'],
  ])('%s is refused', async (_name, chain, why) => {
    for (const [path, location] of Object.entries(chain)) pages[path] = to(location);
    await expect(got('/a')).rejects.toThrow(why);
  });
});

describe('what comes', () => {
  test.each<[string, http.RequestListener, string, Partial<Limits>]>([
    [
      'too large by what it says',
      (_q, r) => void r.writeHead(200, { 'content-length': 5e7 }).write('x'),
      'larger than 20 MB',
      {},
    ],
    ['too large without saying', (_q, r) => void r.end('x'.repeat(2000)), 'larger than', { bytes: 1000 }],
    [
      'a bomb',
      (_q, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3e7))),
      'larger than 20 MB',
      {},
    ],
    [
      'a pack cut off',
      (_q, r) =>
        void r
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync('words '.repeat(99)).subarray(0, 20)),
      'broke off',
      {},
    ],
    [
      'no pack',
      (_q, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
      'damaged',
      {},
    ],
    [
      'a pack nobody asked for',
      (_q, r) => void r.writeHead(200, { 'content-encoding': 'compress' }).end('x'),
      'did not ask for',
      {},
    ],
    [
      'cut off',
      (_q, r) => void r.writeHead(200, { 'content-length': 100 }).write('x', () => r.destroy()),
      'broke off',
      {},
    ],
    ['slow', (_q, r) => void r.write('x'), 'took more than', { wholeMs: 200 }],
    [
      'all headers',
      (_q, r) => void r.writeHead(200, { x: 'x'.repeat(40_000) }).end(),
      'more about its answer',
      {},
    ],
    ['nothing', (_q, r) => void r.writeHead(404).end(), 'nothing at this address', {}],
    ['a closed door', (_q, r) => void r.writeHead(403).end(), 'logs in nowhere', {}],
    ['an error', (_q, r) => void r.writeHead(500).end(), 'status 500', {}],
  ])('that is %s is refused in a sentence', async (_name, answer, why, limits) => {
    pages['/a'] = answer;
    await expect(got('/a', edge(limits))).rejects.toThrow(why);
  });

  test('is unpacked', async () => {
    pages['/a'] = (_q, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Words.'));
    expect((await got('/a'))?.bytes.toString()).toBe('Words.');
  });

  test('stops when somebody stops it', async () => {
    const stopping = new AbortController();
    pages['/a'] = (_q, r) => void r.write('x', () => stopping.abort());
    expect(
      await fetchAddress(at('/a'), { edge: edge(), signal: stopping.signal, agree: async () => true }),
    ).toBeNull();
  });

  test.each([
    ['text/plain', '/notes.md', 'notes.md'],
    ['text/plain', '/page.html', 'page.txt'],
    ['text/html; charset=utf-8', '/story', 'story.html'],
    ['text/html', '/', 'news.example.org.html'],
    ['application/octet-stream', '/draft.docx', 'draft.docx'],
    ['application/vnd.oasis.opendocument.text', '/get.php', 'get.odt'],
  ])('as %s from %s is read as %s', (type, path, name) => {
    const fetched = { address: '', final: at(path).href, at: '', sha256: '', size: 0, type };
    expect(documentOf(Buffer.from('x'), fetched)?.name).toBe(name);
  });

  test('is text in the encoding that the site says', () => {
    const type = 'text/plain; charset=windows-1252';
    const fetched = { address: '', final: at('/a.txt').href, at: '', sha256: '', size: 0, type };
    const bytes = Buffer.from('caf\xe9', 'latin1');
    expect(Buffer.from(documentOf(bytes, fetched)!.bytes).toString()).toBe('\ufeffcafé');
    expect(documentOf(bytes, { ...fetched, type: 'image/png' })).toBeNull();
  });
});
