import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { authority, proxy } from '../../../build/testing/download-host';
import { Desk, reason } from './desk-fixture';
import { INSTALLER } from './feed-fixture';
import { proxiesFor, STRAIGHT, trustedHere, type RouteParts } from './route';

/* A desk's address of https: by a proxy, and with an authority of its own. */

const pem = readFileSync(authority);
const desk = new Desk(pem);
const NOBODY = '127.0.0.1:9';
let closing: (() => void)[] = [];
afterEach(() => {
  closing.forEach((close) => close());
  closing = [];
});

const route = (some: Partial<RouteParts> = {}): RouteParts => ({
  ...STRAIGHT,
  trusted: () => [String(pem)],
  ...some,
});
const check = (some: Partial<RouteParts> = {}) => desk.stet({ route: route(some) }).check(desk.feed.address);
const said = async (some: Partial<RouteParts>) => {
  const answer = await check(some);
  return 'reason' in answer ? `${answer.reason}: ${answer.message}` : reason(answer);
};

async function open(secret?: string) {
  const made = await proxy(secret);
  closing.push(made.close);
  return made;
}

describe('a certificate', () => {
  test('that nobody knows is not believed, and the way out is said', async () => {
    expect(await said({ trusted: () => undefined })).toMatch(
      /^certificate: .*does not trust \(DEPTH_ZERO.*this system has to know it/,
    );
    expect(desk.feed.asked).toEqual([]);
  });

  test('of an authority that this computer knows is believed', async () => {
    const updates = desk.stet({ route: route() });
    await updates.check(desk.feed.address);
    const ready = await updates.download('0.2.0');
    expect(await readFile('file' in ready ? ready.file : '')).toEqual(INSTALLER);
  });

  test('is looked for among those of Node and of the system', () => {
    const known = trustedHere();
    expect(known === undefined || known.length > 50).toBe(true);
  });
});

describe('a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('that %s names is gone through, for every file', async (name) => {
    const { address, through } = await open();
    const updates = desk.stet({ route: route({ env: { [name]: address } }) });
    await updates.check(desk.feed.address);
    expect(await updates.download('0.2.0')).toMatchObject({ offer: { version: '0.2.0' } });
    expect(through).toEqual(Array(3).fill(new URL(desk.feed.address).host));
  });

  test('that the system names is gone through', async () => {
    const { address, through } = await open();
    const words = `PROXY ${NOBODY}; PROXY ${new URL(address).host}; DIRECT`;
    expect(await said({ systemProxy: async () => words })).toContain('took');
    expect(through).toHaveLength(2);
  });

  test('that is not there: the next is, or none, as the system says', async () => {
    expect(await said({ systemProxy: async () => `PROXY ${NOBODY}; DIRECT` })).toContain('took');
    expect(await said({ systemProxy: async () => `PROXY ${NOBODY}` })).toMatch(
      /^unreachable: .*ECONNREFUSED, the proxy 127\.0\.0\.1:9/,
    );
  });

  test('is not believed for the desk: whose certificate is looked at all the same', async () => {
    const { address } = await open();
    expect(await said({ env: { HTTPS_PROXY: address }, trusted: () => undefined })).toMatch(/^certificate/);
  });

  test('that wants a name and a password is told so, and the password never', async () => {
    const { address } = await open('desk:s€cret');
    const nameless = await said({ env: { HTTPS_PROXY: address } });
    expect(nameless).toMatch(/^proxy: .*wants a name and a password/);
    const named = address.replace('//', `//desk:${encodeURIComponent('s€cret')}@`);
    expect(await said({ env: { HTTPS_PROXY: named } })).toContain('took');
    const wrong = await said({ env: { HTTPS_PROXY: address.replace('//', '//desk:guessed%@') } });
    expect(wrong).toMatch(/^proxy/);
    expect(wrong).not.toContain('guessed');
  });

  test.each(['SOCKS5 socks.example:1080', 'nonsense'])('that Stet cannot speak with: %s', async (words) => {
    expect(await said({ systemProxy: async () => words })).toMatch(/^proxy: .*cannot speak with/);
  });

  test('is not asked about what does not leave this computer', async () => {
    const asked: string[] = [];
    const systemProxy = async (url: string) => (asked.push(url), 'DIRECT');
    const updates = desk.stet({ route: route({ systemProxy }) });
    expect([reason(await updates.check('http://127.0.0.1:9/')), asked]).toEqual(['unreachable', []]);
  });

  test.each([
    ['updates.desk.example', true],
    ['desk.example', true],
    ['.desk.example', true],
    ['*.desk.example', true],
    ['other.example, DESK.EXAMPLE:8443', true],
    ['*', true],
    ['', false],
    ['esk.example', false],
    ['desk.example:443', false],
    ['updates.desk.example.org', false],
  ])('is left out for NO_PROXY=%s: %j', async (without, out) => {
    const url = new URL('https://updates.desk.example:8443/stet/');
    const env = { HTTPS_PROXY: 'proxy.example:3128', NO_PROXY: without };
    const [first] = await proxiesFor(url, route({ env }));
    expect(first?.href ?? null).toBe(out ? null : 'http://proxy.example:3128/');
  });
});
