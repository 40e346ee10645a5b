import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paperAsked } from '@shared/web';
import type { FileToShow } from '../services/papers/shown';
import { insideFolder, isAppUrl } from './addresses';
import { pagePolicy } from './csp';
import { fileHeaders, pageHeaders, REPORT_HEADERS } from './headers';
import { paperAnswer } from './paper';
import { ranged } from './ranges';

/* What the app's own scheme answers. Free of Electron, so that it has a test on every system. */

/**
 * What may be served, by its ending. A browser takes WebAssembly, module scripts and recordings by their type
 * alone, and with `nosniff` guesses none: what is not here is not served.
 */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.flac': 'audio/flac',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  // What pdfjs draws letters with that are not in a PDF.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
};

/** What is served besides the built page. */
export interface Served {
  reports: ReadonlyMap<string, string>;
  papers: FileToShow;
}

/**
 * The answer to `request`: stet://app/… from the built page in `folder`, /report/<id> from `reports`, and
 * /papers/<article>/<sha256> where `papers` has that file, by GET or HEAD. Only GET, only files inside
 * `folder`; everything else is a 404, so that a page can neither post anything anywhere nor read the disk.
 * Files of the page are read whole: `folder` may be an archive, which knows nothing of parts.
 */
export async function answerTo(
  request: Request,
  folder: string,
  { reports, papers }: Served,
): Promise<Response> {
  if (!isAppUrl(request.url)) return notFound();
  const { pathname } = new URL(request.url);
  const asked = paperAsked(pathname);
  const methods = asked ? ['GET', 'HEAD'] : ['GET'];
  if (!methods.includes(request.method)) return notFound();
  if (asked) {
    const paper = await papers(asked.article, asked.sha256);
    return (paper && (await paperAnswer(request, paper))) ?? notFound();
  }
  const report = /^\/report\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  if (report !== undefined) return reportPage(reports.get(report));

  const file = insideFolder(folder, pathname);
  const type = file && TYPES[path.extname(file)];
  if (!file || !type) return notFound();
  try {
    const body = new Uint8Array(await readFile(file));
    if (type.startsWith('text/html')) return page(new TextDecoder().decode(body));
    return ranged(body, request.headers.get('range'), fileHeaders(type));
  } catch {
    return notFound();
  }
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const body = html.replaceAll('__CSP_NONCE__', nonce).replace('__PLATFORM__', process.platform);
  return new Response(body, { headers: pageHeaders(pagePolicy(nonce)) });
}

const reportPage = (html: string | undefined): Response =>
  html === undefined ? notFound() : new Response(html, { headers: REPORT_HEADERS });

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
