import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportCandidate } from '@shared/contract';
import { read } from './read';

/*
 * What other programs write, and what a careful person finds in it: the words in order, what must not be
 * among them, what was written on them and on which words. See testing/made/README.md.
 */

interface Expected {
  /** Stretches that follow one another in the text, none broken by a line. */
  words: string[];
  absent?: string[];
  headings?: string[];
  links?: [words: string, href: string][];
  /** The words each covers, who wrote it, what it says. */
  comments?: [words: string, author: string, text: string][];
  /** The words before its mark, and what it says. */
  footnotes?: [before: string, text: string][];
  tables?: string[][][];
  cues?: [speaker: string, time: number, words: string][];
}

const QUAY: Expected = {
  words: [
    'The new quay at Elsmouth was to cost 4.2 million pounds and cost nearly nine.',
    'The board met three times and said nothing of it in its Quarterly.',
    'Who signed',
    'Two people signed, says the public register. One of them has left.',
    'The harbour master',
    'The treasurer',
    'Nobody at the board answered the telephone on Friday.',
  ],
  absent: ['which nobody disputes', 'Council minutes', 'Ledger'],
  headings: ['The quay that cost twice', 'Who signed'],
  links: [['the public register', 'https://register.example.org/quay']],
  comments: [['4.2 million pounds', 'Ana Roe', 'Council minutes, 4 March, p. 12']],
  footnotes: [['cost nearly nine.', 'Ledger of the harbour board, folio 88.']],
  tables: [
    [
      ['Year', 'Planned', 'Paid'],
      ['2023', '2.1', '3.9'],
      ['2024', '2.1', '5.0'],
    ],
  ],
};

const FILES: Record<string, Expected> = {
  'quay.docx': QUAY,
  'quay.odt': QUAY,
  // Saved as a page, a change that was tracked is shown, and a comment has neither words nor author.
  'quay.html': {
    ...QUAY,
    words: ['and cost nearly nine, which nobody disputes.', ...QUAY.words.slice(1)],
    absent: ['Council minutes', 'Ledger'],
    comments: [['', '', 'Council minutes, 4 March, p. 12']],
    footnotes: [['which nobody disputes.', 'Ledger of the harbour board, folio 88.']],
  },
  'ferry.pdf': {
    words: [
      'before anybody thought of asking the harbour masters for their own registers',
      'the summer traffic had been underestimated by a third, and the winter traffic overestimated by very nearly as much',
      'The correspondence between the inspectorate and the companies is complete',
      'the people who rowed out to the boats.',
      'An investigation of the remaining volumes is under way, and its preliminary results',
    ],
    headings: ['Ferries of the northern islands', '1 How they were counted', '2 What was lost'],
    footnotes: [['all that is left', 'The reports are kept in the county archive.']],
  },
  'council.pdf': {
    words: [
      'The parish council agreed on Tuesday to spend 12,400 pounds on the weir, which has leaked since the flood of 2019',
      '“It will not last the winter,” said one of them, and the clerk noted it.',
      'Second',
    ],
    headings: ['Council agrees to mend the weir', 'Objections'],
  },
  'boats.ods': {
    words: ['Elsmouth', 'Goole'],
    tables: [
      [
        ['Harbour', 'Boats', 'Tonnes', 'Opened'],
        ['Elsmouth', '12', '340.5', '1893-05-01'],
        ['Goole', '7', '88.25', '1911-09-30'],
      ],
    ],
  },
  'talk.vtt': {
    words: ['How many boats were there in the end?', 'Nine. And two of them were not ours.'],
    absent: ['-->', '<v', 'WEBVTT'],
    cues: [
      ['Ida Holm', 2.5, 'How many boats were there in the end?'],
      ['Tom Bell', 6.1, 'Nine. And two of them were not ours.'],
    ],
  },
};

async function readFile(name: string): Promise<ImportCandidate> {
  const bytes = readFileSync(path.resolve(import.meta.dirname, 'testing/made', name));
  const asked = { source: [bytes], origin: name, plainly: false, paper: true };
  const reading = await read(asked, () => false);
  if (reading.outcome !== 'read') throw new Error(`${name} was ${reading.outcome}`);
  return reading.candidate;
}

describe.each(Object.entries(FILES))('%s', (name, expected) => {
  const slice = ({ text }: ImportCandidate, { start, end }: { start: number; end: number }) =>
    text.slice(start, end);

  test('has its words, in order and unbroken, and no others among them', async () => {
    const { text } = await readFile(name);
    let at = 0;
    for (const words of expected.words) {
      expect(text.slice(at)).toContain(words);
      at = text.indexOf(words, at) + words.length;
    }
    for (const words of expected.absent ?? []) expect(text).not.toContain(words);
  });

  test('has what is over and beside the words', async () => {
    const candidate = await readFile(name);
    const { formats, text, apparatus } = candidate;
    const { headings, links, comments, footnotes, tables, cues } = expected;
    if (headings)
      expect(
        formats.filter(({ type }) => type === 'heading').map((format) => slice(candidate, format)),
      ).toEqual(expect.arrayContaining(headings));
    if (links)
      expect(
        formats.flatMap((format) =>
          format.type === 'link' ? [[slice(candidate, format), format.href]] : [],
        ),
      ).toEqual(links);
    if (comments)
      expect(
        apparatus.comments.map((comment) => [slice(candidate, comment), comment.author, comment.text]),
      ).toEqual(comments);
    if (footnotes)
      expect(
        apparatus.footnotes.map((note, at) => [
          text.slice(note.at - footnotes[at]![0].length, note.at),
          note.text,
        ]),
      ).toEqual(footnotes);
    if (tables) expect(apparatus.tables.map(({ rows }) => rows)).toEqual(tables);
    if (cues)
      expect(apparatus.cues.map((cue) => [cue.speaker, cue.time, slice(candidate, cue)])).toEqual(cues);
  });
});
