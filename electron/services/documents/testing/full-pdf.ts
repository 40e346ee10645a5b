import { linesAt, pdfOf, stringOf } from './pdf-fixtures';

const COMMENT = 100;
const comment = (words: string, more = ''): string =>
  `<< /Type /Annot /Subtype /Highlight /Rect [60 695 120 710] /T ${stringOf('Ana Roe')}` +
  ` /M (D:20240312094500Z) /Contents ${stringOf(words)} ${more} >>`;

/** A PDF with a little of everything in it, written so that harm to it does not stop at its packing. */
export const fullPdf = (): Uint8Array =>
  pdfOf(
    [
      {
        words: [
          { x: 60, y: 760, text: 'The weir', size: 18, font: 'bold', tag: { name: 'H1', id: 0 } },
          ...linesAt(60, 700, ['Forty men built it in 1893, and an-', 'other eleven in the year after.'], {
            tag: { name: 'P', id: 1 },
          }),
          ...linesAt(60, 640, ['Year', '1893', '1894'], { tag: { name: 'P', id: 1 } }),
          ...linesAt(160, 640, ['Boats', '12', '500'], { tag: { name: 'P', id: 1 } }),
          { x: 60, y: 40, text: 'Ledger of the parish, p. 14', size: 7, tag: { name: 'P', id: 1 } },
        ],
        links: [{ href: 'https://example.org/weir', rect: [60, 685, 110, 698] }],
        annotations: [
          `${COMMENT} 0 R`,
          comment('The ledger.', `/IRT ${COMMENT} 0 R`),
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ${stringOf('Per Lund')} /Rect [60 500 200 514] >>`,
        ],
      },
      { words: linesAt(60, 700, ['It cost 4,000 crowns.', '“So it was,” she said.']), picture: true },
    ],
    {
      title: 'The weir',
      labels: ['iv', 'v'],
      tree: [
        { role: 'H1', ids: [0] },
        { role: 'P', ids: [1] },
      ],
      unpacked: true,
      instead: { [COMMENT]: comment('Who counted them?') },
    },
  );
