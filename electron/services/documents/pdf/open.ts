import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PROTECTED, type Unreadable } from '../format';

/**
 * Opens a document, or says why it cannot be. One whose owner only forbids things opens without a password.
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy | Unreadable> {
  const { pdfjs } = await import('./pdfjs.part');
  const { getDocument } = await pdfjs();
  const task = getDocument({
    // A copy: pdfjs takes what it is given away with it.
    data: new Uint8Array(bytes),
    BinaryDataFactory: Beside,
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Without it a font that is in the file has no name, and that alone says of most whether they are bold.
    fontExtraProperties: true,
    useWasm: false,
    // Pictures are not looked at, so none is worth unpacking.
    maxImageSize: 1,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    if (!isLocked) return { unreadable: 'it is damaged and has no pages' };
    return { unreadable: PROTECTED, locked: password === undefined ? 'none' : 'wrong' };
  }
}

/** What the file says it is called. */
export async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const { Title: title } = info as { Title?: unknown };
  return typeof title === 'string' ? title : '';
}

/** What pdfjs asks for beside the file. Fonts it only draws with; what they are wide it knows. */
class Beside {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { characterMap } = await import('./cmaps.part');
    const found = kind === 'cMapUrl' ? characterMap(filename) : undefined;
    if (!found) throw new Error(`Stet brings no ${filename} along.`);
    return found;
  }
}
