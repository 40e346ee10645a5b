import { describe, expect, it } from 'vitest';
import { reachAfter, reachBefore } from './edges';

/** What has grown against the words in brackets, on either side. */
function grown(notation: string): [string, string] {
  const start = notation.indexOf('[');
  const end = notation.lastIndexOf(']') - 1;
  const text = notation.slice(0, start) + notation.slice(start + 1, end + 1) + notation.slice(end + 2);
  return [text.slice(reachBefore(text, start), start), text.slice(end, reachAfter(text, end))];
}

describe('what has grown against words', () => {
  it.each<[notation: string, before: string, after: string]>([
    // Figures: their digits, points and groups.
    ['a debt of 1.[5 million] crowns', '1.', ''],
    ['a debt of .[5 million] crowns', '.', ''],
    ['a debt of -.[5 million] crowns', '-.', ''],
    ['some 1[12 people] came', '1', ''],
    ['costs fell by [3].5 a year', '', '.5'],
    ['costs fell by [3], a year on', '', ''],
    ['costs fell by [3]. 5 came', '', ''],
    ['all of [5],000 ships', '', ',000'],
    ['all of [5]\u00a0000 ships', '', '\u00a0000'],
    ['all of [5]\u202f000\u202f000 ships', '', '\u202f000\u202f000'],
    ['all of [5] 000 ships', '', ' 000'],
    ['all of 12 [300] ships', '12 ', ''],
    ['all of 1[2 300] ships', '1', ''],
    ['in [1999] 300 ships', '', ''],
    ['all of [5] 0000 ships', '', ''],
    ['all of [5]\u2009km', '', ''],
    ['page 1.[5] 300 ships', '1.', ''],
    ['from [5]–6 tons', '', '–6'],
    ['from 5–[6] tons', '5–', ''],
    ['on 2[3 May]', '2', ''],
    ['at [9]:30 sharp', '', ':30'],
    ['in [1999]/2000 too', '', '/2000'],
    ['[3]·5 tons', '', '·5'],
    ['٢[٥٠٠] سفينة', '٢', ''],
    ['[٥]٫٥ طن', '', '٫٥'],
    ['१[५०] नाव', '१', ''],
    // Signs, of every kind, and what they stand before.
    ...[
      '-', '−', '–', '‐', '+', '±', '∓', '~', '≈', '<', '>', '≤', '#', '№', '§', '@', '*', '½', '√',
      '€', '$', 'A$', 'US$', '£', '¥', '₹',
    ]
      .map((sign): [string, string, string] => [`it was ${sign}[2 per cent]`, sign, '']),
    ...[
      '%', '‰', '°', '°C', '′', '″', '²', '₂', '½', '€', '₽', '™', '†', '*', '+', '/7', '-year-old', 'th', 'm',
      '\u0301', '😀', '👩\u200d🚀', '\ufe0f\u20e3',
    ]
      .map((sign): [string, string, string] => [`some [5]${sign} here`, '', sign]),
    ["a lath of [6]' length", '', "'"],
    ['a lath of [6]" length', '', '"'],
    ['the "class of [96]" met', '', ''],
    ["the 'class of [96]' met", '', ''],
    ['the “class of [96]” met', '', ''],
    // Letters.
    ['un[likely to pass] now', 'un', ''],
    ['the capital of [Niger]ia is', '', 'ia'],
    ['they [can]not go', '', 'not'],
    ["they [can]'t go", '', "'t"],
    ['they [can]’t go', '', '’t'],
    ["O'[Brien] came", "O'", ''],
    ['the [mayor]’s car', '', '’s'],
    ['the [boys]’ car', '', ''],
    ['the [boys]\' car', '', ''],
    ['re-[signed] today', 're-', ''],
    ['see example[.com] now', 'example', ''],
    ['see [example].com now', '', '.com'],
    ['and[/]or', 'and', 'or'],
    ['не[вероятно] это', 'не', ''],
    ['[Νίγηρ]ας', '', 'ας'],
    ['غير[محتمل]', 'غير', ''],
    ['[नाइजर]िया', '', 'िया'],
    ['[caf]e\u0301', '', 'e\u0301'],
    ['[co]\u00adoperate', '', '\u00adoperate'],
    ['\u{1d7d9}[5 million]', '\u{1d7d9}', ''],
    // No spaces: the letters beside it, up to the next point.
    ['人口は十[五万人]です。', '人口は十', 'です'],
    ['約3[百万人]が', '約3', 'が'],
    // What parts words.
    ['He said [yes]. Then he left.', '', ''],
    ['He said [yes], and left.', '', ''],
    ['He said [yes]; she [no].', '', ''],
    ['He said [yes]! She did not.', '', ''],
    ['He said [yes]… perhaps.', '', ''],
    ['He said [yes]... perhaps.', '', ''],
    ['He said “[yes]” twice.', '', ''],
    ['He said "[yes]" twice.', '', ''],
    ["He said '[yes]' twice.", '', ''],
    ['Er sagte: »[ja]«.', '', ''],
    ['¿[Quién] lo dijo?', '', ''],
    ['the ([yes]) of it', '', ''],
    ['the [ferry]—a wreck—sank', '', ''],
    ['a wreck—the [ferry]', '', ''],
    ['the [ferry]--a wreck--sank', '', ''],
    ['the [ferry] – a wreck – sank', '', ''],
    ['他说，[是的]。', '', ''],
    ['[हाँ]।', '', ''],
    ['[yes]\u00ad.', '', ''],
    ['[yes]\u200b no', '', ''],
    ['[yes]', '', ''],
  ])('%s: %j %j', (notation, before, after) => expect(grown(notation)).toEqual([before, after]));

  it('reads no further than a word can be long', () => {
    const text = `${'x'.repeat(5000)}5${'x'.repeat(5000)}`;
    expect(reachBefore(text, 5000)).toBeGreaterThan(4800);
    expect(reachAfter(text, 5001)).toBeLessThan(5201);
  });
});
