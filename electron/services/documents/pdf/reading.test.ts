import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesAt, pdfOf, stringOf, type DrawnPage } from '../testing/pdf-fixtures';
import { inThread } from '../thread';
import { hasBomb } from './bombs';

/* Through the bundles and the thread that read documents in the app. */
const thread = inThread(path.resolve(import.meta.dirname, '../../../../dist/documents.worker.cjs'));

async function read(bytes: Uint8Array, password?: string) {
  const asked = {
    source: [bytes],
    origin: 'a.pdf',
    plainly: false,
    ...(password === undefined ? {} : { password }),
  };
  const outcome = await thread(asked, new AbortController().signal);
  if (outcome.outcome !== 'done') throw new Error(outcome.outcome);
  return outcome.reading;
}

async function candidate(bytes: Uint8Array) {
  const reading = await read(bytes);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.candidate;
}

const HARBOUR: DrawnPage = {
  words: [
    { x: 60, y: 760, text: 'The harbour', size: 20, font: 'bold' },
    ...linesAt(60, 700, [
      'The harbour was closed on Monday, and the ferry of the',
      'island went to the next town.',
    ]),
  ],
};

describe('a PDF', () => {
  test('is known by its bytes, and read: words, heading, links, pages', async () => {
    const rect: [number, number, number, number] = [78, 697, 112, 710];
    const page = { ...HARBOUR, links: [{ href: 'https://example.org/', rect }] };
    const read = await candidate(
      pdfOf([page, { words: linesAt(60, 700, ['“So it was,” she said.']) }], { labels: ['iv', 'v'] }),
    );
    expect(read).toMatchObject({
      kind: 'pdf',
      text: 'The harbour\nThe harbour was closed on Monday, and the ferry of the island went to the next town.\n“So it was,” she said.',
      apparatus: {
        places: [
          { name: 'page iv', start: 0 },
          { name: 'page v', start: 97 },
        ],
      },
    });
    const shown = read.formats.map(({ type, start, end }) => `${type} ${read.text.slice(start, end)}`);
    expect(shown).toEqual(['heading The harbour', 'link harbour']);
  });

  test('has bold and italic by the names of its fonts', async () => {
    const words = linesAt(60, 700, ['Plain words, and ']);
    const more = [
      { x: 140, y: 700, text: 'bold ones', font: 'bold' as const },
      { x: 190, y: 700, text: 'or italic.', font: 'italic' as const },
    ];
    const { text, formats } = await candidate(pdfOf([{ words: [...words, ...more] }]));
    expect(formats.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'bold bold ones',
      'italic or italic.',
    ]);
  });

  test('has bold by the name of a font that is in the file', async () => {
    const inFile = readFileSync(
      path.resolve(
        import.meta.dirname,
        '../../../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
      ),
    ).toString('hex');
    const bold = {
      4:
        '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Harbour-BoldMT /FirstChar 32 /LastChar 126 ' +
        `/Widths [${'500 '.repeat(95)}] /Encoding /WinAnsiEncoding /FontDescriptor 18 0 R >>`,
      18:
        '<< /Type /FontDescriptor /FontName /ABCDEF+Harbour-BoldMT /Flags 32 /ItalicAngle 0 /Ascent 900 ' +
        '/Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 900] /FontFile2 19 0 R >>',
      19: `<< /Length ${inFile.length + 1} /Filter /ASCIIHexDecode >>\nstream\n${inFile}>\nendstream`,
    };
    const words = [
      ...linesAt(60, 700, ['Plain words, and ']),
      { x: 140, y: 700, text: 'bold ones', font: 'bold' as const },
    ];
    const { text, formats } = await candidate(pdfOf([{ words }], { instead: bold }));
    expect(formats.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'bold bold ones',
    ]);
  });

  test('says by its tree what a heading, an artifact and a picture is', async () => {
    const lines = linesAt(60, 700, ['Ferries', 'They run each day.']).map((line, id) => ({
      ...line,
      tag: { name: 'P', id },
    }));
    const aside = { x: 60, y: 800, text: 'Draft of Tuesday', tag: { name: 'Artifact' } };
    const figure = { x: 60, y: 300, text: '', tag: { name: 'Figure', id: 2 } };
    const tree = [
      { role: 'H3', ids: [0] },
      { role: 'P', ids: [1] },
      { role: 'Figure', ids: [2], alternative: 'A ferry at the pier' },
    ];
    const { text, formats, apparatus } = await candidate(
      pdfOf([{ words: [aside, ...lines, figure] }], { tree }),
    );
    expect(text).toBe('Ferries\nThey run each day.');
    expect(formats).toEqual([{ type: 'heading', level: 3, start: 0, end: 7 }]);
    expect(apparatus.pictures).toEqual([
      { at: text.length, caption: '', alternative: 'A ferry at the pier' },
    ]);
  });

  test('without a table of cross-references is read all the same', async () => {
    expect(await candidate(pdfOf([HARBOUR], { noXref: true }))).toMatchObject({ kind: 'pdf' });
  });

  test('one page of which is damaged is read without it, and that is said', async () => {
    const pages = [HARBOUR, HARBOUR, HARBOUR];
    const { notices } = await candidate(pdfOf(pages, { instead: { 22: '42' } }));
    expect(notices).toContainEqual({
      level: 'warning',
      message: expect.stringMatching(/^Page \d is damaged and could not be read/),
    });
  });

  test('has the title that its file says where it stands on its first page', async () => {
    const titled = (title: string) => candidate(pdfOf([HARBOUR], { title }));
    expect([
      (await titled('The Harbour')).apparatus.title,
      (await titled('draft7.doc')).apparatus.title,
    ]).toEqual(['The Harbour', '']);
  });
});

describe.each(['aes-256', 'rc4'] as const)('a lock by %s', (by) => {
  const lockedBy = (user: string) => pdfOf([HARBOUR], { lock: { by, user, owner: 'printer' } });

  test('asks for the password, says that one is wrong, and opens by that of its user or owner', async () => {
    const locked = { outcome: 'locked', name: 'a.pdf' };
    expect(await read(lockedBy('quay 7'))).toMatchObject({ ...locked, wrong: false });
    expect(await read(lockedBy('quay 7'), '')).toMatchObject({ ...locked, wrong: true });
    expect(await read(lockedBy('quay 7'), 'quay 8')).toMatchObject({ ...locked, wrong: true });
    for (const password of ['quay 7', 'printer'])
      expect(await read(lockedBy('quay 7'), password)).toMatchObject({
        outcome: 'read',
        candidate: { text: expect.stringContaining('the ferry of the island') },
      });
  });

  test('that only forbids things does not keep it from being read', async () => {
    expect(await read(lockedBy(''))).toMatchObject({ outcome: 'read' });
  });
});

describe('a form', () => {
  const field = (more: string, rect = '130 697 260 711') =>
    `<< /Type /Annot /Subtype /Widget /T (a) /DA (/Helv 10 Tf 0 g) /Rect [${rect}] ${more} >>`;
  const filled = (...fields: string[]) =>
    candidate(pdfOf([{ words: linesAt(60, 700, ['Who said so:']), annotations: fields }]));

  test.each<[string, string, string]>([
    ['words', `/FT /Tx /V ${stringOf('Per Lund')}`, 'Who said so: Per Lund'],
    [
      'a choice as it is shown',
      '/FT /Ch /V (p) /Opt [[(a) (Ana Roe)] [(p) (Per Lund)]]',
      'Who said so: Per Lund',
    ],
    ['nothing', '/FT /Tx', 'Who said so:'],
    ['what is not to be seen', `/FT /Tx /F 2 /V ${stringOf('Per Lund')}`, 'Who said so:'],
  ])('has %s where they stand', async (_, more, text) => {
    expect((await filled(field(more))).text.replace(/\s+/g, ' ')).toBe(text);
  });

  test('has boxes as they are ticked or not', async () => {
    const box = (state: string, rect: string) =>
      field(`/FT /Btn /V /${state} /AS /${state} /AP << /N << /Yes 3 0 R /Off 3 0 R >> >>`, rect);
    const { text } = await filled(box('Yes', '130 697 142 709'), box('Off', '150 697 162 709'));
    expect(text.replace(/\s+/g, ' ')).toBe('Who said so: ☒ ☐');
  });

  test('says that a password is left out', async () => {
    const { text, notices } = await filled(field(`/FT /Tx /Ff 8192 /V ${stringOf('secret')}`));
    expect(text).toBe('Who said so:');
    expect(notices).toContainEqual({ level: 'info', message: 'Left out: 1 button or form field.' });
  });
});

describe('is refused with the reason', () => {
  const picture = { words: [], picture: true };
  test.each<[string, Uint8Array, string]>([
    [
      'pictures of pages',
      pdfOf([picture, picture]),
      'its pages are pictures without text; have the words recognised first',
    ],
    ['nothing but the sign of a PDF', Buffer.from('%PDF-1.7\n'), 'it is damaged and has no pages'],
    ['an empty file', new Uint8Array(), 'it is empty'],
    [
      'pages within themselves',
      pdfOf([HARBOUR], { instead: { 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' } }),
      'none of its pages can be read',
    ],
    [
      'what fills the memory',
      pdfOf([{ words: [], spaces: 80_000_000 }]),
      'unpacked it is far larger than a document is',
    ],
  ])('%s', async (_name, bytes, why) => {
    expect(await read(bytes)).toMatchObject({
      outcome: 'refused',
      message: `a.pdf could not be read as PDF: ${why}. Nothing was imported.`,
    });
  });
});

test('a document of prose has nothing in it that is too large', () => {
  expect(hasBomb(pdfOf([HARBOUR]))).toBe(false);
});

test('what is cut off or changed anywhere is read or refused with a sentence', async () => {
  const whole = pdfOf([HARBOUR, HARBOUR]);
  for (let at = 20; at < whole.length; at += 97) {
    const changed = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ 0x55 : byte));
    for (const bytes of [whole.subarray(0, at), changed]) {
      const reading = await read(bytes);
      if (reading.outcome === 'refused') expect(reading.message).toMatch(/^a\.pdf .+\.$/);
    }
  }
});

test('a comment that is shown as a sign stands at a place; a date that is none is left out', async () => {
  const note =
    `<< /Type /Annot /Subtype /Text /Rect [100 697 118 711] /T ${stringOf('Ana Roe')} ` +
    `/Contents ${stringOf('Who counted?')} /M (D:00000000000000Z) >>`;
  const { apparatus } = await candidate(
    pdfOf([{ words: linesAt(60, 700, ['The ferry of the island']), annotations: [note] }]),
  );
  const [comment] = apparatus.comments;
  expect(comment).toMatchObject({ author: 'Ana Roe', text: 'Who counted?' });
  expect(comment!.end).toBe(comment!.start);
  expect(comment).not.toHaveProperty('date');
});
