import { documentOf } from '@shared/document/sheets/grid';
import { spokenDocument } from '@shared/document/transcript/document';
import type { ShownContent } from '../ui/paper/types';
import { HOSTILE, pdfOf } from './pdf-fixtures';

/* A paper of each kind, made here. */

export interface FakePaper {
  name: string;
  kind: string;
  content: () => ShownContent | null;
  why?: string;
  bytes: () => Promise<Blob> | Blob;
  lit?: string;
}

const empty = { title: '', tables: [], cues: [], places: [], pictures: [] };
const words = (text: string, more: Partial<ShownContent> = {}): ShownContent => ({
  ...{ text, formats: [], notices: [], apparatus: empty },
  ...more,
});

const LINES = [
  [
    'The weir at Holm',
    'Forty men built it in 1893, and an-',
    'other eleven in the year after.',
    '',
    'Ledger of the parish, p. 1',
  ],
  [
    'It cost 4,000 crowns, of which the parish',
    'paid a third. "So it was," she said.',
    '',
    'Ledger of the parish, p. 2',
  ],
];
const READ = [
  'The weir at Holm\nForty men built it in 1893, and another eleven in the year after.',
  'It cost 4,000 crowns, of which the parish paid a third. "So it was," she said.',
];

/** `count` pages: two that say something, and then the second again and again. */
function pdf(count: number, look = {}): Pick<FakePaper, 'content' | 'bytes'> {
  return {
    content: () => readPdf(count),
    bytes: () => new Blob([pdfBytes(count, look)], { type: 'application/pdf' }),
  };
}

function readPdf(count: number): ShownContent {
  const texts = Array.from({ length: count }, (_, at) => READ[Math.min(at, 1)]!);
  let at = 0;
  const places = texts.map((text, page) => {
    const start = at;
    at += text.length + 1;
    return {
      kind: 'page' as const,
      name: `page ${page + 1}`,
      start,
      end: Math.min(at, at - 1 + Number(page < count - 1)),
    };
  });
  return words(texts.join('\n'), {
    formats: [{ type: 'heading', level: 1, start: 0, end: 16 }],
    apparatus: { ...empty, places },
  });
}

const pdfBytes = (count: number, look: object): string =>
  pdfOf(
    Array.from({ length: count }, (_, page) => LINES[Math.min(page, 1)]!),
    look,
  );

function sheet(rows: number, columns: number): ShownContent {
  const cells = new Map<number, string[]>();
  cells.set(0, ['Parish', ...Array.from({ length: columns - 1 }, (_, at) => String(1890 + at))]);
  for (let row = 1; row < rows; row++)
    cells.set(row, [
      `Parish ${row}`,
      ...Array.from({ length: columns - 1 }, (_, at) => String((row * 37 + at * 11) % 9973)),
    ]);
  const read = documentOf([
    { name: 'Boats', rows: cells },
    {
      name: 'Notes',
      rows: new Map([
        [
          0,
          [
            'Note',
            'What the clerk wrote about the boats of that year, in a sentence that is longer than its cell',
          ],
        ],
      ]),
    },
  ]);
  const { tables = [], places = [] } = read.apparatus ?? {};
  return words(read.text, { formats: read.formats, apparatus: { ...empty, tables, places } });
}

const PARAGRAPHS = [
  'What the council knew',
  'The harbour was closed on 4 May 1893, by order of the council. Nobody asked the boatmen, who had been told in March.',
  'A letter of that week says otherwise; it lies in the archive, and is quoted in the report.',
  'הנמל נסגר במאי, כך כתב הפקיד.',
];
const prose = (times: number): ShownContent => {
  const text = [
    ...PARAGRAPHS,
    ...Array.from({ length: times }, (_, at) => `${at + 1}. ${PARAGRAPHS[1 + (at % 2)]}`),
  ].join('\n');
  const italic = text.indexOf('otherwise');
  const link = text.indexOf('archive');
  return words(text, {
    formats: [
      { type: 'heading', level: 1, start: 0, end: PARAGRAPHS[0]!.length },
      { type: 'bold', start: text.indexOf('4 May 1893'), end: text.indexOf('4 May 1893') + 10 },
      { type: 'italic', start: italic, end: italic + 9 },
      { type: 'link', start: link, end: link + 7, href: 'https://example.org/archive' },
    ],
  });
};

const spoken = (): ShownContent => {
  const turn = (speaker: string, time: number | null, text: string, at: number) => ({
    ...{ speaker, time },
    pieces: [{ text, start: at, end: at + text.length }],
  });
  const read = spokenDocument(
    Array.from({ length: 60 }, (_, at) =>
      turn(
        at % 2 ? 'Per Lund' : 'Ann Roe',
        at * 61,
        at % 2 ? 'We closed it in May, not before.' : 'When was the harbour closed?',
        at,
      ),
    ),
  );
  return words(read.text, { apparatus: { ...empty, cues: read.apparatus?.cues ?? [] } });
};

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 300" onload="fetch(\'https://evil.example/\')">' +
  '<script>window.parent.svgRan = true</script><image xlink:href="https://evil.example/x.png" width="40" height="40"/>' +
  '<foreignObject width="100" height="50"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject>' +
  '<rect x="20" y="20" width="360" height="260" fill="#dde4ee"/><circle cx="200" cy="150" r="90" fill="#2f4a6d"/></svg>';

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(1600, 1000);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#cfd8e3';
  context.fillRect(0, 0, 1600, 1000);
  context.fillStyle = '#2f4a6d';
  context.font = '90px serif';
  context.fillText('The quay in 1893', 120, 520);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A tone of ten seconds. */
function tone(): Blob {
  const rate = 8000;
  const bytes = new Uint8Array(44 + 10 * rate);
  const view = new DataView(bytes.buffer);
  const ascii = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  ascii(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  ascii(36, 'data');
  view.setUint32(40, 10 * rate, true);
  for (let at = 0; at < 10 * rate; at++)
    bytes[44 + at] = 128 + 40 * Math.sin((at * 440 * 2 * Math.PI) / rate);
  return new Blob([bytes], { type: 'audio/wav' });
}

const nothing = () => new Blob(['']);

/** `many`: how many pages, rows and paragraphs the long ones have. */
export const fakePapers = (many: number): FakePaper[] => [
  { name: 'weir.pdf', kind: 'pdf', ...pdf(2), lit: 'another eleven' },
  { name: 'ledger of many pages.pdf', kind: 'pdf', ...pdf(many) },
  { name: 'hostile.pdf', kind: 'pdf', ...pdf(1, HOSTILE) },
  {
    name: 'scan.pdf',
    kind: 'pdf',
    content: () => null,
    why: 'Its pages are pictures without words: there are none to select or to find.',
    bytes: pdf(2).bytes,
  },
  {
    name: 'no pdf.pdf',
    kind: 'pdf',
    content: () => null,
    why: 'It is damaged.',
    bytes: () => new Blob(['Dear all, this is not one.']),
  },
  {
    name: 'council.docx',
    kind: 'docx',
    content: () => prose(40),
    lit: 'The harbour was closed',
    bytes: nothing,
  },
  { name: 'long.txt', kind: 'text', content: () => prose(many * 20), bytes: nothing },
  { name: 'interview.vtt', kind: 'captions', content: () => spoken(), bytes: nothing },
  { name: 'boats.xlsx', kind: 'xlsx', content: () => sheet(200, 30), lit: '1893', bytes: nothing },
  { name: 'many rows.csv', kind: 'csv', content: () => sheet(many * 100, 6), bytes: nothing },
  { name: 'quay.png', kind: 'image', content: () => null, bytes: picture },
  { name: 'map.svg', kind: 'image', content: () => null, bytes: () => new Blob([SVG]) },
  { name: 'tape.wav', kind: 'audio', content: () => null, bytes: tone },
  { name: 'archive.zip', kind: 'other', content: () => null, bytes: nothing },
];
