import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Root } from 'mdast';
import { readHtml } from '@shared/document/html';
import { Command } from '@shared/domain';
import { readManuscript, type Manner } from '.';
import { createCommand } from './commands';
import { nameFor } from './fields';
import { blocksOf } from './markdown-blocks';
import { parseInBlocks } from './markdown-parse';
import { parseMarkdown } from './markdown-syntax';
import { pageOf } from './markdown-tree';
import { beginningOf, cutTo } from '@shared/text/clip';

const read = (source: string | Uint8Array, origin = 'story.md', manner: Manner = {}) => {
  const reading = readManuscript(source, origin, manner);
  if (reading.outcome !== 'read') throw new Error(`refused: ${reading.message}`);
  return { ...reading.candidate, said: reading.candidate.notices.map(({ message }) => message).join(' ') };
};
const refusal = (source: string | Uint8Array, origin = 'story.txt') => {
  const reading = readManuscript(source, origin);
  return reading.outcome === 'refused' ? reading.message : `read: ${reading.candidate.text.slice(0, 40)}`;
};

describe('Markdown block by block', () => {
  it('is cut only where a paragraph, a list or a fence has ended, and a long list between its items', () => {
    const cuts = (source: string) => blocksOf(source)!.map(({ text }) => text);
    expect(cuts('One\n\nTwo\nstill two\n\n- a\n\n  of a\n\n- b\n\nThree')).toEqual([
      'One\n\n',
      'Two\nstill two\n\n',
      '- a\n\n  of a\n\n- b\n\n',
      'Three',
    ]);
    expect(cuts('```\na\n\nb\n```\n\nc')).toEqual(['```\na\n\nb\n```\n\n', 'c']);
    expect(cuts('<!-- a\n\nb -->\n\nc')).toEqual(['<!-- a\n\nb -->\n\n', 'c']);
    expect(cuts('- an item of a long list\n'.repeat(200)).length).toBeGreaterThan(1);
  });

  const LINES = [
    'Words of it',
    '*some* **words**',
    '',
    '',
    '',
    '- a',
    '- 12 quays',
    '  - b',
    '  more of it',
    '* c',
    '1. one',
    '2. two',
    '1893. The yard',
    '> said',
    '```',
    '~~~',
    '  ```',
    '    set off',
    '<!-- cut',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '# Head',
    '---',
    '***',
    '| a | b |',
    '|---|---|',
    '[a]: https://example.org/a',
    'See [a] and [b][a].',
    '[^1]: A note',
    'Forty[^1] came',
    '\tset off',
    '-',
    '\\',
    'a  ',
  ];
  it('reads as it does whole, wherever it is cut', () => {
    const wordsOf = (root: Root, source: string) =>
      readHtml(pageOf(root, { source, known: new Set(), cuts: { mended: [], doubtful: [] }, leftOut: {} }), {
        boldHeadings: true,
      });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 18 }), (lines) => {
        const source = lines.join('\n');
        expect(wordsOf(parseInBlocks(source, () => false)!.root, source)).toEqual(
          wordsOf(parseMarkdown(source), source),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the numbers of a list that was cut, and its bullets where one may be a minus', () => {
    const items = Array.from({ length: 300 }, (_, index) => `${index + 4}. item of the list`);
    expect(read(items.join('\n')).text).toBe(items.join('\n'));
    expect(read(`${'- an item of it\n'.repeat(300)}- 7C at night`).text.split('\n')[0]).toBe(
      '- an item of it',
    );
  });

  it.each([
    ['a run of asterisks', `${'*'.repeat(9000)}deep${'*'.repeat(9000)}`],
    ['asterisks that may open and close', '*a_ '.repeat(5000)],
    ['brackets', '['.repeat(30_000)],
    ['quotations in quotations', `${'> '.repeat(6000)}x`],
    ['lists in lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
    ['a paragraph of thousands of lines', '> a\n'.repeat(5000)],
    ['tags', '<b>'.repeat(20_000)],
  ])('leaves %s as typed, says so, and reads what stands beside it', (_name, tangled) => {
    const { text, formats, said } = read(`# Head\n\n${tangled}\n\nThe *rest* of it.`);
    expect(text).toMatch(/^Head\n[^]*\nThe rest of it\.$/);
    expect(text).toContain(tangled.trim().split('\n')[0]!.trim().slice(0, 1000));
    expect(formats.map(({ type }) => type)).toEqual(expect.arrayContaining(['heading', 'italic']));
    expect(said).toMatch(
      /^1 passage was too tangled to be read as Markdown, so it stands as it was typed, signs and all: “/,
    );
  });

  it('reads the plain paragraphs of a text for which there is no more time', () => {
    const { text, said } = read('Plain words.\n\nSome *others*.\n\nAnd 12 more.', 'a.md', {
      late: () => true,
    });
    expect(text).toBe('Plain words.\nSome *others*.\nAnd 12 more.');
    expect(said).toContain(
      '1 passage was left when the time for reading was over, so it stands as it was typed, signs and all: “Some *others*.”',
    );
  });

  it('reads what is easy of a text for which there is no more time for what is hard', () => {
    const { text, said } = read(
      'Some *words*.\n\n*a*_b_ *c*_d_ *e*\n\nThe [end](https://ostley.example).',
      'a.md',
      {
        late: (ease) => ease === 'hard',
      },
    );
    expect(text).toBe('Some words.\n*a*_b_ *c*_d_ *e*\nThe end.');
    expect(said).toContain('1 passage was left when the time');
  });

  it('takes all of it as plain text where nothing else can be done', () => {
    expect(read('Plain *words*.\n\nMore', 'a.md', { plainly: true })).toMatchObject({
      text: 'Plain *words*.\nMore',
      formats: [],
    });
    expect(read('a *b*\n\n'.repeat(210_000)).said).toContain('was taken as plain text');
  });
});

describe('hostile HTML in Markdown', () => {
  it('costs what it is long', () => {
    const tags = Array.from({ length: 900 }, (_, index) => `<b id=${index}>`).join('');
    expect(read(`<div>\n${tags}${'<p>x'.repeat(900)}`).text.match(/x/g)).toHaveLength(900);
  });
});

describe('hostile front matter', () => {
  it.each([
    [
      'aliases of aliases',
      `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\n---`,
      /could not be read/,
    ],
    ['lists in lists', `---\ntitle: ${'['.repeat(20_000)}\n---`, /could not be read/],
    ['lists as keys', `---\n? ${'- '.repeat(5000)}x\n: y\n---`, /could not be read/],
    ['tables as keys', `---\n${'? '.repeat(5000)}x\n---`, /could not be read/],
    [
      'tables as keys, in braces',
      `---\ntitle: ${'{'.repeat(5000)}${'}'.repeat(5000)}\n---`,
      /could not be read/,
    ],
    ['tables in tables', `+++\ntitle = ${'['.repeat(20_000)}\n+++`, /could not be read/],
    ['a book of it', `---\n${'key: value\n'.repeat(10_000)}---`, /could not be read \(it is too long\)/],
    [
      'names of an object',
      '---\n__proto__: {title: x}\nconstructor: y\n---',
      /Left out of the front matter: .*constructor “y”/,
    ],
  ])('%s is told, and the text is there', (_name, front, told) => {
    const { text, said } = read(`${front}\n\nThe words of it.`);
    expect(text).toMatch(/The words of it\.$/);
    expect(said).toMatch(told);
    expect(said.length).toBeLessThan(2000);
  });

  it('is not what stands between two rules of a book', () => {
    expect(read(`---\n${'The words of it.\n\n'.repeat(5000)}---\n\nMore`).said).toBe('');
  });
});

describe('fields that are too long', () => {
  const family = '👩‍👩‍👧';
  it.each([
    ['headline', `# ${family.repeat(300)}\n\nThe words of it.\n\nMore`, 1000],
    ['standfirst', `# Head\n\n*${`Long ${family} `.repeat(600)}end*\n\nThe words of it.\n\nMore of it`, 4000],
    ['byline', `---\nauthor: ${`Ann ${family} `.repeat(200)}\n---\n\nThe words of it.\n\nMore`, 500],
  ] as const)('%s: shortened between two signs, with a notice, and kept', (field, source, most) => {
    const candidate = read(source);
    expect(candidate.details[field].length).toBeLessThanOrEqual(most);
    expect(candidate.details[field].length).toBeGreaterThan(most - 20);
    expect(candidate.details[field].endsWith(family) || /[a-z]$/.test(candidate.details[field])).toBe(true);
    expect(candidate.said).toContain(
      `The ${field} is longer than the ${most.toLocaleString('en-GB')} characters`,
    );
    const command = createCommand(candidate, {
      dropFurniture: true,
      by: 'Ada',
      at: '2026-01-02T03:04:05.000Z',
    });
    expect(Command.safeParse(JSON.parse(JSON.stringify(command))).success).toBe(true);
  });

  it('a link: its words are kept, its address is shortened where it can be, and that is said', () => {
    const { formats, said } = read(
      `See [the record](https://example.org/${'%C3%A9'.repeat(1000)}) of it.\n\nMore`,
    );
    const [link] = formats.filter((format) => format.type === 'link');
    expect(link!.href.length).toBeLessThanOrEqual(4000);
    expect(decodeURI(link!.href)).toMatch(/^https:\/\/example\.org\/é/);
    expect(said).toContain('1 end of a link’s address that is longer than 4,000 characters');
  });

  it.each([
    ['a name of 255 bytes', `${'é'.repeat(126)}.md`, `${'é'.repeat(126)}.md`],
    ['line breaks and a bell', 'a\nb\u0007c.md', 'a b c.md'],
    ['a turned direction', 'a\u202egnp.md', 'a gnp.md'],
    ['half a character', 'a\ud83d.md', 'a\ufffd.md'],
    ['an endless name', `${'n'.repeat(600)}.md`, `${'n'.repeat(251)}….md`],
    ['nothing that is seen', '\u200e\n', 'a file without a name'],
  ])('a file’s name: %s', (_name, file, name) => expect(nameFor(file).name).toBe(name));

  it('a file’s name that was changed is said, and what it ends in still tells Markdown', () => {
    const { origin, text, said } = read('Some *words*.\n\nMore', `${'n'.repeat(600)}.md`);
    expect(origin).toHaveLength(255);
    expect(text).toBe('Some words.\nMore');
    expect(said).toContain('The file’s name is too long to be kept; it is noted as “nnn');
  });

  it('no cut ever leaves half a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(50), (text, most) => {
        const cut = cutTo(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.isWellFormed()).toBe(text.slice(0, cut.length).isWellFormed());
        expect(beginningOf(text, most).length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

describe('bytes of every kind', () => {
  it.each([
    ['more lines than a book has', 'a\n'.repeat(1_000_001), 'has more than 1,000,000 lines'],
    ['nothing but line ends', '\r'.repeat(2_000_000), 'has more than 1,000,000 lines'],
    ['soft breaks', 'ab\v'.repeat(1_100_000), 'has more than 1,000,000 lines'],
    ['one line of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), 'is 50 MB'],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 97, 0, 0, 0]), 'UTF-32'],
  ])('%s: a sentence', (_name, source, sentence) => {
    expect(refusal(source)).toContain(sentence);
    expect(refusal(source)).toContain('Nothing was imported');
  });

  it('a NUL behind every letter, far into the text: left out and counted', () => {
    const { text, said } = read(`${'The words of it. '.repeat(5000)}${'a\0'.repeat(300_000)}`, 'a.txt');
    expect(text).toHaveLength(17 * 5000 + 600_000 - 1);
    expect(said).toContain('300000 control characters were left out');
  });
});
