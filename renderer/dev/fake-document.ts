import type { ImportCandidate } from '@shared/contract';
import { annotationsOf } from '@shared/document/annotations';
import { NO_APPARATUS, type Apparatus, type ChangesAs } from '@shared/document/document';

/* A document as a newsroom sends it, with everything on it that a file can have. */

const BEFORE = [
  'The bridge that was never opened',
  'A town paid for a crossing, and got a car park.',
  'By Hester Wray',
  'The bridge over the Sill was finished in the spring of 2019, and not one car has crossed it since.',
  'It cost the town 14.2 million, said Anders Lund, who kept the books of the works department for nine years.',
  'What it cost',
];
const AFTER = [
  'The railing on the northern side, photographed in March. Picture: Ilse Maier',
  'Item\tPaid\nPiles\t4,100,000\nDeck\t8,900,000',
  'The council’s own report says that the piles were set eleven metres too far upstream, which nobody noticed until the deck arrived.',
  '“We measured twice,” said Ines Marlow, who was the engineer then. “We measured the wrong bank twice.”',
  'How a crossing is paid for: the state gives half, the county a quarter, and the town the rest.',
  'The car park opened in 2021.',
];
const SAID = [
  'Council minutes, 14 March 2019, p. 6. https://example.org/minutes/2019-03-14.pdf',
  'per interview w/ Lund 3/14, tape 3, 12:40',
  'Is this the right year? The sign on the bridge says 2018.',
  'see notes',
  'author’s observation',
];

/** The document with so many comments, its tracked changes read as said. */
export function annotated(token: string, comments: number, changes: ChangesAs = 'accepted'): ImportCandidate {
  const taken = changes === 'accepted';
  const sentence = ['It was to carry ', ...(taken ? ['nine thousand'] : ['ninety thousand']), ' cars a day.'];
  const long = Array.from({ length: Math.ceil(comments / 4) - 1 }, () => AFTER[2]!);
  const text = [...BEFORE, sentence.join(''), ...AFTER, ...long].join('\n');
  const placed = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const change = placed(sentence[1]!);
  const other = taken ? 'ninety thousand' : 'nine thousand';
  const tables = placed(AFTER[1]!);
  const read: Omit<ImportCandidate, 'annotations' | 'words'> = {
    token,
    origin: 'bridge-comments.docx',
    text,
    formats: [
      { type: 'heading', level: 1, ...placed(BEFORE[0]!) },
      { type: 'standfirst', ...placed(BEFORE[1]!) },
      { type: 'byline', ...placed(BEFORE[2]!) },
      { type: 'bold', ...placed('14.2 million') },
      { type: 'heading', level: 2, ...placed(BEFORE[5]!) },
      { type: 'italic', ...placed('upstream') },
      { type: 'link', ...placed('council’s own report'), href: 'https://example.org/report' },
    ],
    details: {
      headline: BEFORE[0]!,
      standfirst: BEFORE[1]!,
      byline: 'Hester Wray',
      publicationDate: '2031-03-02',
    },
    furniture: [],
    notices: [
      { level: 'warning', message: 'A text box could not be placed and stands at the end of the text.' },
      { level: 'info', message: 'Macros in the document were ignored.' },
    ],
    kind: 'docx',
    changes,
    apparatus: {
      ...NO_APPARATUS,
      title: 'Bridge',
      comments: commentsOn(text, comments),
      footnotes: [
        { at: placed('since.').end, text: 'Traffic count of the county, table 4.' },
        { at: placed('deck arrived.').end, text: 'Report of 3 May 2020, page 14.', endnote: true },
      ],
      changes: [
        {
          type: taken ? 'insertion' : 'deletion',
          ...change,
          author: 'Tom Ashdown',
          date: '2031-02-27T09:30:00Z',
        },
        {
          type: taken ? 'deletion' : 'insertion',
          start: change.end,
          end: change.end,
          author: 'Tom Ashdown',
          text: other,
        },
      ],
      tables: [{ ...tables, rows: AFTER[1]!.split('\n').map((row) => row.split('\t')) }],
      pictures: [
        { at: placed('The railing').start, caption: AFTER[0]!, alternative: 'A railing over a river' },
      ],
      parts: [
        { kind: 'caption', ...placed(AFTER[0]!) },
        { kind: 'sidebar', ...placed(AFTER[4]!) },
      ],
    },
  };
  return { ...read, annotations: annotationsOf(read), words: text.split(/\s+/u).length };
}

/** Each on a few words of the text, one after the other. */
function commentsOn(text: string, many: number): Apparatus['comments'] {
  const stretches = [...text.matchAll(/\p{L}[^\n.,]{5,50}(?=[\s.,])/gu)];
  return stretches.slice(2, many + 2).map(({ index, 0: words }, at) => ({
    start: index,
    end: index + words.length,
    author: at % 3 === 2 ? 'Tom Ashdown' : 'Hester Wray',
    date: `2031-02-${String(10 + (at % 18)).padStart(2, '0')}T14:05:00Z`,
    text: SAID[at % SAID.length]!,
    resolved: at % 6 === 4,
    replies:
      at % 5 === 2
        ? [
            {
              author: 'Hester Wray',
              date: '2031-02-27T16:00:00Z',
              text: 'Checked with the works department: 2019.',
            },
          ]
        : [],
    ...(at % 10 === 7 ? { guessed: true as const } : {}),
  }));
}
