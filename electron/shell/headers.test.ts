import { expect, test } from 'vitest';
import { pagePolicy } from './csp';
import { fileHeaders, pageHeaders, REPORT_HEADERS } from './headers';

const COOP = 'cross-origin-opener-policy';
const page = pageHeaders(pagePolicy('abc'));

test('no document is both sandboxed by its policy and given an opener policy: it could not be printed', () => {
  for (const headers of [page, REPORT_HEADERS]) {
    const sandboxed = headers['content-security-policy']
      .split(/;\s*/)
      .some((part) => part.startsWith('sandbox'));
    expect(sandboxed && COOP in headers).toBe(false);
  }
});

test('the page has its own opener, a report a sandbox', () => {
  expect(page[COOP]).toBe('same-origin');
  expect(REPORT_HEADERS['content-security-policy']).toMatch(/(?:^|; )sandbox$/);
});

test('every answer is what it says it is, and documents are kept by nobody', () => {
  for (const headers of [page, REPORT_HEADERS, fileHeaders('text/css')])
    expect(headers['x-content-type-options']).toBe('nosniff');
  for (const headers of [page, REPORT_HEADERS]) expect(headers['cache-control']).toBe('no-store');
});

test('a part of the page is kept for the page that begins anew', () => {
  expect(fileHeaders('text/css')['cache-control']).toContain('immutable');
});
