/**
 * How often the first read is right of what it says of speakers: of what says p, p should be. On the articles
 * of the corpus, and on a file of others whose speakers are marked, one article a line as the README of the
 * first read has it.
 */

import { readFileSync } from 'node:fs';
import { parse, type Gold, type GoldQuote } from '../../shared/reading/corpus/notation';
import { judged, table } from '../../shared/reading/corpus/reliability';
import { read } from '../../shared/reading/index';

const corpus = import.meta.glob<string>('../../shared/reading/corpus/articles/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Marked {
  text: string;
  quotes: (Omit<GoldQuote, 'quoted'> & { quoted?: [number, number][] })[];
  ignore?: [number, number][];
}

const span = ([start, end]: [number, number]): { start: number; end: number } => ({ start, end });

function goldOf(line: string): Gold {
  const { text, quotes, ignore = [] } = JSON.parse(line) as Marked;
  return {
    text,
    quotes: quotes.map((quote) => ({ ...quote, quoted: (quote.quoted ?? []).map(span) })),
    ignore: ignore.map(span),
  };
}

function print(name: string, articles: readonly Gold[]): void {
  console.log(`\n${name}: ${articles.length} articles`);
  console.table(table(articles.flatMap((gold) => judged(gold, read(gold.text).quotes))));
}

/** Prints the tables; `files` are files of marked articles. */
export default function bench(files: readonly string[]): void {
  print('corpus', Object.values(corpus).map(parse));
  for (const file of files)
    print(
      file,
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(goldOf),
    );
}
