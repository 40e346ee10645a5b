/**
 * Documents of six hundred pages, read as the app reads them and by others, in one run. Prints the table of
 * shared/document/README.md.
 */

import mammoth from 'mammoth';
import { reader as word } from '../../electron/services/documents/formats/docx';
import {
  comment,
  del,
  footnote,
  from,
  ins,
  noteMark,
  p,
  r,
  style,
  styled,
  to,
  wordFile,
} from '../../electron/services/documents/testing/docx-fixtures';

const PAGES = 600;
/** Three times, and the middle one counts. */
const TIMES = 3;

/** A book as an editor sends it back: a heading and three hundred words a page, some of them worked on. */
function book(pages: number): Uint8Array {
  const body: string[] = [];
  const comments: string[] = [];
  const notes: string[] = [];
  for (let page = 1; page <= pages; page++) {
    body.push(styled('Heading1', `Page ${page}`));
    for (let paragraph = 0; paragraph < 5; paragraph++) {
      // Word parts a paragraph into runs wherever somebody has been in it.
      const runs = Array.from({ length: 10 }, (_, at) =>
        r(`the wall of ${1900 + at} stood `, at % 3 ? '' : '<w:i/>'),
      );
      if (paragraph === 0) runs.splice(3, 0, from(page), r('nine boats '), to(page));
      if (paragraph === 1) runs.splice(4, 0, ins(r('new ')), del(r('old ')));
      if (paragraph === 2) runs.push(noteMark(page));
      body.push(p(runs.join('')));
    }
    comments.push(comment(page, 'Mara Lind', `Who says so on page ${page}?`));
    notes.push(footnote(page, p(`Report, p. ${page}.`)));
  }
  return wordFile({
    body: body.join(''),
    styles: style('Heading1', 'heading 1'),
    comments: comments.join(''),
    footnotes: notes.join(''),
  });
}

interface Measured {
  ms: number;
  words: number;
  comments: number | null;
}

/** Processor time of this process; the middle of several. */
async function measured(read: () => Promise<Omit<Measured, 'ms'>>): Promise<Measured> {
  const times: number[] = [];
  let found: Omit<Measured, 'ms'> = { words: 0, comments: null };
  for (let time = 0; time < TIMES; time++) {
    const before = process.cpuUsage();
    found = await read();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!, ...found };
}

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Prints the table with `print`, line by line; `quick` reads a tenth of the book. */
async function bench({
  print = console.log,
  quick = false,
}: { print?: (line: string) => void; quick?: boolean } = {}): Promise<void> {
  const pages = quick ? PAGES / 10 : PAGES;
  const file = book(pages);
  const readers: [string, () => Promise<Omit<Measured, 'ms'>>][] = [
    [
      'Stet',
      async () => {
        const read = await word.read(file, { late: () => false, changes: 'accepted' });
        if ('unreadable' in read) throw new Error(read.unreadable);
        return { words: count(read.text), comments: read.apparatus?.comments?.length ?? 0 };
      },
    ],
    [
      'mammoth, to plain text',
      async () => {
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
        return { words: count(value), comments: null };
      },
    ],
    [
      'mammoth, to HTML',
      async () => {
        const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
        return { words: count(value.replace(/<[^>]*>/g, ' ')), comments: null };
      },
    ],
  ];
  print(`| a .docx of ${pages} pages, read by | CPU ms | words | comments on their words |`);
  print('|---|---:|---:|---:|');
  for (const [name, read] of readers) {
    const { ms, words, comments } = await measured(read);
    print(`| ${name} | ${ms.toFixed(0)} | ${words.toLocaleString('en-GB')} | ${comments ?? 'none'} |`);
  }
}

export default { bench, book };
