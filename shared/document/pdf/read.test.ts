import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from './page';
import { readPdf } from './read';
import { below, page, paragraph, wrapped, type Line } from './testing';

const read = (...pages: Page[]) => readPdf({ title: '', pages });
const paragraphsOf = (...pages: Page[]) => read(...pages).text.split('\n');
const messages = (...pages: Page[]) => read(...pages).notices.map(({ message }) => message);

const FERRY =
  'The ferry to the island was stopped on Monday because of a crack in its bow, the owners said. Nobody was hurt, ' +
  'and the passengers went home by bus. The island has one doctor, who was on the mainland.';
const HARBOUR =
  'The harbour was built in 1911 and widened twice. Its oldest wall is made of stone from the quarry above the ' +
  'town, which has been closed for so long that trees grow in it.';
const COUNCIL =
  'The council meets again in March. It has to decide who pays for the wall, and whether the ferry may go on ' +
  'using the pier until then, as its owners have asked for in a letter.';
const after = (lines: readonly Line[], gap = 12) => lines.at(-1)!.y + gap;

describe('lines become paragraphs', () => {
  test('by the first line that is set in', () => {
    const first = paragraph(50, 100, FERRY, 60);
    expect(paragraphsOf(page([...first, ...paragraph(50, after(first), HARBOUR, 60)]))).toEqual([
      FERRY,
      HARBOUR,
    ]);
  });

  test('by the space between them', () => {
    const first = below(50, 100, ['The ferry was stopped on Monday,', 'the owners said on Tuesday.']);
    const second = below(50, after(first, 20), ['The harbour was built long ago', 'and widened twice.']);
    expect(paragraphsOf(page([...first, ...second]))).toEqual([
      'The ferry was stopped on Monday, the owners said on Tuesday.',
      'The harbour was built long ago and widened twice.',
    ]);
  });

  test('by a line that ends although the next word would have fitted', () => {
    const lines = below(50, 100, [
      'The ferry to the island was stopped on Monday, the owners said.',
      'Nobody was hurt.',
      'The passengers went home by bus, and the doctor of the island',
      'came over in the boat of a fisherman.',
    ]);
    expect(paragraphsOf(page(lines))).toEqual([
      'The ferry to the island was stopped on Monday, the owners said. Nobody was hurt.',
      'The passengers went home by bus, and the doctor of the island came over in the boat of a fisherman.',
    ]);
  });

  test('by the bullets of a list', () => {
    const lines = below(50, 100, ['• bread', '• milk and all that is made', '   of it', '• salt']);
    expect(paragraphsOf(page(lines))).toEqual(['• bread', '• milk and all that is made of it', '• salt']);
  });

  test('a large first letter belongs to its word', () => {
    const lines = below(80, 100, ['he ferry was stopped on Monday,', 'and nobody was hurt in it. The']);
    const rest = below(50, 124, ['passengers went home by bus, they', 'said to the paper.']);
    const initial = { x: 50, y: 112, text: 'T', size: 30, width: 25 };
    expect(paragraphsOf(page([initial, ...lines, ...rest]))).toEqual([
      'The ferry was stopped on Monday, and nobody was hurt in it. The passengers went home by bus, they said to the paper.',
    ]);
  });
});

describe('words that a line’s end cuts', () => {
  const cut = (end: string, rest: string) =>
    below(50, 100, [
      `The ferry to the island was stopped on Monday ${end}`,
      `${rest} the owners said, and more of such long lines`,
      'and of long-term plans.',
    ]);
  test.each([
    ['a word that a typesetter cut', 'regula-', 'tions', 'regulations'],
    ['one in capitals', 'MERCHANTABIL-', 'ITY', 'MERCHANTABILITY'],
    ['one that the text has with its hyphen', 'long-', 'term', 'long-term'],
    ['two words by a rule', 'well-', 'known', 'well-known'],
    ['and not what only looks so', 'thresh-', 'old', 'threshold'],
    ['before a name', 'Saint-', 'Malo', 'Saint-Malo'],
    ['between figures', '1911-', '1934', '1911-1934'],
  ])('%s', (_name, end, rest, whole) => {
    expect(read(page(cut(end, rest))).text).toContain(`Monday ${whole} the owners`);
  });

  test('a word processor cuts none, so a hyphen was in the word', () => {
    const long = Array.from({ length: 60 }, (_, at) =>
      below(50, 60 + 12 * at, [`${FERRY.slice(0, 80)} and`]),
    ).flat();
    const lines = [
      ...below(50, 36, ['There is a long sentence here about the work of self-', 'publishing and so on and']),
      ...long,
    ];
    expect(read(page(lines, { height: 1000 })).text).toContain('self-publishing');
  });
});

describe('columns', () => {
  const left = paragraph(50, 100, FERRY, 44);
  const right = paragraph(320, 100, HARBOUR, 44);

  test('are read one after the other, whatever order they are drawn in', () => {
    const drawn = [...left, ...right].sort((a, b) => a.y - b.y);
    expect(paragraphsOf(page(drawn))).toEqual([FERRY, HARBOUR]);
  });

  test('begin below what runs across them', () => {
    const head = { x: 50, y: 60, text: 'The crack in the bow of the ferry', size: 20 };
    expect(paragraphsOf(page([...right, ...left, head]))).toEqual([head.text, FERRY, HARBOUR]);
  });

  test('a paragraph goes on over columns and pages, behind a picture’s caption', () => {
    const all =
      'The ferry to the island was stopped on Monday because of a crack in its bow, the owners said on Tuesday, and as ' +
      'all of it was told by a man who had been on board at the time, nobody had been hurt by it when it came back to ' +
      'the harbour, where the fire brigade of the town and two doctors of its hospital waited.';
    const lines = wrapped(all, 30);
    const caption = { x: 50, y: 60, text: 'The pier on Monday', size: 8 };
    const pages = [
      page([...below(50, 100, lines.slice(0, 4)), ...below(320, 100, lines.slice(4, 8))]),
      page([caption, ...below(50, 100, lines.slice(8))], { label: '2' }),
    ];
    expect(paragraphsOf(...pages)).toEqual([all, caption.text]);
  });
});

describe('what is no part of the text', () => {
  const heads = (number: number): Line[] => [
    { x: 50, y: 30, text: 'The Northwick Review' },
    { x: 500, y: 30, text: String(number) },
    { x: 50, y: 780, text: `northwick.example, page ${number}` },
  ];
  const numbered = [FERRY, HARBOUR, COUNCIL].map((text, at) =>
    page([...heads(at + 7), ...paragraph(50, 100, text, 60)], { label: String(at + 7) }),
  );

  test('running heads, feet and page numbers are left out and said', () => {
    expect(paragraphsOf(...numbered)).toEqual([FERRY, HARBOUR, COUNCIL]);
    expect(messages(...numbered)).toContain(
      '6 running heads, feet and page numbers were left out, such as “northwick.example, page 7”.',
    );
  });

  test('on a page that is alone, its number and what stands beyond that are no text', () => {
    const foot = (y: number): Line[] => [
      { x: 290, y, text: '7' },
      { x: 250, y: y + 20, text: 'Northwick Reporting' },
    ];
    expect(paragraphsOf(page([...paragraph(50, 100, FERRY, 60), ...foot(750)]))).toEqual([FERRY]);
    // Straight under the words they are as much a table's.
    const table = paragraphsOf(page([...paragraph(50, 700, FERRY, 60), ...foot(750)]));
    expect(table.join(' ')).toContain('Northwick Reporting');
  });

  test('the title is larger than the running heads that repeat it, and stays', () => {
    const title = { x: 50, y: 30, text: 'The Northwick Review', size: 20 };
    expect(paragraphsOf(page([title, ...paragraph(50, 100, FERRY, 60)]), ...numbered.slice(1))[0]).toBe(
      title.text,
    );
  });

  test('line numbers are left out and said', () => {
    const lines = paragraph(100, 100, `${FERRY} ${HARBOUR}`, 40);
    const numbers = lines.map(({ y }, at) => ({ x: at < 9 ? 55 : 50, y, text: String(at + 1) }));
    expect(paragraphsOf(page([...numbers, ...lines]))).toEqual([`${FERRY} ${HARBOUR}`]);
    expect(messages(page([...numbers, ...lines]))).toEqual([
      `${lines.length} line numbers beside the text were left out.`,
    ]);
  });

  test('what the file itself calls so is left out and said', () => {
    const aside = { x: 50, y: 30, text: 'Draft of Tuesday', artifact: true };
    expect(paragraphsOf(page([aside, ...paragraph(50, 100, FERRY, 60)]))).toEqual([FERRY]);
    expect(messages(page([aside, ...paragraph(50, 100, FERRY, 60)]))[0]).toContain('“Draft of Tuesday”');
  });

  test('a picture of a page is said', () => {
    const pictures = ['2', '3'].map((label) => page([], { label }));
    const [warning] = read(numbered[0]!, ...pictures).notices;
    expect(warning).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(/^Pages 2–3 are pictures/),
    });
  });
});

describe('beside the text', () => {
  test('a note at the foot is a footnote where its mark stood', () => {
    const [first, ...rest] = below(50, 100, ['The ferry was stopped', 'on Monday. Nobody was hurt.']);
    const mark = { x: 155, y: 96, text: '3', size: 6 };
    const on = { x: 160, y: 100, text: 'again' };
    const note = [
      { x: 50, y: 700, text: '3', size: 5 },
      { x: 54, y: 703, text: 'Log of the harbour.', size: 8 },
    ];
    const { text, apparatus } = read(page([first!, mark, on, ...rest, ...note]));
    expect(text).toBe('The ferry was stopped again on Monday. Nobody was hurt.');
    expect(apparatus?.footnotes).toEqual([
      { at: 'The ferry was stopped'.length, text: 'Log of the harbour.' },
    ]);
  });

  test('a power is none, and a mark without its note is said', () => {
    const lines = [
      { x: 50, y: 100, text: 'It has 14 m' },
      { x: 105, y: 96, text: '2', size: 6 },
      { x: 112, y: 100, text: 'of deck' },
    ];
    expect(read(page(lines)).text).toBe('It has 14 m² of deck');
    const marked = [
      { x: 50, y: 100, text: 'The deck' },
      { x: 90, y: 96, text: '[2]', size: 6 },
    ];
    expect(read(page(marked))).toMatchObject({
      text: 'The deck',
      notices: [{ message: 'Left out: 1 note mark.' }],
    });
  });

  test('rows with room between their words are a table', () => {
    const row = (y: number, cells: string[]) => cells.map((text, at) => ({ x: 50 + 150 * at, y, text }));
    const rows = [
      ['Town', 'Opened'],
      ['Northwick', '1911'],
      ['Harrow', '1934'],
    ];
    const { text, apparatus } = read(page(rows.flatMap((cells, at) => row(100 + 14 * at, cells))));
    expect(text).toBe('Town\tOpened\nNorthwick\t1911\nHarrow\t1934');
    expect(apparatus?.tables).toEqual([{ start: 0, end: text.length, rows }]);
  });

  describe('words of a cell that go on below it are one cell', () => {
    const at = (y: number, cells: (string | null)[]): Line[] =>
      cells.flatMap((text, index) => (text === null ? [] : [{ x: 50 + 150 * index, y, text }]));
    const told = (lines: Line[]) => {
      const { text, apparatus } = read(page(lines));
      expect(apparatus?.tables).toMatchObject([{ start: 0, end: text.length }]);
      expect(text).toBe(apparatus!.tables![0]!.rows.map((row) => row.join('\t')).join('\n'));
      return apparatus!.tables![0]!.rows;
    };

    test('where rows stand apart', () =>
      expect(
        told([
          ...at(100, ['Town', 'Owner of the pier', 'Opened']),
          ...at(118, ['Northwick', 'The Harbour Board of', '1911']),
          ...at(130, [null, 'Northwick and Harrow', null]),
          ...at(148, ['Harrow', 'The town', '1934']),
        ]),
      ).toEqual([
        ['Town', 'Owner of the pier', 'Opened'],
        ['Northwick', 'The Harbour Board of Northwick and Harrow', '1911'],
        ['Harrow', 'The town', '1934'],
      ]));

    test('where all lines are as close, by what they say; a word that is cut is whole', () =>
      expect(
        told([
          ...at(100, ['Town', 'Owner', 'Opened']),
          ...at(112, ['Northwick', 'The har-', '1911']),
          ...at(124, ['on the Aue', 'bour board', null]),
          ...at(136, ['Harrow', 'The harbour board', '1934']),
        ]),
      ).toEqual([
        ['Town', 'Owner', 'Opened'],
        ['Northwick on the Aue', 'The harbour board', '1911'],
        ['Harrow', 'The harbour board', '1934'],
      ]));

    test.each<[string, (string | null)[]]>([
      ['a figure', [null, '1912', '12']],
      ['a row whose first cell is that of the row above', [null, 'Ferry', 'Closed']],
    ])('%s is a row of its own', (_, second) =>
      expect(
        told([
          ...at(100, ['Town', 'Opened', 'Boats']),
          ...at(112, ['Northwick', '1911', '11']),
          ...at(124, second),
          ...at(136, ['Harrow', '1934', '14']),
        ]).length,
      ).toBe(4),
    );
  });

  describe('a note that goes on at the foot of the next page is one', () => {
    const body = (words: string): Line[] => below(50, 100, wrapped(words, 60));
    /** A mark, raised, after the last word of some lines. */
    const marked = (lines: Line[], text: string): Line[] => {
      const { x, y, text: said } = lines.at(-1)!;
      return [...lines, { x: x + 5 * said.length, y: y - 4, text, size: 6 }];
    };
    const small = (y: number, text: string): Line => ({ x: 54, y, text, size: 8 });
    const note = (y: number, mark: string, text: string): Line[] => [
      { x: 50, y: y - 3, text: mark, size: 5 },
      small(y, text),
    ];
    const first = [...marked(body(FERRY), '3'), ...note(703, '3', 'Log of the harbour, which was kept by')];
    const told = (second: Line[]) => {
      const { text, apparatus } = read(page(first), page(second, { label: '2' }));
      expect(text).toBe(`${FERRY}\n${COUNCIL}`);
      return apparatus!.footnotes!.map((each) => each.text);
    };

    test('above the notes of that page', () =>
      expect(
        told([
          ...marked(body(COUNCIL), '4'),
          small(690, 'the Board until 1934.'),
          ...note(703, '4', 'The same.'),
        ]),
      ).toEqual(['Log of the harbour, which was kept by the Board until 1934.', 'The same.']));

    test('where that page has no notes', () =>
      expect(told([...body(COUNCIL), small(703, 'the Board until 1934.')])).toEqual([
        'Log of the harbour, which was kept by the Board until 1934.',
      ]));
  });

  test('headings by their size, bold and italic by their fonts, links by where they lie', () => {
    const lines: Line[] = [
      { x: 50, y: 60, text: 'Harbour', size: 20 },
      { x: 50, y: 100, text: 'The ferry was' },
      { x: 120, y: 100, text: 'stopped', look: { bold: true, italic: false } },
      { x: 160, y: 100, text: 'at the pier, said the owners of it.' },
    ];
    const areas = [{ left: 188, right: 206, top: 92, bottom: 102, href: 'https://example.org/pier' }];
    const { text, formats } = read(page(lines, { areas }));
    const shown = formats.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);
    expect(shown).toEqual(['heading: Harbour', 'bold: stopped', 'link: pier']);
  });

  test('comments on their words, with what answers them', () => {
    const remark = {
      name: 'a',
      author: 'R. Roe',
      text: 'Who says so?',
      resolved: false,
      date: '2024-03-12T09:45:00',
    };
    const answer = { name: 'b', author: 'A. Doe', text: 'The owner.', resolved: false, answers: 'a' };
    const areas = [{ left: 70, right: 95, top: 92, bottom: 102, comment: 'a' }];
    const { apparatus } = read(
      page([{ x: 50, y: 100, text: 'The ferry stopped' }], { areas, remarks: [remark, answer] }),
    );
    expect(apparatus?.comments).toEqual([
      {
        ...{
          start: 4,
          end: 9,
          author: 'R. Roe',
          date: '2024-03-12T09:45:00',
          text: 'Who says so?',
          resolved: false,
        },
        replies: [{ author: 'A. Doe', text: 'The owner.' }],
      },
    ]);
  });

  test('every page is a place, one after the other', () => {
    const pages = ['iv', 'v'].map((label) => page(below(50, 100, [`This is page ${label}.`]), { label }));
    expect(read(...pages).apparatus?.places).toEqual([
      { kind: 'page', name: 'page iv', start: 0, end: 17 },
      { kind: 'page', name: 'page v', start: 17, end: 32 },
    ]);
  });
});

describe('letters', () => {
  test.each([
    ['ligatures', 'The o\uFB03ce \uFB02oor', 'The office floor'],
    ['TeX’s, without a map', 'the signi\u001cer \u0010su\u001eces\u0011', 'the signifier “suffices”'],
    ['TeX’s older ones', 'the signi\u000cer su\u000eces', 'the signifier suffices'],
    ['bullets of Wingdings', '\uF0B7 bread', '• bread'],
    ['parts of Chinese letters', '\u2F00\u2EA0', '一民'],
  ])('%s', (_name, drawn, meant) => {
    expect(read(page([{ x: 50, y: 100, text: drawn }])).text).toBe(meant);
  });

  test('from right to left, with figures from left to right', () => {
    const lines = [
      { x: 80, y: 100, text: '412' },
      { x: 110, y: 100, text: 'שלום' },
      { x: 30, y: 100, text: 'ועידה', spaced: true },
    ];
    expect(read(page(lines)).text).toMatch(/^שלום\s412\sועידה$/);
  });

  test('lines of Chinese are joined without a blank', () => {
    const lines = below(50, 100, ['市议会星期二晚上投票决定在三月底前关闭两', '个图书馆分馆。'], {
      width: 200,
    });
    expect(read(page(lines)).text).toBe('市议会星期二晚上投票决定在三月底前关闭两个图书馆分馆。');
  });
});

describe('a structure tree', () => {
  const lines = below(50, 100, [
    'The ferry was stopped on Monday, the owners said.',
    'Nobody was hurt in the ferry, and so on and on.',
  ]);
  const marked = lines.map((line, at) => ({ ...line, mark: `m${at}` }));
  const knot = (role: string, ...children: string[]) => ({ role, alternative: '', children });

  test('parts what no space parts', () => {
    const tags = { ...knot('Root'), children: [knot('H2', 'm0'), knot('P', 'm1')] };
    const { text, formats } = read(page(marked, { tags }));
    expect(text.split('\n')).toEqual(lines.map(({ text: said }) => said));
    expect(formats).toEqual([{ type: 'heading', level: 2, start: 0, end: lines[0]!.text.length }]);
  });

  test('is not believed where it cuts sentences', () => {
    const cut = below(50, 100, [
      'The ferry to the island was stopped on',
      'monday because of a crack in its bow, and',
      'nobody was hurt.',
    ]);
    const tags = { ...knot('Root'), children: cut.map((_, at) => knot('P', `m${at}`)) };
    expect(
      paragraphsOf(
        page(
          cut.map((line, at) => ({ ...line, mark: `m${at}` })),
          { tags },
        ),
      ),
    ).toHaveLength(1);
  });
});

test('law: no letter is lost, places are in order and formats within the text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', 'é', '.', '7'), minLength: 1, maxLength: 9 });
  const line = fc.record({
    x: fc.integer({ min: 0, max: 590 }),
    y: fc.integer({ min: 0, max: 790 }),
    text: word,
  });
  const pages = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(pages, (given) => {
      const { text, formats, apparatus, notices } = read(...given.map((lines) => page(lines)));
      const letters = (words: string) => [...words.replace(/\s/g, '')].sort().join('');
      const drawn = new Set(given.flat().map((each) => each.text));
      if (notices.length === 0 && drawn.size === given.flat().length)
        expect(letters(text)).toBe(
          letters(
            given
              .flat()
              .map((each) => each.text)
              .join(''),
          ),
        );
      expect(apparatus?.places?.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
      expect(formats.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      expect(text).not.toMatch(/\n\n|^\n|\n$|\r/);
    }),
  );
});
