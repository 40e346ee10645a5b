import { describe, expect, test } from 'vitest';
import { apply } from './apply';
import { currentDraft, type Article } from '../model/article';
import { DEFAULT_SAME_WORDS, type CommandBody, type SameWords } from './command';
import { suggestionKey } from '../model/dismissed';
import { alertsOf } from '../model/mark';
import { restoring } from './restore';
import { freshArticle, MARK_IDS, sign } from '../testing';

const OLD = 'The bridge opened in 1893. Nobody came.';
const NEW = 'At last the bridge opened in 1894. Nobody came.';
const [YEAR, BRIDGE, TICK] = MARK_IDS as [string, string, string];

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const checked = after(
  freshArticle(OLD),
  { type: 'mark.add', mark: { id: YEAR, kind: 'claim', ...place(OLD, '1893') } },
  { type: 'mark.add', mark: { id: BRIDGE, kind: 'claim', ...place(OLD, 'bridge opened') } },
  { type: 'mark.status', marks: [YEAR, BRIDGE], status: 'verified' },
  { type: 'sentence.clear', sentences: [{ id: TICK, ...place(OLD, 'Nobody came.') }] },
);
const draft = (more: Partial<CommandBody & { type: 'draft.add' }> = {}): CommandBody => ({
  type: 'draft.add',
  after: 1,
  length: OLD.length,
  text: NEW,
  formats: [],
  origin: 'draft-2.txt',
  marks: { [YEAR]: place(NEW, '1894'), [BRIDGE]: place(NEW, 'bridge opened') },
  cleared: { [TICK]: place(NEW, 'Nobody came.') },
  ...more,
});

describe('a new draft', () => {
  const article = after(checked, draft());

  test('stands beside the old one, and marks stand where the command says', () => {
    expect(article.drafts.map(({ number, text, edited }) => [number, text, edited])).toEqual([
      [1, OLD, false],
      [2, NEW, false],
    ]);
    expect([article.marks[YEAR]!.anchor.exact, article.marks[BRIDGE]!.anchor]).toMatchObject([
      '1894',
      { ...place(NEW, 'bridge opened'), exact: 'bridge opened' },
    ]);
    expect([alertsOf(article.marks[YEAR]!), alertsOf(article.marks[BRIDGE]!)]).toEqual([['re-check'], []]);
    expect(article.cleared[TICK]!.anchor).toMatchObject(place(NEW, 'Nobody came.'));
  });

  test('loses the marks that are not named, and keeps what was said of them', () => {
    const lost = after(checked, draft({ marks: {}, cleared: {} }));
    expect(lost.marks[YEAR]).toMatchObject({
      lost: true,
      status: 'verified',
      anchor: { exact: '1893' },
      stamp: { words: '1893', draft: 1 },
    });
    expect(lost.cleared).toEqual({});
  });

  test('finds a lost mark again where a person says so', () => {
    const lost = after(checked, draft({ marks: {} }));
    const { text } = currentDraft(lost);
    const found = after(
      lost,
      draft({ after: 2, length: text.length, text: OLD, marks: { [YEAR]: place(OLD, '1893') }, cleared: {} }),
    );
    expect(found.marks[YEAR]).toMatchObject({ lost: false, anchor: { exact: '1893' } });
    expect(alertsOf(found.marks[YEAR]!)).toEqual([]);
  });

  test('a ticked-off sentence with other words is one nobody has read', () => {
    expect(after(checked, draft({ cleared: { [TICK]: place(NEW, 'Nobody') } })).cleared).toEqual({});
  });

  test.each<[string, string, string, boolean, boolean]>([
    ['a quotation mark of another style', '“It leaks”', '"It leaks"', false, true],
    ['other white space', 'It  leaks', 'It leaks', false, true],
    ['a dash of another style', '1914-18', '1914–18', false, true],
    ['a hyphen', 'lead-free', 'lead free', true, true],
    ['a capital', 'The Harbour', 'The harbour', true, true],
    ['another word', 'It leaks', 'It leaked', true, true],
    ['a figure', '1893', '1894', true, true],
  ])('%s: by the desk’s rules, and letter by letter', (_name, from, to, byRules, strictly) => {
    const [old, fresh] = [`Before ${from} after it.`, `Before ${to} after it.`];
    const start = after(
      freshArticle(old),
      { type: 'mark.add', mark: { id: YEAR, kind: 'claim', ...place(old, from) } },
      { type: 'mark.status', marks: [YEAR], status: 'verified' },
    );
    const body: CommandBody = {
      type: 'draft.add',
      after: 1,
      length: old.length,
      text: fresh,
      formats: [],
      origin: '2',
      marks: { [YEAR]: place(fresh, to) },
      cleared: {},
    };
    const raised = (same?: SameWords) =>
      alertsOf(after(start, { ...body, ...(same ? { same } : {}) }).marks[YEAR]!).length > 0;
    expect([
      raised(DEFAULT_SAME_WORDS),
      raised({ whitespace: false, quotes: false, hyphenation: false }),
      raised(),
    ]).toEqual([byRules, strictly, strictly]);
  });

  test.each<[string, Partial<CommandBody & { type: 'draft.add' }>, string]>([
    ['compared with another draft', { after: 2 }, 'other-text'],
    ['compared with other words', { length: 3 }, 'other-text'],
    ['with the same words', { text: OLD, marks: {}, cleared: {} }, 'same-text'],
    ['with a mark beyond its end', { marks: { [YEAR]: { start: 0, end: 9999 } } }, 'bad-range'],
  ])('%s is refused', (_name, more, reason) => {
    expect(apply(checked, sign(draft(more)))).toMatchObject({ ok: false, refusal: { reason } });
  });

  test('is taken back', () => {
    const command = sign(draft());
    expect(after(article, restoring(checked, article, command))).toEqual(checked);
  });
});

describe('suggestions', () => {
  test('are taken over with their people and links, in one step', () => {
    const [quote, speaker, person] = [MARK_IDS[3]!, MARK_IDS[4]!, '01890000-0000-7000-8000-0000000000aa'];
    const accepted = after(freshArticle(OLD), {
      type: 'suggestion.accept',
      people: [{ id: person, name: 'Ann Tolland', title: '', affiliation: '', asked: '', answered: '' }],
      marks: [
        { id: speaker, kind: 'attribution', start: 0, end: 3, facets: [], risk: 'routine', people: [person] },
        {
          id: quote,
          kind: 'quote',
          form: 'partial',
          start: 4,
          end: 10,
          attribution: speaker,
          facets: ['number'],
          risk: 'legal',
          people: [],
        },
      ],
    });
    expect(accepted.marks[quote]).toMatchObject({
      form: 'partial',
      attribution: speaker,
      risk: 'legal',
      facets: ['number'],
      status: 'to-check',
    });
    expect(accepted.marks[speaker]!.people).toEqual([person]);
  });

  test('a dismissed one has the name its words have, however they are set', () => {
    expect(suggestionKey('quote', '“It  leaks”')).toBe(suggestionKey('quote', '"It leaks"'));
    expect(suggestionKey('quote', 'It leaks')).not.toBe(suggestionKey('claim', 'It leaks'));
  });
});
