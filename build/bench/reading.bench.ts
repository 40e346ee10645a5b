/**
 * The first read's speed, beside plain wink-nlp and compromise on the same articles in one run, how it grows
 * with the text, and what it keeps in memory over ten thousand articles. A machine with other work disturbs
 * single runs: rounds take turns, and each reader's best time for each article counts.
 */

import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../../shared/reading/index';

const ROUNDS = 12;

const PEOPLE = [
  'Jane Roe',
  'Paul Doe',
  'Capt. Omar Haddad',
  'Mayor Lena Brandt',
  'Dr. Amy Okafor',
  'Senator Mark Low',
  'Mr Wexley',
  'Ingrid Lindqvist',
];
const THINGS = [
  'the bridge',
  'the dam',
  'the harbour',
  'the new school',
  'the budget',
  'the old mine',
  'the railway',
  'the hospital',
];
const FACTS = [
  'was built in 1998',
  'cost 3.5 million euros',
  'fell 12 per cent last year',
  'is the largest in the north',
  'closed on Monday because a bolt broke',
  'has served 20,000 people since March 2004',
];

/** A made-up article of about `words` words: reports, quotations and plain sentences as news has them. */
function article(words: number, seed: number): string {
  let state = seed + 1;
  const pick = (list: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length]!;
  };
  const sentence = (): string => {
    const [who, thing, fact, other] = [pick(PEOPLE), pick(THINGS), pick(FACTS), pick(FACTS)];
    return pick([
      `"I have said for years that ${thing} ${fact}," ${who} told the Evening Post. "Nobody listened to us then, and it ${other}."`,
      `${who} said on Tuesday that ${thing} ${fact} and that it ${other}.`,
      `According to ${who}, ${thing} ${fact}, though the council has yet to publish the figures it promised.`,
      `In the valley people remember how ${thing} ${fact}; few of them expected that it ${other}.`,
      `He added that the report, which runs to 240 pages, called ${thing} “a danger to everybody who lives near it”.`,
    ]);
  };
  let text = `${pick(THINGS)} in the news again`;
  while (text.length < words * 6) text += `\n\n${sentence()} ${sentence()} ${sentence()}`;
  return text;
}

type Reader = (text: string) => unknown;

export default async function bench(): Promise<void> {
  const tagger = winkNLP(model, ['pos']);
  const whole = winkNLP(model);
  const readers: [string, Reader][] = [
    ['Stet, the whole first read', (text) => read(text, { date: '2015-03-18' })],
    ['wink-nlp, parts of speech', (text) => tagger.readDoc(text).tokens().out(tagger.its.pos)],
    ['wink-nlp, all it does', (text) => whole.readDoc(text).entities().out()],
    [
      'compromise, its quotations and people',
      (text) => [compromise(text).quotations().out('array'), compromise(text).people().out('array')],
    ],
  ];
  const articles = Array.from({ length: 20 }, (_, seed) => article(1_000, seed));
  console.log('| reader | characters a second | a 1,000-word article |');
  console.log('|---|---:|---:|');
  for (const [name, seconds] of fastest(readers, articles)) {
    const characters = articles.reduce((sum, text) => sum + text.length, 0);
    console.log(
      `| ${name} | ${Math.round(characters / seconds / 1000)},000 | ${((seconds / articles.length) * 1000).toFixed(1)} ms |`,
    );
  }
  growth();
  memory();
}

/**
 * The sum, over the articles, of each reader's best time for it, in seconds; readers take turns so that a
 * slow moment hits them alike.
 */
function fastest(readers: readonly [string, Reader][], articles: readonly string[]): [string, number][] {
  const best = readers.map(() => articles.map(() => Infinity));
  for (let round = 0; round < ROUNDS; round++) {
    articles.forEach((text, i) => {
      readers.forEach(([, reader], r) => {
        const from = performance.now();
        reader(text);
        best[r]![i] = Math.min(best[r]![i]!, (performance.now() - from) / 1000);
      });
    });
  }
  return readers.map(([name], r) => [name, best[r]!.reduce((sum, seconds) => sum + seconds, 0)]);
}

function growth(): void {
  console.log('\n| words | first read | a character |\n|---:|---:|---:|');
  for (const words of [1_000, 10_000, 100_000, 800_000]) {
    const text = article(words, 7);
    let best = Infinity;
    for (let round = 0; round < (words > 50_000 ? 2 : 4); round++) {
      const from = performance.now();
      read(text);
      best = Math.min(best, performance.now() - from);
    }
    console.log(
      `| ${words.toLocaleString('en-GB')} | ${best.toFixed(0)} ms | ${((best / text.length) * 1e6).toFixed(0)} ns |`,
    );
  }
}

/** Heap in use after every two thousand articles, each with a few words never seen before. */
function memory(): void {
  console.log('\n| articles read | heap in use |\n|---:|---:|');
  for (let n = 0; n <= 10_000; n++) {
    read(article(150, n).replaceAll('Wexley', `Wex${n.toString(36)}ley`));
    if (n % 2_000 !== 0) continue;
    globalThis.gc?.();
    console.log(`| ${n.toLocaleString('en-GB')} | ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB |`);
  }
}
