import { describe, expect, it } from 'vitest';
import { protocol, toAppUrl, toBrowserHeaders, toBrowserUrl } from './protocol';
import { nowReady } from './ready';

const privileges = { standard: true, secure: true, supportFetchAPI: true };

const answer = () => new Response();

describe('a scheme', () => {
  it('is made before the app is ready, and served after', () => {
    protocol.registerSchemesAsPrivileged([
      { scheme: 'stet', privileges },
      { scheme: 'half', privileges: { standard: true, secure: true } },
    ]);
    expect(() => protocol.handle('stet', answer)).toThrow('Session can only be received when app is ready');
  });

  it('keeps compiled code only where it is standard', () => {
    const register = (standard: boolean) => () =>
      protocol.registerSchemesAsPrivileged([
        { scheme: 'quick', privileges: { ...privileges, standard, codeCache: true } },
      ]);
    expect(register(false)).toThrow('Code cache can only be enabled');
    expect(register(true)).not.toThrow();
  });

  it('has to be made standard, secure and open to fetch, for otherwise Electron would not serve it so', () => {
    nowReady();
    for (const scheme of ['half', 'unheard']) {
      expect(() => protocol.handle(scheme, answer)).toThrow(`open to fetch (${scheme}) is not supported`);
    }
    expect(() => protocol.handle('stet', answer)).not.toThrow();
  });
});

describe('the app’s addresses in the browser’s spelling', () => {
  it.each([
    ['stet://app/index.html', 'https://app.stet.invalid/index.html'],
    ['stet://app', 'https://app.stet.invalid'],
    ['stet://app/a?b=stet://app#c', 'https://app.stet.invalid/a?b=stet://app#c'],
  ])('%s is %s, and back', (app, browser) => {
    expect(toBrowserUrl(app)).toBe(browser);
    expect(toAppUrl(browser)).toBe(app);
  });

  it.each([
    'https://example.com/',
    'data:text/html,stet://app',
    'about:blank',
    'https://app.other.invalid/',
    'https://evil.example/app.stet.invalid/',
    'https://app.stet.invalid.example/',
  ])('%s is nobody’s', (url) => {
    expect(toBrowserUrl(url)).toBe(url);
    expect(toAppUrl(url)).toBe(url);
  });

  it.each([
    ["default-src 'none'; img-src stet: data:", "default-src 'none'; img-src https://*.stet.invalid data:"],
    ['script-src stet://app/scripts/', 'script-src https://app.stet.invalid/scripts/'],
    ["script-src 'self'; connect-src xstet:", "script-src 'self'; connect-src xstet:"],
  ])('a policy %j', (policy, expected) => {
    expect(toBrowserHeaders(new Headers({ 'content-security-policy': policy }))).toEqual([
      { name: 'content-security-policy', value: expected },
    ]);
  });
});
