/* What takes PDFs apart, in a thread of its own: it has no network but by way of the page, and no eval. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
