import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from './apply';
import { currentDraft, type Article } from '../model/article';
import type { CommandBody } from './command';
import { newId } from '../model/ids';
import { alertsOf } from '../model/mark';
import type { Range } from '../../text/ranges';
import { draftCommand, reviewDraft } from './draft-review';
import { freshArticle, sign } from '../testing';

const PARAGRAPHS = [
  'The ferry left the quay at nine on Monday morning with forty passengers aboard.',
  'By noon the fog had closed in over the sound and nobody could say where she was.',
  'The harbour master, Tomas Wren, counted the passengers twice before she sailed.',
  'Her owners bought the ship in 1998 and had her engine replaced ten years later.',
];
const OLD = PARAGRAPHS.join('\n');

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

const marked = (...words: string[]): Article =>
  words.reduce((article, each) => {
    const start = OLD.indexOf(each);
    return after(article, {
      type: 'mark.add',
      mark: { id: newId(), kind: 'claim', start, end: start + each.length },
    });
  }, freshArticle(OLD));

const place = (text: string, words: string): Range => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const revised = (article: Article, text: string, chosen: Record<string, Range | null> = {}): Article =>
  after(
    article,
    draftCommand(article, reviewDraft(article, text), { text, formats: [], origin: 'paste' }, chosen),
  );

const found = (article: Article, text: string) =>
  Object.fromEntries(
    reviewDraft(article, text).outcomes.map(({ id, outcome }) => [article.marks[id]!.anchor.exact, outcome]),
  );

test('says beforehand what will differ around each mark, and keeping the draft raises just that', () => {
  const text = 'The inspector said the dam was safe. It rained in 1893.';
  const [dam, year] = [newId(), newId()];
  const article = after(
    freshArticle(text),
    { type: 'mark.add', mark: { id: dam, kind: 'claim', ...place(text, 'the dam was safe') } },
    { type: 'mark.add', mark: { id: year, kind: 'claim', ...place(text, '1893') } },
    { type: 'mark.status', marks: [dam, year], status: 'verified' },
  );
  const fresh = text.replace('said', 'denied');
  const found = reviewDraft(article, fresh);
  expect(found.outcomes.map(({ id, beside }) => [id, beside])).toEqual([
    [dam, [{ kind: 'saying', was: 'said', is: 'denied' }]],
    [year, []],
  ]);
  expect(reviewDraft(article, fresh, 'off').outcomes[0]!.beside).toEqual([]);
  const command = draftCommand(article, found, { text: fresh, formats: [], origin: 'paste' });
  const kept = after(article, { ...command, surroundings: 'facts' });
  expect([dam, year].map((id) => alertsOf(kept.marks[id]!))).toEqual([['surroundings'], []]);
});

describe('what a new draft makes of the marks', () => {
  const article = marked('forty passengers', 'Tomas Wren', '1998');
  test.each([
    [
      'words added before',
      `Lost and found\n${OLD}`,
      { 'forty passengers': 'kept', 'Tomas Wren': 'kept', 1998: 'kept' },
    ],
    [
      'a figure changed',
      OLD.replace('forty', 'forty-one'),
      { 'forty passengers': 'changed', 'Tomas Wren': 'kept', 1998: 'kept' },
    ],
    [
      'a paragraph moved',
      [PARAGRAPHS[3], ...PARAGRAPHS.slice(0, 3)].join('\n'),
      { 'forty passengers': 'kept', 'Tomas Wren': 'kept', 1998: 'moved' },
    ],
    [
      'a paragraph cut',
      PARAGRAPHS.slice(0, 3).join('\n'),
      { 'forty passengers': 'kept', 'Tomas Wren': 'kept', 1998: 'lost' },
    ],
  ])('%s', (_name, text, expected) => expect(found(article, text)).toEqual(expected));

  test('line ends and blank lines are no change', () => {
    expect(reviewDraft(article, OLD.replaceAll('\n', '\n\n')).same).toBe(true);
  });

  test('a story about something else is asked about', () => {
    const other =
      'The council met on Tuesday and voted on the budget for roads. It was the third attempt since the summer. Nobody spoke against it but the mayor.';
    expect(reviewDraft(article, other)).toMatchObject({ same: false, another: true });
  });

  test('a lost mark is offered its words where they stand again, and stays lost until somebody takes them', () => {
    const lost = revised(article, PARAGRAPHS.slice(0, 3).join('\n'));
    const again = reviewDraft(lost, OLD);
    const year = again.outcomes.find(({ wasLost }) => wasLost)!;
    expect(OLD.slice(year.candidates[0]!.start, year.candidates[0]!.end)).toBe('1998');
    expect(revised(lost, OLD).marks[year.id]!.lost).toBe(true);
    expect(revised(lost, OLD, { [year.id]: year.candidates[0]! }).marks[year.id]).toMatchObject({
      lost: false,
      anchor: { exact: '1998' },
    });
  });

  test('a person can say that a mark is lost after all', () => {
    const id = Object.keys(article.marks)[0]!;
    expect(revised(article, `${OLD}\nMore.`, { [id]: null }).marks[id]!.lost).toBe(true);
  });
});

describe('laws', () => {
  const sentences = fc.shuffledSubarray(PARAGRAPHS, { minLength: 1 }).chain((kept) =>
    fc.tuple(
      ...kept.map((line) =>
        fc.oneof(
          fc.constant(line),
          fc.constantFrom('forty', 'noon', 'the', '1998').map((word) => line.replace(word, 'other')),
          fc.constant('New words altogether.'),
        ),
      ),
    ),
  );

  test('outcomes are one for each mark; kept and moved have the very words at their place; a decided mark with other words asks for a re-check', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.array(fc.nat(OLD.length - 12), { minLength: 1, maxLength: 6 }),
        (lines, starts) => {
          const start = starts.reduce(
            (article, at) =>
              after(article, {
                type: 'mark.add',
                mark: { id: newId(), kind: 'claim', start: at, end: at + 11 },
              }),
            freshArticle(OLD),
          );
          const article = after(start, {
            type: 'mark.status',
            marks: Object.keys(start.marks),
            status: 'verified',
          });
          const text = lines.join('\n');
          const found = reviewDraft(article, text);
          expect(found.outcomes.map(({ id }) => id).sort()).toEqual(Object.keys(article.marks).sort());
          for (const { id, outcome, place } of found.outcomes) {
            const { exact } = article.marks[id]!.anchor;
            if (outcome === 'kept' || outcome === 'moved')
              expect(text.slice(place!.start, place!.end).replaceAll('\n', ' ')).toBe(
                exact.replaceAll('\n', ' '),
              );
            expect(place === null).toBe(outcome === 'lost');
          }
          if (text === OLD) return;
          const kept = revised(article, text);
          expect(currentDraft(kept)).toMatchObject({ number: 2, text });
          for (const { id, outcome } of found.outcomes) {
            const mark = kept.marks[id]!;
            expect(mark.lost).toBe(outcome === 'lost');
            if (!mark.lost)
              expect(alertsOf(mark)).toEqual(mark.anchor.exact === mark.stamp!.words ? [] : ['re-check']);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
