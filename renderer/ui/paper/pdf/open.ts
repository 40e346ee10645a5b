import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Beside } from './beside';
import { bytesAt, sizeAt } from './ranges';

/** The part of pdfjs that the page uses, loaded for the first PDF. */
export type Pdfjs = typeof import('pdfjs-dist');

/** A PDF that is open, or why it cannot be shown, in a sentence. */
export type OpenedPdf =
  | { ok: true; pdfjs: Pdfjs; document: PDFDocumentProxy; first: PageSize }
  | { ok: false; message: string; locked?: true };

/** In pixels of the page as large as it is on paper. */
export interface PageSize {
  width: number;
  height: number;
}

/** A point is a 72nd of an inch, a pixel a 96th. */
export const POINT = 96 / 72;

/** In bytes: what is asked for at once, and no more than is needed: a file may have hundreds of megabytes. */
const PART = 128 * 1024;
/** In pixels: a picture of more is not drawn. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

/** Where the decoders of scanned pages lie, beside the page's scripts. */
const decoders = (): string => new URL('pdf/', document.baseURI).href;

/**
 * Opens the PDF at `address`. Nothing of it runs: there is no engine for its scripts, XFA is not drawn, and
 * its links are not in the page. `password`: where it asks for one. `lost`: called where its bytes cannot be
 * read any further. Never rejects.
 */
export async function openPdf(
  address: string,
  password: string | undefined,
  signal: AbortSignal,
  lost: () => void,
): Promise<OpenedPdf> {
  let size: number;
  try {
    size = await sizeAt(address);
  } catch {
    return { ok: false, message: 'Its file could not be read.' };
  }
  if (size === 0) return { ok: false, message: 'The file is empty.' };
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as Pdfjs;
  const thread = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker = pdfjs.PDFWorker.create({ port: thread, verbosity: 0 });
  const range = new (class extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(start: number, end: number): void {
      bytesAt(address, start, end, signal).then(
        (bytes) => this.onDataRange(start, bytes),
        () => !signal.aborted && lost(),
      );
    }
  })(size, null);
  const task = pdfjs.getDocument({
    ...{ range, worker, rangeChunkSize: PART, disableAutoFetch: true, disableStream: true },
    ...{ BinaryDataFactory: Beside, useWorkerFetch: false, cMapUrl: 'cmaps/', standardFontDataUrl: 'faces/' },
    // WebAssembly would need a hole in the policy of workers; what stands in for it is the same, and slower.
    ...{ useWasm: false, wasmUrl: decoders() },
    ...(password === undefined ? {} : { password }),
    ...{ enableXfa: false, maxImageSize: LARGEST_PICTURE, verbosity: 0 },
  });
  signal.addEventListener('abort', () => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  });
  try {
    const document = await task.promise;
    if (document.numPages === 0) return { ok: false, message: 'It has no pages.' };
    const { width, height } = (await document.getPage(1)).getViewport({ scale: POINT });
    return { ok: true, pdfjs, document, first: { width, height } };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? LOCKED : { ok: false, message: DAMAGED };
  }
}

const LOCKED: OpenedPdf = { ok: false, message: 'It is locked with a password.', locked: true };
const DAMAGED = 'It is damaged, or no PDF: none of its pages can be shown.';
