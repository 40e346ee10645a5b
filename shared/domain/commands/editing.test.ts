import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../anchoring/changes';
import { apply, applyInPlace } from './apply';
import { currentDraft, type Article, type Format } from '../model/article';
import type { CommandBody } from './command';
import { shortest } from './editing';
import { alertsOf, type Mark } from '../model/mark';
import { restoring } from './restore';
import { editOf, freshArticle, MARK_IDS, sign } from '../testing';

const TEXT = 'The bridge opened in 1893. It cost £40,000.\nNobody came.';
const [BRIDGE, YEAR] = MARK_IDS as [string, string];

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

const markOn = (id: string, words: string): CommandBody => ({
  type: 'mark.add',
  mark: { id, kind: 'claim', start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
});

/** The bridge and its year marked and verified, and "Nobody came." ticked off. */
const checked = after(
  freshArticle(TEXT),
  markOn(BRIDGE, 'The bridge opened in 1893'),
  markOn(YEAR, '1893'),
  { type: 'mark.status', marks: [BRIDGE, YEAR], status: 'verified' },
  {
    type: 'sentence.clear',
    sentences: [{ id: MARK_IDS[2]!, start: TEXT.indexOf('Nobody'), end: TEXT.length }],
  },
);

/** `checked` with the first `words` replaced. */
const edited = (words: string, insert: string): Article => {
  const from = TEXT.indexOf(words);
  return after(checked, editOf(checked, [{ from, to: from + words.length, insert }]));
};
const words = ({ anchor, lost }: Mark): string => (lost ? '(lost)' : anchor.exact);
const alerts = (article: Article) =>
  Object.fromEntries(
    Object.entries(article.marks).map(([id, mark]) => [id === YEAR ? 'year' : 'bridge', alertsOf(mark)[0]]),
  );

describe('what an edit does to the marks', () => {
  test.each([
    [
      'before them',
      'The ',
      'The old ',
      { year: '1893', bridge: 'The old bridge opened in 1893' },
      { year: undefined, bridge: 're-check' },
    ],
    [
      'behind them',
      '£40,000',
      '£41,000',
      { year: '1893', bridge: 'The bridge opened in 1893' },
      { year: undefined, bridge: undefined },
    ],
    [
      'inside both',
      '1893',
      '1894',
      { year: '1894', bridge: 'The bridge opened in 1894' },
      { year: 're-check', bridge: 're-check' },
    ],
    [
      'inside one',
      'opened',
      'closed',
      { year: '1893', bridge: 'The bridge closed in 1893' },
      { year: undefined, bridge: 're-check' },
    ],
    [
      'taking all of one away',
      ' in 1893',
      '',
      { year: '(lost)', bridge: 'The bridge opened' },
      { year: 'lost', bridge: 're-check' },
    ],
    [
      'taking everything away',
      TEXT,
      '',
      { year: '(lost)', bridge: '(lost)' },
      { year: 'lost', bridge: 'lost' },
    ],
  ])('%s', (_name, from, to, standing, raised) => {
    const article = edited(from, to);
    expect({ year: words(article.marks[YEAR]!), bridge: words(article.marks[BRIDGE]!) }).toEqual(standing);
    expect(alerts(article)).toEqual(raised);
    for (const { anchor, lost } of Object.values(article.marks)) {
      if (!lost) expect(currentDraft(article).text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
  });

  test('typing right before or right after a mark is not part of it', () => {
    const at = TEXT.indexOf('1893');
    const article = after(
      checked,
      editOf(checked, [
        { from: at, to: at, insert: 'June ' },
        { from: at + 4, to: at + 4, insert: ' or so' },
      ]),
    );
    expect(words(article.marks[YEAR]!)).toBe('1893');
  });

  test('a lost mark is not found again by typing its words; its decision is kept', () => {
    const gone = edited(' in 1893', '');
    const { text } = currentDraft(gone);
    const typed = after(
      gone,
      editOf(gone, [{ from: text.length, to: text.length, insert: ' It was 1893.' }]),
    );
    expect(typed.marks[YEAR]).toMatchObject({ lost: true, status: 'verified', stamp: { words: '1893' } });
  });

  test('a sentence with nothing to check goes along, until its words are others', () => {
    expect(Object.values(edited('£40,000', '£4').cleared)[0]!.anchor.exact).toBe('Nobody came.');
    expect(edited('Nobody', 'Everybody').cleared).toEqual({});
  });
});

describe('drafts', () => {
  test('what came in stays as it was: the first edit begins a new draft, the next ones go on in it', () => {
    const once = edited('1893', '1894');
    expect(once.drafts.map(({ number, text, edited: own }) => [number, text.includes('1894'), own])).toEqual([
      [1, false, false],
      [2, true, true],
    ]);
    const twice = after(once, editOf(once, [{ from: 0, to: 3, insert: 'A' }]));
    expect(twice.drafts).toHaveLength(2);
    expect(currentDraft(twice).sha256).not.toBe(currentDraft(once).sha256);
  });

  test('formatting alone changes no words and begins no draft', () => {
    const bold: Format = { type: 'bold', start: 4, end: 10 };
    const article = after(checked, {
      ...(editOf(checked, []) as CommandBody & { type: 'text.edit' }),
      formats: [bold],
    });
    expect(article.drafts).toHaveLength(1);
    expect(currentDraft(article).formats).toEqual([bold]);
  });

  test('an edit of another text is refused', () => {
    const edit = editOf(checked, [{ from: 0, to: 3, insert: 'A' }]) as CommandBody & { type: 'text.edit' };
    for (const wrong of [{ draft: 2 }, { length: 3 }]) {
      expect(apply(checked, sign({ ...edit, ...wrong }))).toMatchObject({
        ok: false,
        refusal: { reason: 'other-text' },
      });
    }
    expect(apply(checked, sign({ ...edit, changes: [{ from: 9, to: 3, insert: '' }] }))).toMatchObject({
      ok: false,
      refusal: { reason: 'bad-range' },
    });
  });

  test.each<[string, Format, [number, number], string, [number, number] | null]>([
    ['bold grows at its end', { type: 'bold', start: 4, end: 10 }, [10, 10], 'head', [4, 14]],
    [
      'a link does not',
      { type: 'link', start: 4, end: 10, href: 'https://example.org/' },
      [10, 10],
      'head',
      [4, 10],
    ],
    ['nothing grows at its start', { type: 'bold', start: 4, end: 10 }, [4, 4], 'big ', [8, 14]],
    [
      'a heading reaches over its line',
      { type: 'heading', level: 2, start: 44, end: 56 },
      [56, 56],
      ' At all.',
      [44, 64],
    ],
    ['what lost its words is gone', { type: 'italic', start: 4, end: 10 }, [3, 11], '', null],
  ])('formats: %s', (_name, format, [from, to], insert, expected) => {
    const article = freshArticle(TEXT);
    const start = after(article, {
      ...(editOf(article, []) as CommandBody & { type: 'text.edit' }),
      formats: [format],
    });
    const [moved] = currentDraft(after(start, editOf(start, [{ from, to, insert }]))).formats;
    expect(moved ? [moved.start, moved.end] : null).toEqual(expected);
  });
});

describe('a correction applied', () => {
  const fixed = after(checked, { type: 'mark.fix', mark: YEAR, words: '1894' });

  test('stands in the text, is fixed, and asks for no re-check; the marks around it do', () => {
    expect(currentDraft(fixed).text).toBe(TEXT.replace('1893', '1894'));
    expect(fixed.marks[YEAR]).toMatchObject({
      disposition: 'fixed',
      anchor: { exact: '1894' },
      stamp: { words: '1894', draft: 2 },
    });
    expect(alerts(fixed)).toEqual({ year: undefined, bridge: 're-check' });
  });

  test('touches no more than it must: a mark on words that stay is left alone', () => {
    const longer = after(checked, { type: 'mark.fix', mark: BRIDGE, words: 'The old bridge opened in 1893' });
    expect(alerts(longer)).toEqual({ year: undefined, bridge: undefined });
  });

  test('is undone by its changes, not by writing the whole text again', () => {
    const command = sign({ type: 'mark.fix', mark: YEAR, words: '1894' });
    const outcome = apply(checked, command);
    const back = restoring(checked, outcome.ok ? outcome.article : checked, command);
    expect(back).toMatchObject({ text: { changes: [{ insert: '3' }] } });
    expect(back).not.toHaveProperty('drafts');
    expect(after(outcome.ok ? outcome.article : checked, back)).toEqual(checked);
  });

  test('has no place in a lost mark', () => {
    const lost = edited(' in 1893', '');
    expect(apply(lost, sign({ type: 'mark.fix', mark: YEAR, words: '1894' }))).toMatchObject({
      ok: false,
      refusal: { reason: 'mark-lost' },
    });
  });
});

describe('the shortest change', () => {
  test.each([
    ['equal', 'abc', 'abc', []],
    ['inserted', 'ac', 'abc', [{ from: 1, to: 1, insert: 'b' }]],
    ['removed', 'abc', 'ac', [{ from: 1, to: 2, insert: '' }]],
    ['a repeated letter', 'aa', 'aaa', [{ from: 2, to: 2, insert: 'a' }]],
    ['all new', 'abc', 'xyz', [{ from: 0, to: 3, insert: 'xyz' }]],
    ['from nothing', '', 'x', [{ from: 0, to: 0, insert: 'x' }]],
    ['to nothing', 'x', '', [{ from: 0, to: 1, insert: '' }]],
    ['half of a character is not left behind', '😀', '😁', [{ from: 0, to: 2, insert: '😁' }]],
  ])('%s', (_name, before, now, expected) =>
    expect(shortest(before, 0, before.length, now)).toEqual(expected),
  );

  test('law: made on the text before it gives the text after', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(applyChanges(before, shortest(before, 0, before.length, now))).toBe(now);
      }),
    );
  });
});

test('taking back an edit of a long text with many marks writes down what changed and no more', () => {
  const long = 'It opened in 1893. '.repeat(10_000);
  const article = JSON.parse(JSON.stringify(freshArticle(long))) as Article;
  for (let at = 0; at < 200; at++) {
    const id = `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    applyInPlace(
      article,
      sign({ type: 'mark.add', mark: { id, kind: 'claim', start: at * 950, end: at * 950 + 9 } }),
    );
  }
  const command = sign(editOf(article, [{ from: 3, to: 9, insert: 'closed' }]));
  const outcome = apply(article, command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const back = restoring(article, outcome.article, command) as CommandBody & { type: 'restore' };
  expect(JSON.stringify(back).length).toBeLessThan(3_000);
  expect(apply(outcome.article, sign(back))).toEqual({ ok: true, article });
});
