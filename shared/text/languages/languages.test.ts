import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { quantities } from '../numbers';
import { LINES } from './en/denials';
import { language } from './index';
import { oneOf } from './keyed';

const root = path.resolve(import.meta.dirname, '../../..');

/** What is built into the app, tests and the stories they tell apart. */
const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file).replaceAll(path.sep, '/'))
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.(?:test|cases)\.|\/testing|fixtures|shared\/sample\//.test(file),
    )
    .filter((file) => !file.startsWith('shared/text/languages/')),
);

/** A file without its comments, which may tell of any language. */
const codeOf = (file: string): string =>
  readFileSync(path.join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

const patternsIn = (value: unknown): RegExp[] =>
  value instanceof RegExp
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(patternsIn)
      : [];

const months = language.calendar.months.join('|');
const [shorts, days] = [
  [...language.calendar.shortMonths.keys()].join('|'),
  language.calendar.weekdays.join('|'),
];

describe('nothing outside the languages has a list of', () => {
  it.each([
    ['months', new RegExp(`\\b(?:${months})\\b\\W{1,6}(?:${months})\\b`, 'i')],
    ['short months', new RegExp(`\\b(?:${shorts})\\b\\W{1,6}(?:${shorts})\\b`, 'i')],
    ['days', new RegExp(`\\b(?:${days})\\b\\W{1,6}(?:${days})\\b`, 'i')],
    [
      'abbreviations',
      /\b(?:mr|mrs|dr|prof|sen|gov|capt|sgt)\b\W{1,4}(?:mr|mrs|ms|dr|prof|rev|sen|rep|gov|sgt|lt|col)\b/i,
    ],
    [
      'verbs of saying',
      /\b(?:said|says|told|claimed|argued)\b[|' ,]{1,4}(?:said|says|told|claimed|argued|asked)\b/,
    ],
  ])('%s', (_what, list) => expect(sources.filter((file) => list.test(codeOf(file)))).toEqual([]));
});

test('the ground for text stands on nothing of the house', () => {
  const files = readdirSync(path.join(root, 'shared/text'), { recursive: true, encoding: 'utf8' });
  const outward = files.filter((file) => {
    const depth = file.split(path.sep).length;
    const imports = /\.ts$/.test(file) ? readFileSync(path.join(root, 'shared/text', file), 'utf8') : '';
    return imports.includes(`from '${'../'.repeat(depth)}`) && !file.endsWith('.test.ts');
  });
  expect(outward).toEqual([]);
});

describe('English', () => {
  test('what is a word as well, and what may end a sentence, are abbreviations', () => {
    const { abbreviations, alsoWords, trailing } = language.sentences;
    for (const word of [...alsoWords, ...trailing]) expect(abbreviations).toContain(word);
  });

  test('twelve months, seven days, and each short form is its month’s', () => {
    const { months: all, weekdays, shortMonths } = language.calendar;
    expect([all.length, weekdays.length]).toEqual([12, 7]);
    for (const [short, at] of shortMonths) expect(all[at]!.toLowerCase().startsWith(short)).toBe(true);
  });

  it.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['harbour', undefined],
  ])('“%s” is a form of %s', (word, lemma) => expect(language.sayingOf(word)).toBe(lemma));

  it.each([
    ['not', true, 'not'],
    ['scarcely', true, 'not'],
    ['lacks', true, 'without'],
    ['denied', true, undefined],
    ['untrue', false, 'false'],
    ['far from', false, 'far from'],
    ['jamais', false, 'pas'],
    ['harbour', false, undefined],
  ])('“%s” denies in a statement: %s; around one as “%s”', (word, inside, around) => {
    expect(language.denials.inside.has(word)).toBe(inside);
    expect(language.denials.around.get(word)).toBe(around);
  });

  test('no denial stands in two lines, and each line is told by one of its own', () => {
    const said = LINES.flatMap(([, , words]) => words.split(' '));
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([]);
    for (const [key] of LINES) expect(said).toContain(key);
  });

  test('words make alternatives, and keep the signs of an expression', () => {
    const said = new RegExp(
      `^${oneOf`
      said  asked_for
      told\b.*`}$`,
    );
    expect(['said', 'asked for', 'told us'].every((text) => said.test(text))).toBe(true);
    expect(['said asked', 'asked_for', 'tolds'].some((text) => said.test(text))).toBe(false);
  });

  test('a pattern that is handed out remembers nothing of the last text', () => {
    const patterns = patternsIn(language);
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter(({ global, sticky }) => global || sticky)).toEqual([]);
  });

  it.each([
    ['1,250.5 tonnes', 1250.5],
    ['twenty-two boats', 22],
    ['£2bn', 2e9],
    ['three dozen', 36],
    ['zero', 0],
  ])('“%s” amounts to %d', (text, value) => expect(quantities(text)[0]!.value).toBe(value));
});
