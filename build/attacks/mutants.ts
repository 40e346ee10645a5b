/*
 * Texts that nobody would write and every importer gets: what a disk, a mail program or an enemy makes of a
 * story. Each comes from a seed, so that one that does harm can be made again.
 */

export interface Mutant {
  name: string;
  source: Uint8Array | string;
}

const STORIES = [
  '# The lock at Ostley\n\n*Nobody had opened it since the flood.*\n\nBy Runa Falk\n\nThe ' +
    'lock was built in **1893** by the ' +
    '[harbour board](https://example.org/lock), which paid 4,000 crowns for it.[^1]\n\n## ' +
    'What was found\n\n1. A boot\n2. ' +
    'Two oars\n   - one broken\n   - one not\n\n> "We looked," said Mr Hale, "and there it ' +
    'was."\n\n| Year | Boats |\n|---|' +
    '---|\n| 1893 | 12 |\n| 1894 | 500 |\n\n[^1]: The board’s own book.\n',
  '---\ntitle: "Salt: a history"\nauthor: [Ida Roe, Per Lund]\ndate: 2031-05-06\ntags: ' +
    '[sea, trade]\n---\n\nSalt came by the ' +
    'river, and the river\nran north-\neast. <b>Forty</b> barges &amp; more.\n\n```\n12 ' +
    '13\n```\n\n<div><p>A box</p></div>\n',
  '+++\ntitle = "A quiet year"\ndate = 2030-01-02\n+++\nIt was a quiet year in the valley, ' +
    'said the warden.\n\n* * *\n\nIt ' +
    'rained 31 days of 90; ~~the rest~~ was `dry`.\n\n[map]: https://example.org/map "The ' +
    'map"\n\nSee the [map].\n',
  'Ferry in the reeds\r\nBy Solveig Brandt\r\n\r\nThe ferry “Vesta” ran aground at 7.40 on ' +
    'Friday with 61 passengers.\r\n\r\n' +
    'Nobody was hurt, said the owner.\r\n\r\nTop Stories\r\nTop Stories\r\nShare this article\r\n',
  'Die Brücke\n\nDie Brücke über die Aue wurde 1907 gebaut – «für immer», hieß es. Ελλάδα, ' +
    'Україна, 東京, 😀👩‍👩‍👧.\n',
];

/** What is repeated to wear a parser out. */
const UNITS = [
  '*',
  '_',
  '**a ',
  '*a* ',
  '*a_ ',
  '~~',
  '~~a~~ ',
  '`',
  '`a',
  '[',
  ']',
  '[a](',
  '[a](b) ',
  '](',
  '![',
  '[[a]]',
  '[^a]',
  '[a]: b\n',
  '[^a]: b\n\n',
  '<',
  '<b>',
  '</b>',
  '<b id=a>',
  '<p>x',
  '<div>\n',
  '<!-- ',
  '<?',
  '<![CDATA[',
  '<table><tr>',
  '&amp;',
  '&',
  '\\',
  '|',
  '|a|b|\n',
  '|-|-|\n',
  '> ',
  '> a\n',
  '>',
  '- ',
  '- a\n',
  '  - a\n',
  '1. a\n',
  '999999999. ',
  '# ',
  '# a\n',
  'a\n=\n',
  'a\n-\n',
  '```\n',
  '~~~\n',
  '    a\n',
  '\t',
  ' ',
  '\n',
  '\r',
  '\r\n',
  'a\n',
  'a  \n',
  'a-\n',
  'word ',
  'a\n\n',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\v',
  '\f',
  '\u2028',
  '\u0000',
  '\ud83d',
  '\udc00',
  '😀',
  'é',
  'e\u0301\u0302\u0303',
  '東',
  '---\n',
  '+++\n',
  '"',
  '“',
  '1893 ',
  '* * *\n',
  'x:\n',
];

/** Front matter that grows when it is read, or goes deep. */
const BOMBS: ((n: number) => string)[] = [
  (n) =>
    `---\na0: &a0 [x, x, x]\n${list(n % 40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`)}\n---\n`,
  (n) => `---\ntitle: ${'['.repeat(n)}\n---\n`,
  (n) => `---\ntitle: ${'{a: '.repeat(n)}\n---\n`,
  (n) => `---\n${list(n, (i) => `key${i}: value ${i}`)}\n---\n`,
  (n) => `---\ntitle: ${'very long '.repeat(n)}\nauthor: ${'Somebody '.repeat(n)}\n---\n`,
  (n) => `+++\ntitle = ${'['.repeat(n)}\n+++\n`,
  (n) => `+++\n${list(n, (i) => `[a${i}.b.c]\nd = ${i}`)}\n+++\n`,
  (n) => `---\n? ${'- '.repeat(n)}x\n: y\n---\n`,
  (n) => `---\n__proto__: {a: ${n}}\nconstructor: x\ntitle: !!js/function "x"\n---\n`,
];

/** Fields beyond what any of them takes. */
const HUGE: ((n: number) => string)[] = [
  (n) => `# ${'😀'.repeat(n)}\n\n`,
  (n) => `*${'A long standfirst of it. '.repeat(n)}*\n\n`,
  (n) => `See [the record](https://example.org/${'%C3%A9'.repeat(n)}) of it.\n\n`,
  (n) => `<a href="https://example.org/?q=${'é'.repeat(n)}">x</a>\n\n`,
  (n) => `![${'alt '.repeat(n)}](a.png)\n\n`,
  (n) => `By ${'Ann Other '.repeat(n)}\n\n`,
  (n) => `[${'label'.repeat(n)}]: https://example.org\n\n`,
];

const list = (n: number, each: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => each(i)).join('\n');

/** The mutant of a seed; `largest` is the most bytes that repeating makes. */
export function mutantOf(seed: number, largest = 1024 * 1024): Mutant {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  /** Small ones often, large ones now and then. */
  const size = (most: number): number => Math.floor(most ** random());
  const repeated = (): string => {
    const unit = pick(UNITS);
    return unit.repeat(Math.ceil(size(largest) / unit.length));
  };

  const changes: ((text: string) => string)[] = [
    (text) => insert(text, below(text.length), repeated()),
    (text) => `${repeated()}${pick(UNITS)}${repeated()}\n\n${text}`,
    (text) => text.slice(0, below(text.length)),
    (text) => text.slice(below(text.length)),
    (text) => insert(text, below(text.length), pick(STORIES).slice(below(300))),
    (text) => pick(BOMBS)(size(20_000)) + text,
    (text) => insert(text, text.indexOf('\n\n') + 2, pick(HUGE)(size(20_000))),
    (text) => pick(HUGE)(size(20_000)) + text,
    (text) =>
      insert(
        text,
        below(text.length),
        list(size(2000), (i) => `${' '.repeat(2 * i)}- a`),
      ),
    (text) =>
      insert(
        text,
        below(text.length),
        list(size(2000), (i) => `${'> '.repeat(i % 200)}${pick(UNITS)}a`),
      ),
    (text) => Array.from({ length: size(400) }, () => pick(UNITS)).join('') + text,
    (text) => insert(text, below(text.length), anyCharacters(size(5000), below)),
    (text) => text.repeat(Math.ceil(size(largest) / text.length)),
    (text) => text.replaceAll('\n', pick(['\r', '\r\n', '\n\n', ' ', '\u2028', '\v'])),
  ];
  let text = pick(STORIES);
  for (let times = 1 + below(3); times > 0; times--) text = pick(changes)(text).slice(0, 2 * largest);

  const name = pick([
    'story.md',
    'story.md',
    'story.markdown',
    'story.txt',
    `${'ß'.repeat(below(300))}.md`,
    'a\nb\u202ec\u0007.md',
    '.md',
    'paste',
  ]);
  if (name === 'paste') return { name, source: text };
  return { name, source: damaged(encoded(text, pick), below, pick) };
}

function encoded(text: string, pick: <T>(from: readonly T[]) => T): Uint8Array {
  switch (pick(['utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be', 'latin1'])) {
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16le':
      return Buffer.from(pick(['\ufeff', '']) + text, 'utf16le');
    case 'utf16be':
      return Buffer.from(pick(['\ufeff', '']) + text, 'utf16le').swap16();
    case 'latin1':
      return Buffer.from(text, 'latin1');
    default:
      return Buffer.from(text);
  }
}

function damaged(
  bytes: Uint8Array,
  below: (n: number) => number,
  pick: <T>(from: readonly T[]) => T,
): Uint8Array {
  const copy = new Uint8Array(bytes);
  if (copy.length === 0) return copy;
  switch (pick(['not', 'not', 'flips', 'zeros', 'cut'])) {
    case 'flips':
      for (let times = below(20); times > 0; times--) copy[below(copy.length)]! ^= 1 << below(8);
      return copy;
    case 'zeros':
      return copy.fill(0, below(copy.length), below(copy.length));
    case 'cut':
      return copy.slice(0, below(copy.length));
    default:
      return copy;
  }
}

const insert = (text: string, at: number, words: string): string =>
  text.slice(0, at) + words + text.slice(at);

const anyCharacters = (n: number, below: (most: number) => number): string =>
  Array.from({ length: n }, () =>
    String.fromCodePoint(below(3) === 0 ? below(0x11_0000) : below(0x3000)),
  ).join('');

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed * 0x9e37_79b9) | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
