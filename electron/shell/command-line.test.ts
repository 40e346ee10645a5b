import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesAsked, optionsOf, whyNotStarted } from './command-line';

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
])('%j names no folder, and nothing is opened', (argv) =>
  expect(whyNotStarted(argv)).toContain('names no folder'),
);

test.each(CASES)('%j is started with', (argv) => expect(whyNotStarted(argv)).toBeNull());

const cwd = at('desk');
const here = (name: string) => path.join(cwd, name);
const AWKWARD = at('Entwürfe 下書き/a story.txt');
const OPENED: [what: string, argv: string[], appFolder: string | null, files: string[]][] = [
  ['nothing', ['stet'], null, []],
  ['a path', ['stet', at('drafts/story.md')], null, [at('drafts/story.md')]],
  ['a path with spaces and letters of its own', ['stet', AWKWARD], null, [AWKWARD]],
  ['a path from where one is', ['stet', 'story.md'], null, [here('story.md')]],
  ['an address, as from a desktop entry', ['stet', pathToFileURL(AWKWARD).href], null, [AWKWARD]],
  [
    'several, and one of them twice',
    ['stet', at('a.md'), at('b.md'), at('a.md')],
    null,
    [at('a.md'), at('b.md')],
  ],
  [
    'beside switches',
    ['stet', '--no-sandbox', `--library=${at('l')}`, at('a.md'), '--user-data-dir', at('p')],
    null,
    [at('a.md')],
  ],
  ['the value of a switch is no file', ['stet', '--library', at('l'), '--print-pdf', at('r.pdf')], null, []],
  [
    'what follows -- is a file, whatever it looks like',
    ['stet', '--', '--odd.md', '--library'],
    null,
    [here('--odd.md'), here('--library')],
  ],
  [
    'an address of another kind is none',
    ['stet', 'https://example.com/a.md', 'stet://app/x', 'mailto:a@b.c'],
    null,
    [],
  ],
  ['not packaged: the folder of the app is none', ['electron', '.'], cwd, []],
  [
    'not packaged: nor what is Electron’s',
    ['electron', '-r', at('l.js'), '--no-sandbox', '.', 'a.md'],
    cwd,
    [here('a.md')],
  ],
  ['not packaged, and the folder nowhere to be seen', ['electron', at('a.md')], at('app'), []],
];
test.each(OPENED)('opened from the desktop: %s', (_what, argv, appFolder, files) =>
  expect(filesAsked(argv, cwd, appFolder)).toEqual(files),
);
