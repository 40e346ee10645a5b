import { describe, expect, it } from 'vitest';
import { apply, currentDraft, LONGEST_DRAFT, type Article } from '@shared/domain';
import { readManuscript } from '.';
import { createCommand } from './commands';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) => {
  const bytes = [...((mark ? '\uFEFF' : '') + text)].flatMap((c) => [...c]).join('');
  const out = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++)
    out.set([bytes.charCodeAt(i) & 0xff, bytes.charCodeAt(i) >> 8], 2 * i);
  return out;
};
const read = (source: Uint8Array | string, origin = 'story.txt') => {
  const reading = readManuscript(source, origin);
  if (reading.outcome !== 'read') throw new Error(`refused: ${reading.message}`);
  return reading.candidate;
};
const kept = (source: Uint8Array | string, dropFurniture = true, origin?: string): Article => {
  const outcome = apply(
    null,
    createCommand(read(source, origin), { dropFurniture, by: 'Ada', at: '2026-01-02T03:04:05.000Z' }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
};

const BODY = [
  'The ferry left the quay at nine on Monday morning with forty passengers aboard, said the harbour master, who had counted them twice.',
  'By noon the fog had closed in over the sound and nobody on either shore could say where the boat was, or whether her engine still ran.',
  '"We heard her horn three times and then nothing at all,” said Ines Marlow, who keeps the light on the northern point.',
];
const STORY = [
  'Ferry lost in fog found by a schoolboy',
  'A ten-year-old heard what the coastguard did not.',
  ...BODY,
];

describe('what a manuscript is taken for', () => {
  it('recognises headline and standfirst before the body', () => {
    const { details, formats, text } = read(STORY.join('\n\n'));
    expect(details).toMatchObject({ headline: STORY[0], standfirst: STORY[1] });
    expect(formats.map((f) => [f.type, text.slice(f.start, f.end)])).toEqual([
      ['heading', STORY[0]],
      ['standfirst', STORY[1]],
    ]);
  });

  it('recognises a byline and a date line, whole lines only', () => {
    const { details } = read([STORY[0], 'By Ines Marlow', 'Friday, July 21, 2017', ...BODY].join('\n\n'));
    expect(details).toMatchObject({ byline: 'Ines Marlow', publicationDate: '2017-07-21' });
    expect(read([STORY[0], ...BODY].join('\n\n')).details).toMatchObject({
      byline: '',
      publicationDate: '',
      standfirst: '',
    });
  });

  it('reads Markdown formatting as ranges', () => {
    const { text, formats, details } = read(
      '# Head **of** it\n\n*The standfirst of it.*\n\nA [link](https://example.com) and **bold**.\n\n## Cross\n\nMore `code` here.',
      'a.md',
    );
    expect(text).toBe('Head of it\nThe standfirst of it.\nA link and bold.\nCross\nMore code here.');
    expect(
      formats.filter((f) => f.type !== 'standfirst').map((f) => [f.type, text.slice(f.start, f.end)]),
    ).toEqual([
      ['heading', 'Head of it'],
      ['bold', 'of'],
      ['italic', 'The standfirst of it.'],
      ['link', 'link'],
      ['bold', 'bold'],
      ['heading', 'Cross'],
    ]);
    expect(details).toMatchObject({ headline: 'Head of it', standfirst: 'The standfirst of it.' });
  });

  it('joins lines broken by hand and drops blank ones', () => {
    const wrapped =
      'The ferry left the quay at nine on Monday morning with forty\npassengers aboard, said the harbour master, who had counted\nthem twice.\n\nBy noon the fog had closed in over the sound and nobody on\neither shore could say where the boat was, or whether her\nengine still ran.';
    expect(read(wrapped).text.split('\n')).toHaveLength(2);
    expect(read('One\nTwo\n\n\nThree').text).toBe('One\nTwo\nThree');
  });
});

describe('page furniture', () => {
  const page = [
    'Skip to content',
    ...STORY,
    'Latest Stories',
    'Latest Stories',
    'Harbour News Live',
    'Harbour Weather',
    '24/7 pictures from the quay',
  ];

  it('is shown with its words and why, and goes only if the person lets it', () => {
    const { furniture, text } = read(page.join('\n\n'));
    expect(furniture.map((f) => text.slice(f.start, f.end))).toEqual(['Skip to content', ...page.slice(-5)]);
    expect(furniture.every((f) => f.why)).toBe(true);
    expect(currentDraft(kept(page.join('\n\n'))).text).toBe(STORY.join('\n'));
    expect(currentDraft(kept(page.join('\n\n'), false)).text).toBe(page.join('\n'));
  });

  it('moves formats with the text', () => {
    const draft = currentDraft(kept(page.join('\n\n')));
    expect(draft.formats.map((f) => draft.text.slice(f.start, f.end))).toEqual([STORY[0], STORY[1]]);
  });

  it.each([
    ['a story without any', STORY],
    ['a short line in the middle', [...STORY.slice(0, 3), 'Top Stories', ...STORY.slice(3)]],
    ['a story that is nothing else', ['Top Stories', 'Top Stories', 'Live TV']],
    ['a last line that is a sentence', [...STORY, 'Nobody was hurt.']],
  ])('is not found in %s', (_name, paragraphs) =>
    expect(read(paragraphs.join('\n\n')).furniture).toEqual([]),
  );
});

describe('files of every kind', () => {
  it.each([
    ['UTF-8 with its mark', utf8('\uFEFFNaïve café'), 'Naïve café'],
    ['UTF-16 little-endian', utf16('Naïve 😀 café', true), 'Naïve 😀 café'],
    ['UTF-16 without its mark', utf16('A plain English sentence.', false), 'A plain English sentence.'],
    ['Windows-1252', new Uint8Array([0x93, 0x48, 0x69, 0x94, 0x20, 0xe9]), '“Hi” é'],
    ['CRLF and CR', utf8('a\r\nb\rc'), 'a\nb\nc'],
    ['a stray NUL', utf8(`${'words '.repeat(40)}a\0b`), `${'words '.repeat(40)}a b`],
    ['bidi controls', utf8('a\u202Eb\u202Cc'), 'a\u202Eb\u202Cc'],
    ['astral characters', utf8('x😀𝒜y'), 'x😀𝒜y'],
    [
      'a script tag in the headline',
      utf8('<script>alert(1)</script> wins\n\nAnd more words here.'),
      '<script>alert(1)</script> wins\nAnd more words here.',
    ],
    ['Arabic', utf8('قال الوزير "نعم"'), 'قال الوزير "نعم"'],
  ])('reads %s', (_name, bytes, text) => expect(read(bytes).text).toBe(text));

  it('reads half a character from a paste as a replacement, with a notice', () => {
    const { text, notices } = read('a\uD83Db', 'paste');
    expect(text).toBe('a\uFFFDb');
    expect(notices).toHaveLength(1);
  });

  it.each([
    ['empty', utf8(''), 'empty'],
    ['blank', utf8(' \n\t\r\n '), 'empty'],
    ['a PDF', utf8('%PDF-1.7 …'), 'binary'],
    ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'binary'],
    ['noise', new Uint8Array(4096).map((_, i) => (i * 7919) % 256), 'binary'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), 'too-large'],
    ['a pasted 50 MB', 'a'.repeat(50 * 1024 * 1024), 'too-large'],
  ])('refuses %s in a sentence that says nothing was imported', (_name, source, reason) => {
    expect(readManuscript(source, 'story.txt')).toMatchObject({
      outcome: 'refused',
      reason,
      message: expect.stringContaining('Nothing was imported'),
    });
  });

  it('refuses RTF, and says as what to save it', () => {
    expect(readManuscript(utf8('{\\rtf1\\ansi The weir leaks.}'), 'story.txt')).toMatchObject({
      outcome: 'refused',
      message:
        'story.txt is an RTF document, which Stet does not read. Nothing was imported. Save it as .docx and try again.',
    });
  });

  it.each(['a', 'ж'])('takes the longest draft there is, be it all %s without a blank', (letter) => {
    const { text, words } = read(letter.repeat(LONGEST_DRAFT));
    expect([text.length, words]).toEqual([LONGEST_DRAFT, 1]);
  });
});

describe('offsets', () => {
  it('of a mark are UTF-16 code units into the draft, 0 among them', () => {
    const article = kept(utf8('😀 wins\r\n\r\nالعدد 12 شخصا'));
    const { text } = currentDraft(article);
    const start = text.indexOf('12');
    for (const [from, to] of [
      [0, 2],
      [start, start + 2],
    ] as const) {
      const outcome = apply(article, {
        type: 'mark.add',
        id: '0192f0c0-0000-7000-8000-000000000001',
        at: '2026-01-02T03:04:05.000Z',
        by: 'Ada',
        mark: { id: '0192f0c0-0000-7000-8000-000000000002', kind: 'claim', start: from, end: to },
      });
      expect(outcome.ok && Object.values(outcome.article.marks)[0]?.anchor.exact).toBe(text.slice(from, to));
    }
  });
});
