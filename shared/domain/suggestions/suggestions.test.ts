import { describe, expect, test } from 'vitest';
import { read } from '../../reading';
import { apply } from '../commands/apply';
import { currentDraft, type Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { newId } from '../model/ids';
import { acceptCommand, flagsOf, suggestionsOf, type Suggestion } from './suggestions';
import { freshArticle, sign } from '../testing';

const STORY = [
  'Harbour bridge closed',
  '“We heard the cable go,” said Ines Marlow, the harbour master. “Nobody was on the bridge.”',
  'The bridge was built in 1893 at a cost of £40,000.',
  'The mayor will speak on Friday. It is a lovely bridge.',
].join('\n');

function after(article: Article, ...bodies: CommandBody[]): Article {
  return bodies.reduce((now, body) => {
    const outcome = apply(now, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
}

const article = freshArticle(STORY);
const reading = read(STORY);
const suggested = (of: Article = article): Suggestion[] => suggestionsOf(of, reading);
const quotes = (of?: Article) => suggested(of).filter(({ kind }) => kind === 'quote');

describe('what is suggested', () => {
  test('quotes with their speakers, and claims with something to check', () => {
    expect(quotes().map(({ words, speaker }) => [words, speaker])).toEqual([
      ['“We heard the cable go,”', 'Ines Marlow'],
      ['“Nobody was on the bridge.”', 'Ines Marlow'],
    ]);
    const claims = suggested()
      .filter(({ kind }) => kind === 'claim')
      .map(({ words }) => words);
    expect(claims.some((words) => words.includes('1893'))).toBe(true);
    expect(claims.some((words) => words.includes('lovely'))).toBe(false);
  });

  test('who it may be, where the text does not say so plainly', () => {
    const text =
      'Jane Roe runs the lock. “It is full,” Roe said.\n\nThe water rose.\n\n“Nobody came to look at it in the end.”';
    const [sure, unsure] = suggestionsOf(freshArticle(text), read(text)).filter(
      ({ kind }) => kind === 'quote',
    );
    expect([sure!.speaker, sure!.candidates]).toEqual(['Jane Roe', []]);
    expect([unsure!.speaker, unsure!.person, unsure!.candidates]).toEqual([null, null, ['Jane Roe']]);
  });

  test('not what is marked already, nearly or exactly', () => {
    const { start, end } = quotes()[0]!;
    const marked = after(article, {
      type: 'mark.add',
      mark: { id: newId(), kind: 'quote', start: start + 1, end: end - 1 },
    });
    expect(quotes(marked)).toHaveLength(1);
    const claimed = after(article, { type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end } });
    expect(quotes(claimed)).toHaveLength(2);
  });

  test('not what was dismissed, in this draft or the next', () => {
    const dismissed = after(article, {
      type: 'suggestion.dismiss',
      suggestions: [quotes()[0]!.key],
      dismissed: true,
    });
    expect(quotes(dismissed).map(({ words }) => words)).toEqual(['“Nobody was on the bridge.”']);
    const next = `New first line here\n${STORY.replace('“We heard the cable go,”', '"We heard the cable go,"')}`;
    const again = suggestionsOf(dismissed, read(next))
      .filter(({ kind }) => kind === 'quote')
      .map(({ words }) => words);
    expect(again).toEqual(['“Nobody was on the bridge.”']);
  });
});

describe('what is accepted', () => {
  const accept = (of: Article, ...accepted: Suggestion[]) =>
    after(of, acceptCommand(of, reading, accepted, newId));

  test('a quote comes with its attribution and the person behind it; no status comes with it', () => {
    const accepted = accept(article, quotes()[0]!);
    const marks = Object.values(accepted.marks);
    const quote = marks.find(({ kind }) => kind === 'quote')!;
    const attribution = accepted.marks[quote.attribution!]!;
    expect(attribution.anchor.exact).toContain('said Ines Marlow');
    expect(Object.values(accepted.people)).toMatchObject([{ name: 'Ines Marlow' }]);
    expect(attribution.people).toEqual(Object.keys(accepted.people));
    expect(marks.map(({ status, stamp }) => [status, stamp])).toEqual([
      ['to-check', undefined],
      ['to-check', undefined],
    ]);
    expect(quotes(accepted)).toHaveLength(1);
  });

  test('all at once, people and attributions are made once', () => {
    const accepted = accept(article, ...suggested());
    expect(Object.values(accepted.people).filter(({ name }) => name === 'Ines Marlow')).toHaveLength(1);
    expect(suggested(accepted)).toEqual([]);
    const one = accept(accept(article, quotes()[0]!), ...suggested(accept(article, quotes()[0]!)));
    expect(Object.values(one.people)).toHaveLength(1);
  });

  test('the marks stand on the words that were suggested', () => {
    const accepted = accept(article, ...suggested());
    for (const { anchor } of Object.values(accepted.marks))
      expect(currentDraft(accepted).text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  });
});

test('a dismissed flag stays away', () => {
  const flagged = read(
    'Experts say the cost rose by 20 percent last month.\nThe mayor, who nobody knows, said so.',
  );
  const [first] = flagsOf(article, flagged);
  expect(first).toBeDefined();
  const dismissed = after(article, {
    type: 'suggestion.dismiss',
    suggestions: [first!.key],
    dismissed: true,
  });
  expect(flagsOf(dismissed, flagged).map(({ key }) => key)).not.toContain(first!.key);
});
