/**
 * Talk that nobody said: invented words by Zipf's law, each with its own likely followers, the same for the
 * same seed. What is near in it is near by chance, as in a real transcript.
 */

import { between, randomFrom, type Random } from '../anchoring/prose';

/** As in an hour of talk by several people. */
const VOCABULARY = 12_000;
/** So many words like to come after a word, and so often one of them does. */
const FOLLOWERS = 12;
const FOLLOWING = 0.55;
/** Where Zipf's law is bent for the most frequent words (Mandelbrot). */
const BENT = 2.7;

const HEADS = 'b,br,ch,d,f,fl,g,gr,h,j,k,l,m,n,p,pr,r,s,sh,st,t,th,tr,v,w'.split(',');
const HEARTS = 'a,e,i,o,u,ai,ea,oo,ou'.split(',');
const TAILS = ',,,n,r,s,t,l,nd,ck,m,st,ng'.split(',');

export interface Talk {
  /** So many words, as sentences and paragraphs. */
  said: (words: number) => string;
  /** A word as often as it is said. */
  word: (random: Random) => string;
}

/** The talk of a seed; what it says goes on where it stopped. */
export function talkOf(seed: number): Talk {
  const random = randomFrom(seed);
  const words = vocabulary(random);
  const word = byZipf(words);
  const followers = new Map(
    words.map((each) => [each, Array.from({ length: FOLLOWERS }, () => word(random))]),
  );
  let last = word(random);
  const next = (): string => {
    const likely = followers.get(last)!;
    // The first of them oftener than the last.
    last = random() < FOLLOWING ? likely[Math.floor(FOLLOWERS * random() ** 2)]! : word(random);
    return last;
  };
  const sentence = (length: number): string => {
    const spoken = Array.from({ length }, () =>
      random() < 0.01 ? String(between(random, 2, 9_000)) : next(),
    );
    const signed = spoken.map((each, at) => (at < length - 1 && random() < 0.07 ? `${each},` : each));
    const line = signed.join(' ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}${random() < 0.1 ? '?' : '.'}`;
  };
  return {
    word,
    said(count) {
      const lines: string[] = [];
      let line = '';
      for (let left = count; left > 0;) {
        const length = Math.min(left, between(random, 4, 26));
        left -= length;
        line = line === '' ? sentence(length) : `${line} ${sentence(length)}`;
        if (random() < 0.2 || left === 0) {
          lines.push(line);
          line = '';
        }
      }
      return lines.join('\n');
    },
  };
}

/** Short words are the frequent ones. */
function vocabulary(random: Random): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(Math.log(1 + words.size / 60) * (0.4 + 0.5 * random()));
    words.add(
      Array.from({ length: syllables }, () => `${pick(HEADS)}${pick(HEARTS)}${pick(TAILS)}`).join(''),
    );
  }
  return [...words];
}

function byZipf(words: readonly string[]): Talk['word'] {
  let sum = 0;
  const upTo = Float64Array.from(words, (_, rank) => (sum += 1 / (rank + BENT)));
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low]!;
  };
}
