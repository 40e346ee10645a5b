import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from './apply';
import { currentDraft, type Article } from '../model/article';
import { DEFAULT_SAME_WORDS, type CommandBody } from './command';
import { alertsOf } from '../model/mark';
import { restoring } from './restore';
import { draftCommand, reviewDraft } from './draft-review';
import { editOf, freshArticle, MARK_IDS, sign } from '../testing';

/*
 * A mark's edge lies at a word's edge: what grows against it makes other words of it, whether typed or in a
 * new draft.
 */

const [MARK, OTHER] = MARK_IDS as [string, string];

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

/** The words in brackets, marked and verified. */
function verified(notation: string): Article {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  return after(
    freshArticle(notation.replace(/[[\]]/g, '')),
    { type: 'mark.add', mark: { id: MARK, kind: 'claim', start, end } },
    { type: 'mark.status', marks: [MARK], status: 'verified' },
  );
}

const inserted = (article: Article, at: number, insert: string): Article =>
  after(article, editOf(article, [{ from: at, to: at, insert }]));
const removed = (article: Article, from: number, to: number): Article =>
  after(article, editOf(article, [{ from, to, insert: '' }]));
function inDraft(article: Article, text: string): Article {
  const revision = reviewDraft(article, text);
  return after(article, draftCommand(article, revision, { text, formats: [], origin: 'draft-2.txt' }));
}
const words = (article: Article, id = MARK) => article.marks[id]!.anchor.exact;
const alerts = (article: Article, id = MARK) => alertsOf(article.marks[id]!);
const edges = (article: Article) => article.marks[MARK]!.anchor;

describe('typed against a mark', () => {
  test('letter by letter, it is its words and asks for a re-check; taken away again, it asks for none', () => {
    const start = verified('Costs rose by [3] in May.');
    const { end } = edges(start);
    const point = inserted(start, end, '.');
    expect([words(point), alerts(point)]).toEqual(['3', []]);
    const grown = inserted(point, end + 1, '5');
    expect([words(grown), alerts(grown)]).toEqual(['3.5', ['re-check']]);
    const shrunk = removed(grown, end + 1, end + 2);
    expect([words(shrunk), alerts(shrunk)]).toEqual(['3', []]);
    expect(alerts(removed(shrunk, end, end + 1))).toEqual([]);
  });

  test('a thousands sign and its figures', () => {
    const start = verified('All of [5] ships.');
    const article = [...',000'].reduce(
      (now, letter, index) => inserted(now, edges(start).end + index, letter),
      start,
    );
    expect([words(article), alerts(article)]).toEqual(['5,000', ['re-check']]);
  });

  test('paragraphs joined and parted again', () => {
    const start = verified('[The ferry sank.]\nNobody drowned.');
    const at = edges(start).end;
    const together = removed(start, at, at + 1);
    expect([words(together), alerts(together)]).toEqual(['The ferry sank.Nobody', ['re-check']]);
    expect([words(inserted(together, at, ' ')), alerts(inserted(together, at, ' '))]).toEqual([
      'The ferry sank.',
      [],
    ]);
  });

  test('is taken back by undo', () => {
    const start = verified('Costs rose by [3] in May.');
    const command = sign(editOf(start, [{ from: edges(start).end, to: edges(start).end, insert: '.5' }]));
    const outcome = apply(start, command);
    expect(outcome.ok && after(outcome.article, restoring(start, outcome.article, command))).toEqual(start);
  });

  test('an edit that an earlier Stet kept comes out as it did then', () => {
    const { capitals: _, ...earlier } = DEFAULT_SAME_WORDS;
    const start = verified('They owe [5 million] now.');
    const at = edges(start).start;
    const edit = editOf(start, [{ from: at, to: at, insert: '1.' }]) as CommandBody & { type: 'text.edit' };
    expect(alerts(after(start, { ...edit, same: earlier }))).toEqual([]);
    expect(alerts(after(start, { ...edit, same: DEFAULT_SAME_WORDS }))).toEqual(['re-check']);
  });
});

describe('a correction put in', () => {
  test('asks for no re-check, though it grows; another mark on the same words does', () => {
    const start = verified('Costs rose by [3] in May.');
    const { start: from, end } = edges(start);
    const two = after(
      start,
      { type: 'mark.add', mark: { id: OTHER, kind: 'claim', start: from, end } },
      { type: 'mark.status', marks: [OTHER], status: 'verified' },
    );
    const fixed = after(two, { type: 'mark.fix', mark: MARK, words: '3.5', surroundings: 'facts' });
    expect([alerts(fixed), words(fixed)]).toEqual([[], '3.5']);
    expect([alerts(fixed, OTHER), words(fixed, OTHER)]).toEqual([['re-check'], '3.5']);
  });

  test('by an earlier Stet, leaves the marks beside it where it left them then', () => {
    const start = verified('Costs rose [by ]3 in May.');
    const { end } = edges(start);
    const two = after(
      start,
      { type: 'mark.add', mark: { id: OTHER, kind: 'claim', start: end, end: end + 1 } },
      { type: 'mark.status', marks: [OTHER], status: 'verified' },
    );
    const fix = { type: 'mark.fix', mark: MARK, words: 'by 1' } as const;
    expect(words(after(two, fix), OTHER)).toBe('3');
    expect(words(after(two, { ...fix, surroundings: 'off' }), OTHER)).toBe('13');
  });
});

describe('a word of which only a part was marked', () => {
  test('stays as it is as long as its neighbours do', () => {
    const start = verified('It was a [two]fold gain.');
    expect(alerts(inserted(start, 0, 'Well, '))).toEqual([]);
    expect(alerts(inDraft(start, 'It was no [two]fold gain at all.'.replace(/[[\]]/g, '')))).toEqual([]);
  });

  test.each([
    ['an edit', true],
    ['a new draft', false],
  ])('asks for a re-check when the rest of it goes, by %s, and none once it is back', (_name, typed) => {
    const start = verified('They [can]not go.');
    const { end } = edges(start);
    const gone = typed ? removed(start, end, end + 3) : inDraft(start, 'They can go.');
    expect([words(gone), gone.marks[MARK]!.stamp!.words, alerts(gone)]).toEqual([
      'can',
      'cannot',
      ['re-check'],
    ]);
    const back = inserted(gone, end, 'not');
    expect([words(back), alerts(back)]).toEqual(['cannot', []]);
  });

  test('parted by a space it is the same', () => {
    const start = verified('They [can]not go.');
    expect(alerts(inserted(start, edges(start).end, ' '))).toEqual([]);
    expect(alerts(inDraft(start, 'They can not go.'))).toEqual([]);
  });
});

describe('what was ticked off', () => {
  const facts = ['5 million', 'owe'].map((fact) => ({ words: fact, turn: 0 }));
  const ticked = after(verified('[They owe 5 million and more] now.'), {
    type: 'mark.tick',
    mark: MARK,
    facts,
    ticked: true,
  });
  const ticks = (article: Article) => article.marks[MARK]!.ticks.map((tick) => tick.words);

  test('is to be ticked off again once something has grown against it', () => {
    expect(ticks(inserted(ticked, 9, '1.'))).toEqual(['owe']);
    expect(ticks(inDraft(ticked, 'They owe 1.5 million and more now.'))).toEqual(['owe']);
    expect(ticks(inserted(ticked, 9, 'some '))).toEqual(['5 million', 'owe']);
  });
});

describe('a sentence with nothing to check', () => {
  test('is one nobody has read once something has grown against it', () => {
    const text = 'The ferry sank. Nobody drowned. It rained.';
    const start = text.indexOf('Nobody');
    const sentence = { id: OTHER, start, end: start + 'Nobody drowned.'.length };
    const article = after(freshArticle(text), { type: 'sentence.clear', sentences: [sentence] });
    expect(Object.keys(inserted(article, start, 'Not ').cleared)).toHaveLength(1);
    expect(Object.keys(inserted(article, start, '“').cleared)).toHaveLength(1);
    expect(Object.keys(inserted(article, start, 'x').cleared)).toHaveLength(0);
  });
});

describe('law', () => {
  const marked = fc.constantFrom(
    '5 million',
    '12 people',
    'likely to pass',
    'Niger',
    '3 May',
    '2 per cent',
    'можно',
  );
  const grown = fc
    .constantFrom(...'aZéя07٥½²\u0301-−–+±~<%‰°′€$£/&', '😀', '1.', '.5', '’s')
    .map((what) => ({ what, parts: false }));
  const parting = fc.constantFrom(...' \u00a0()[”“«»—').map((what) => ({ what, parts: true }));

  test('what is put beside a verified mark asks for a re-check, white space and punctuation apart; typed or in a draft', () => {
    fc.assert(
      fc.property(marked, fc.oneof(grown, parting), fc.boolean(), (exact, { what, parts }, before) => {
        fc.pre(before ? !['.5', '’s', '\u0301'].includes(what) : what !== '1.');
        const start = verified(`The council of 1893 said [${exact}] were there. It rained.`);
        const at = before ? edges(start).start : edges(start).end;
        const typed = inserted(start, at, what);
        const drafted = inDraft(start, currentDraft(typed).text);
        const expected = parts ? exact : before ? what + exact : exact + what;
        expect([words(typed), alerts(typed)]).toEqual([expected, parts ? [] : ['re-check']]);
        expect([words(drafted), alerts(drafted)]).toEqual([expected, parts ? [] : ['re-check']]);
      }),
      { numRuns: 300 },
    );
  });
});
