import path from 'node:path';
import { expect, test } from 'vitest';
import { optionsOf, whyNotStarted } from './command-line';

const at = (name: string) => path.resolve('/', name);
const CASES: [string[], object][] = [
  [['electron', '.'], {}],
  [['electron', '.', `--library=${at('stories')}`], { library: at('stories') }],
  [
    ['electron', '.', '--library', at('stories'), '--user-data-dir', at('mine')],
    { library: at('stories'), profile: at('mine') },
  ],
  [['electron', `--user-data-dir=${at('mine')}`, '.'], { profile: at('mine') }],
  [['electron', '.', '--library=a', `--library=${at('b')}`], { library: at('b') }],
  [['electron', '.', `--print-report=${at('r.json')}`], {}],
  [
    ['electron', '.', `--print-report=${at('r.json')}`, `--print-pdf=${at('r.pdf')}`],
    { print: { report: at('r.json'), pdf: at('r.pdf') } },
  ],
];
test.each(CASES)('%j', (argv, options) => expect(optionsOf(argv)).toEqual(options));

test.each([
  [['electron', '.', '--library', '']],
  [['electron', '.', '--library=']],
  [['electron', '.', '--library']],
  [['electron', '.', '--library=a', '--library=  ']],
  [['electron', '.', '--user-data-dir=', `--library=${at('stories')}`]],
])('%j names no folder, and nothing is opened', (argv) => expect(whyNotStarted(argv)).toContain('names no folder'));

test.each(CASES)('%j is started with', (argv) => expect(whyNotStarted(argv)).toBeNull());
