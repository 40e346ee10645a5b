/**
 * Quotations of 5 to 60 words looked for in transcripts of 30,000 and 300,000 words, each with a decoy that
 * shares half of its words. Times are of the processor.
 */

import { find } from '../../shared/tape/find';
import { quotedWords } from '../../shared/tape/quotation';
import { tapeOf } from '../../shared/tape/tape';
import type { Range } from './anchoring/rivals';
import { absentOf, quotationsOf, transcriptOf, type Quotation } from './quotes/quotations';
import { rivals, type Finder } from './quotes/rivals';
import { talkOf } from './quotes/transcript';

const LENGTHS = [30_000, 300_000];
const QUOTATIONS = 700;
const SEED = 1893;
/** Of what is altered by 30 %, shorter ones may be anything. */
const LONG = 15;

const stet: Finder = {
  name: 'Stet',
  every: 1,
  prepare: (text) => {
    const tape = tapeOf(text);
    return (quote) => find(tape, quotedWords(quote));
  },
};

/** Milliseconds this process has worked. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Right where most of both is the same stretch. */
function isRight({ place }: Quotation, found: Range | null): boolean {
  if (!place || !found) return place === found;
  const shared = Math.min(place.end, found.end) - Math.max(place.start, found.start);
  return shared > 0.5 * (place.end - place.start);
}

const share = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;

function ranked(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN).toFixed(2);
}

/** Prints the table with `print`, line by line; `quick` asks for a tenth of the quotations. */
export default async function bench({
  print = console.log,
  quick = false,
}: { print?: (line: string) => void; quick?: boolean } = {}): Promise<void> {
  const count = quick ? QUOTATIONS / 10 : QUOTATIONS;
  const { finders, absent } = await rivals();
  print(
    `| ${count} quotations in | by | index, CPU ms | median ms | 95 % within ms | unaltered | 10 % altered | 30 %, ${LONG} words and more | absent, not found |`,
  );
  print('|---|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const length of LENGTHS) {
    const talk = talkOf(SEED);
    const { text, stretches } = transcriptOf(talk, length, count, SEED + length);
    const groups = [
      quotationsOf(stretches, 0, talk, 1),
      quotationsOf(stretches, 0.1, talk, 2),
      quotationsOf(stretches, 0.3, talk, 3).filter(({ words }) => words >= LONG),
      absentOf(talk, count, 4),
    ];
    for (const finder of [stet, ...finders]) {
      const before = worked();
      const look = finder.prepare(text);
      const index = worked() - before;
      const times: number[] = [];
      const right = groups.map((quotations) => {
        const asked = quotations.filter((_, at) => at % finder.every === 0);
        return share(
          asked.filter((quotation) => {
            const begun = worked();
            const found = look(quotation.quote);
            times.push(worked() - begun);
            return isRight(quotation, found);
          }).length,
          asked.length,
        );
      });
      print(
        `| ${length.toLocaleString('en-GB')} words | ${finder.name}${finder.every > 1 ? `, every ${finder.every}th` : ''} | ${index.toFixed(0)} | ${ranked(times, 0.5)} | ${ranked(times, 0.95)} | ${right.join(' | ')} |`,
      );
    }
  }
  if (absent.length > 0) print(`Not installed here, so not measured: ${absent.join(', ')}.`);
}
