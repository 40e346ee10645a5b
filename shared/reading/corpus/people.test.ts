import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { parse } from './notation';
import file from './people.txt?raw';
import { nobody, parsePeople, scorePeople, type PeopleScores } from './people-score';
import { parseTwins } from './twins';

const texts = import.meta.glob<string>(['./articles/*.txt', './twins/*.txt'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const textOf = (article: string): string => {
  const text = texts[`./${article}.txt`]!;
  return article.startsWith('twins/') ? parseTwins(text).clean.text : parse(text).text;
};

describe('people of the corpus, marked by a reader', () => {
  const scores = nobody();
  const wrong = [...parsePeople(file)].flatMap(([article, marked]) =>
    scorePeople(scores, marked, read(textOf(article))).map((line) => `${article} ${line}`),
  );
  console.log([...Object.entries(scores).map((row) => row.join('\t')), ...wrong].join('\n'));

  const share = (right: keyof PeopleScores, of: keyof PeopleScores): number => scores[right] / scores[of];

  it('takes nothing else for somebody', () =>
    expect(share('right', 'given'), wrong.join('\n')).toBeGreaterThanOrEqual(0.98));
  it('leaves few out', () => expect(share('found', 'wanted'), wrong.join('\n')).toBeGreaterThanOrEqual(0.97));
  it('says what they are, and where', () =>
    expect(share('standing', 'described'), wrong.join('\n')).toBeGreaterThanOrEqual(0.94));
  it('says it of nobody else', () => expect(scores.misdescribed, wrong.join('\n')).toBe(0));
  it('takes no two for one', () => expect(scores.merged, wrong.join('\n')).toBe(0));
});
