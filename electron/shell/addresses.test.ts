import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowedOutside, insideFolder, isAppUrl } from './addresses';

describe('a page of the app', () => {
  it.each(['stet://app/index.html', 'stet://app/', 'stet://app/report/x?y#z'])('is %s', (url) =>
    expect(isAppUrl(url)).toBe(true),
  );
  it.each([
    'stet://app.evil.example/index.html',
    'stet://app@evil.example/',
    'stet://user:pw@app/',
    'stet://evil/',
    'stett://app/',
    'https://app/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    '',
    'app',
    'stet:app',
  ])('is not %s', (url) => expect(isAppUrl(url)).toBe(false));
});

describe('an address that may be opened outside', () => {
  it.each(['https://example.com/a?b', 'http://example.com/', 'mailto:desk@example.com'])('is %s', (url) =>
    expect(allowedOutside(url)).toBe(url),
  );
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-msdt:/id',
    'vbscript:x',
    'stet://app/',
    'https://bank.example@evil.example/',
    'https://user:pw@example.com',
    'not an address',
    '',
    '//example.com',
    'C:\\x.exe',
  ])('is not %s', (url) => expect(allowedOutside(url)).toBeUndefined());
});

describe('a file of the app', () => {
  const folder = path.resolve('/app/renderer');
  it('stays inside the folder', () => {
    expect(insideFolder(folder, '/assets/a.js')).toBe(path.join(folder, 'assets/a.js'));
  });
  it.each([
    '/../main.cjs',
    '/..%2fmain.cjs',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/a/../../main.cjs',
    '/..\\main.cjs',
    '/a%00.js',
    '/%',
    '/',
  ])('never leaves it by %s', (pathname) => {
    const file = insideFolder(folder, pathname);
    expect(file === undefined || file.startsWith(folder + path.sep)).toBe(true);
  });
});
