/*
 * pdfjs, which is more than all the rest that reads documents: a bundle of its own, loaded for the first PDF.
 *
 * It runs in the thread that asks: its "worker" is a module that leaves itself under a name where the rest of
 * it looks before it starts one. Nothing is drawn and nothing is fetched.
 */

type Pdfjs = typeof import('pdfjs-dist');
let loading: Promise<Pdfjs> | undefined;

export const pdfjs = (): Promise<Pdfjs> => (loading ??= load());

/**
 * Under Node, pdfjs looks for a canvas as it is loaded, a native module, and complains where there is none.
 * So it is let find none, and nobody hears it.
 */
async function load(): Promise<Pdfjs> {
  const { getBuiltinModule } = process;
  const { warn } = console;
  process.getBuiltinModule = () => undefined as never;
  console.warn = () => {};
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    console.warn = warn;
  }
}
