import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '@shared/document/document';
import { readMarkdown as readOrNot } from './markdown';

function readMarkdown(source: string): ReadDocument {
  const read = readOrNot(source);
  if (read === null) throw new Error('It has too many blocks.');
  return read;
}
const textOf = (source: string): string => readMarkdown(source).text;
const saidOf = (source: string): string[] => readMarkdown(source).notices.map(({ message }) => message);

describe('figures in Markdown', () => {
  it.each([
    [
      'a year at a line’s beginning',
      '1893. The yard was sold.\n\n1894) It was not.',
      '1893. The yard was sold.\n1894) It was not.',
    ],
    [
      'the numbers of a list as they were typed',
      '4. Hull\n4. Dover\n07. Goole',
      '4. Hull\n4. Dover\n07. Goole',
    ],
    ['a number before nothing that is seen', '1893. </sup> ', '1893.'],
    ['a number alone', 'It was\n\n1893.\n\nor so', 'It was\n1893.\nor so'],
    [
      'a list within a list',
      '1. Hull\n   - 12 quays\n   - none\n2. Dover',
      '1. Hull\n- 12 quays\n- none\n2. Dover',
    ],
    ['a list in a quotation', '> 3. Hull\n> 4. Dover', '3. Hull\n4. Dover'],
    [
      'a bullet that may be a minus',
      'It fell to\n\n- 7C at night\n- 9C later',
      'It fell to\n- 7C at night\n- 9C later',
    ],
    ['a plus', '+ £5 a head\n+ nothing', '+ £5 a head\n+ nothing'],
    ['bullets that are none', '- Hull\n- Dover', 'Hull\nDover'],
    ['a minus without a blank', '-7C at night', '-7C at night'],
    ['asterisks that multiply', 'of 4*5*6 feet, 7**8 or 2 * 3', 'of 4*5*6 feet, 7**8 or 2 * 3'],
    [
      'other signs',
      'some ~7, ~8 and ~9~, boat_7_b, #4, $5* and $6*, 4^5^',
      'some ~7, ~8 and ~9~, boat_7_b, #4, $5* and $6*, 4^5^',
    ],
    ['escapes and entities', '1893\\. It. 12&nbsp;000 &#178;', '1893. It. 12\u00a0000 ²'],
    [
      'raised and lowered ones',
      '10<sup>6</sup> of H<sub>2</sub>O, 1<sup>3</sup>/<sub>4</sub>',
      '10⁶ of H₂O, 1 3/4',
    ],
    ['a figure as a heading', '12,000\n---\n\nboats', '12,000\nboats'],
    ['cells', '| Hull | 12 |\n|---|---|\n| 12 | 500 |', 'Hull 12\n12\t500'],
    ['lines of code', '    12\n    13', '12\n13'],
    [
      'an address nobody refers to',
      'Seen.\n\n[1]: https://example.org/1893',
      'Seen.\n[1]: https://example.org/1893',
    ],
    ['a line that is broken on purpose', 'nine  \n10 boats\\\n11', 'nine\n10 boats\n11'],
    ['a line that is not', 'nine\n10 boats', 'nine 10 boats'],
    ['words in angle brackets', 'said <Ada 12 Holm> at 5 < 6', 'said <Ada 12 Holm> at 5 < 6'],
  ])('%s', (_name, source, text) => expect(textOf(source)).toBe(text));

  const part = fc.constantFrom(
    '1893. ',
    '- ',
    '+ ',
    '* ',
    '12',
    '7',
    'a',
    ' ',
    '*',
    '**',
    '_',
    '~~',
    '[^1]',
    '<sup>',
    '</sup>',
    '<b>',
    '| ',
    '> ',
    '# ',
    '\n',
    '\n\n',
    '`',
    '.',
    '-',
  );
  it('lose and join no figure', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const source = parts.join('');
        // What a deletion or a note takes away, it takes away aloud; here only what stays is looked at.
        fc.pre(!/~~[^]*~~|\[\^1\]/.test(source));
        const digits = (text: string) => text.normalize('NFKC').match(/\d/g)?.join('') ?? '';
        expect(digits(textOf(source))).toBe(digits(source));
      }),
    );
  });
});

describe('notes and references', () => {
  const NOTED = 'Some 40[^1] came in 1893[^b].\n\n[^1]: The harbour’s *book*\n[^b]: https://example.org/a';

  const notesOf = (source: string) => {
    const { text, apparatus } = readMarkdown(source)!;
    return apparatus!.footnotes!.map((note) => [
      text.slice(0, note.at).split(' ').at(-1),
      note.text,
      ...(note.links ?? []),
    ]);
  };

  it('takes notes out of the text and tells where their marks stood', () => {
    expect(textOf(NOTED)).toBe('Some 40 came in 1893.');
    expect(saidOf(NOTED)).toEqual([]);
    expect(notesOf(NOTED)).toEqual([
      ['40', 'The harbour’s book'],
      ['1893', 'https://example.org/a'],
    ]);
  });

  it.each<[string, string, string, unknown[]]>([
    [
      'with a link',
      'It sank[^1].\n\n[^1]: See [the log](https://example.org/log), p. 3',
      'It sank.',
      [['sank', 'See the log, p. 3', { start: 4, end: 11, href: 'https://example.org/log' }]],
    ],
    ['of several paragraphs', 'It sank[^1].\n\n[^1]: One.\n\n    Two.', 'It sank.', [['sank', 'One.\nTwo.']]],
    [
      'that two marks share',
      'It sank[^1] fast[^1].\n\n[^1]: Log',
      'It sank fast.',
      [
        ['sank', 'Log'],
        ['fast', 'Log'],
      ],
    ],
    ['that stands before its mark', '[^1]: Log\n\nIt sank[^1].', 'It sank.', [['sank', 'Log']]],
    ['that refers to itself', 'It sank[^1].\n\n[^1]: Log[^1]', 'It sank.', [['sank', 'Log']]],
    ['on a heading', '# Lost[^1]\n\nIt sank.\n\n[^1]: Log', 'Lost\nIt sank.', [['Lost', 'Log']]],
    ['of which nothing speaks', 'It sank.\n\n[^1]: Log', 'It sank.\n[1] Log', []],
    [
      'that is there twice',
      'It sank[^1].\n\n[^1]: Log\n\n[^1]: Book',
      'It sank.\n[1] Book',
      [['sank', 'Log']],
    ],
  ])('a note %s', (_, source, text, notes) => {
    expect(textOf(source)).toBe(text);
    expect(notesOf(source)).toEqual(notes);
  });

  it('leaves a mark without a note as it was typed', () =>
    expect(textOf('Some 40[^9] came')).toBe('Some 40[^9] came'));

  it('makes links of references of every form', () => {
    const { text, formats } = readMarkdown(
      'The [list][1], the [log][] and the [map].\n\n[1]: https://example.org/1\n[log]: ' +
        'https://example.org/2\n[MAP]: <https://example.org/3>',
    );
    expect(text).toBe('The list, the log and the map.');
    expect(
      formats.map((format) => [text.slice(format.start, format.end), format.type === 'link' && format.href]),
    ).toEqual([
      ['list', 'https://example.org/1'],
      ['log', 'https://example.org/2'],
      ['map', 'https://example.org/3'],
    ]);
  });

  it('says what else it leaves out', () => {
    const source =
      'Seen ~~forty~~ <del>or fifty</del> <!-- cut 3 -->boats.\n\n<!-- legal -->\n\n![A quay](a.png)\n\n' +
      '<div hidden>no</div>';
    expect(textOf(source)).toBe('Seen boats.\nA quay');
    expect(saidOf(source)).toEqual(['Left out: 3 deleted words, 1 hidden word, 2 comments, 1 picture.']);
  });

  it('joins a word cut at a line’s end', () => {
    expect(textOf('The harbour-\nmaster left on Fri-\nday. Two harbourmasters; the harbourmaster.')).toBe(
      'The harbourmaster left on Friday. Two harbourmasters; the harbourmaster.',
    );
  });
});

describe('front matter', () => {
  const BODY = 'The boat left at nine, the harbour master said.\n\nIt came back at ten.';
  const read = (front: string) => {
    const { text, details, notices } = readMarkdown(`${front}\n${BODY}`);
    return { text, details, said: notices.map(({ message }) => message) };
  };
  const text = BODY.replace('\n\n', '\n');

  it('is read into the details, in YAML and in TOML', () => {
    const details = {
      headline: 'Boats: a year',
      byline: 'Ada Holm, Bo Roe',
      publicationDate: '2031-06-10',
      standfirst: 'What it was',
    };
    expect(
      read(
        '---\ntitle: "Boats: a year"\nauthors: [Ada Holm, Bo Roe]\ndate: 2031-06-10T08:00:00Z\n' +
          'description: >\n  What it\n  was\n---',
      ),
    ).toEqual({ text, details, said: [] });
    expect(
      read(
        '+++\ntitle = "Boats: a year"\nauthors = ["Ada Holm", "Bo Roe"]\ndate = 2031-06-10\ndek = "What ' +
          'it was"\n+++',
      ),
    ).toEqual({ text, details, said: [] });
  });

  it('may have a colon in its title, and figures stay as they are typed', () => {
    expect(read('---\ntitle: Boats: a year\nauthor:\n  name: Ada Holm\nsubtitle: 007\n...').details).toEqual({
      headline: 'Boats: a year',
      byline: 'Ada Holm',
      standfirst: '007',
    });
  });

  it('what has no field, or two meanings, is named', () => {
    expect(read('---\ntitle: Boats\ntags: [sea, fog]\ndate: 3/4/2031\n---').said).toEqual([
      'Left out of the front matter: tags “sea, fog”, date “3/4/2031”.',
    ]);
  });

  it('what cannot be read stays in the text', () => {
    const { text: kept, said } = read('---\ntitle: [Boats\n---');
    expect(kept).toBe(`title: [Boats\n${text}`);
    expect(said[0]).toMatch(/^The front matter could not be read .* stands in the text/);
  });

  it('words between two rules are words', () => {
    expect(read('---\nOnly 12 words.\n---').text).toContain('Only 12 words.');
  });
});
