import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { insideFolder, isAppUrl, SCHEME } from './addresses';
import { pagePolicy } from './csp';
import { fileHeaders, pageHeaders, REPORT_HEADERS } from './headers';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json',
};

/** Must run before the app is ready: a standard, secure scheme has an origin, so that 'self' means something. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/**
 * Serves stet://app/… from the built renderer, and /report/<id> from `reports`. Only GET, only files inside `folder`;
 * everything else is a 404, so that a page can neither post anything anywhere nor read the disk.
 */
export function serveApp(folder: string, reports: ReadonlyMap<string, string>): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isAppUrl(request.url)) return notFound();
    const { pathname } = new URL(request.url);
    const report = /^\/report\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
    if (report !== undefined) return serveReport(reports.get(report));

    const file = insideFolder(folder, pathname);
    const type = file && TYPES[path.extname(file)];
    if (!file || !type) return notFound();
    try {
      const body = await readFile(file);
      return type.startsWith('text/html') ? servePage(body.toString('utf8')) : new Response(new Uint8Array(body), { headers: fileHeaders(type) });
    } catch {
      return notFound();
    }
  });
}

function servePage(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll('__CSP_NONCE__', nonce).replace('__PLATFORM__', process.platform), { headers: pageHeaders(pagePolicy(nonce)) });
}

const serveReport = (html: string | undefined): Response =>
  html === undefined ? notFound() : new Response(html, { headers: REPORT_HEADERS });

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
