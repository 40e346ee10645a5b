import { describe, expect, it } from 'vitest';
import { apply, type Article, type CommandBody } from '../domain';
import { freshArticle, sign } from '../domain/testing';
import { speakerBeside } from './beside';
import { driftsNow, driftsOf, speakerName } from './drifts';

/* What became of quotations when a new draft came. */

const after = (article: Article, ...commands: CommandBody[]): Article =>
  commands.reduce((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, article);
const id = (nth: number): string => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

const QUOTES = [
  '“The slipway was never ours to sell”',
  '“We have nine boats and no ice”',
  '“Nobody asked the crew before it was signed”',
  '“I will answer for it in court”',
];
const FIRST = [
  `${QUOTES[0]}, said Mara Quist.`,
  `${QUOTES[1]}, said Mara Quist.`,
  `${QUOTES[2]}, Mara Quist told the court.`,
  `${QUOTES[3]}, said Odd Berg.`,
].join('\n');

const range = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not there: ${words}`);
  return { start, end: start + words.length };
};
const marked = (text: string, quotes: readonly string[]): Article =>
  after(
    freshArticle(text),
    ...quotes.map((words, nth): CommandBody => ({
      type: 'mark.add',
      mark: { id: id(nth), kind: 'quote', form: 'direct', ...range(text, words) },
    })),
  );
/** The next draft, with the marks on these words of it; null: the words are gone. */
const next = (article: Article, text: string, words: readonly (string | null)[]): Article => {
  const draft = article.drafts.at(-1)!;
  return after(article, {
    ...{
      type: 'draft.add',
      after: draft.number,
      length: draft.text.length,
      text,
      formats: [],
      origin: 'paste',
    },
    marks: Object.fromEntries(words.flatMap((each, nth) => (each ? [[id(nth), range(text, each)]] : []))),
    cleared: {},
  });
};
const told = (article: Article) =>
  driftsNow(article).map(({ mark, kinds, diff }) => [
    Number(mark.at(-1)),
    kinds.join(),
    ...diff.filter(({ op }) => op !== 'same').map(({ quote, tape }) => `${tape} > ${quote}`),
  ]);

const SECOND = [
  `${QUOTES[0]}, said Odd Berg.`,
  '“We have ten boats and no ice”, said Mara Quist.',
  '“Nobody asked the crew”, Mara Quist told the court.',
].join('\n');
const SECOND_WORDS = [QUOTES[0]!, '“We have ten boats and no ice”', '“Nobody asked the crew”', null];

describe('a new draft', () => {
  const drifted = next(marked(FIRST, QUOTES), SECOND, SECOND_WORDS);

  it('names each quotation that is another now, and how: its speaker, its words, its ends, or gone', () => {
    expect(told(drifted)).toEqual([
      [0, 'speaker'],
      [1, 'words', 'nine > ten'],
      [2, 'clipped'],
      [3, 'gone'],
    ]);
    const [first] = driftsNow(drifted);
    expect([speakerName(first!.before.speaker), speakerName(first!.after!.speaker)]).toEqual([
      'Mara Quist',
      'Odd Berg',
    ]);
  });

  it('that leaves them as they were, or only writes them otherwise, has none', () => {
    const text = `Last week.\n${FIRST.replace('nine boats', '9 boats').replaceAll('“', '"').replaceAll('”', '"')}`;
    const words = QUOTES.map((each) => each.replace('nine', '9').replace('“', '"').replace('”', '"'));
    expect(told(next(marked(FIRST, QUOTES), text, words))).toEqual([]);
    expect(driftsNow(marked(FIRST, QUOTES))).toEqual([]);
  });

  it('is compared with any earlier one, and a later one changes nothing about that', () => {
    const third = next(drifted, `${SECOND}\nThe end.`, SECOND_WORDS);
    expect(told(third)).toEqual([]);
    expect(driftsOf(third, 1, 2)).toEqual(driftsNow(drifted));
    expect(driftsOf(third, 1, 3)).toEqual(driftsNow(drifted));
  });

  it('begun by an edit counts like any other', () => {
    const made = marked(FIRST, QUOTES);
    const { start } = range(FIRST, 'nine');
    const edited = after(made, {
      ...{ type: 'text.edit', draft: 1, length: FIRST.length },
      changes: [{ from: start, to: start + 4, insert: 'ten' }],
    });
    expect(told(edited)).toEqual([[1, 'words', 'nine > ten']]);
  });

  it('finds quotations that were marked only in it by their words', () => {
    const bare = next(freshArticle(FIRST), SECOND, []);
    const late = after(
      bare,
      ...SECOND_WORDS.flatMap((words, nth): CommandBody[] =>
        words ? [{ type: 'mark.add', mark: { id: id(nth), kind: 'quote', ...range(SECOND, words) } }] : [],
      ),
    );
    expect(told(late)).toEqual([
      [0, 'speaker'],
      [1, 'words', 'nine > ten'],
      [2, 'clipped'],
    ]);
  });
});

describe('an attribution that is linked', () => {
  const text = `${QUOTES[0]}, said Mara Quist.`;
  const linked = after(
    marked(text, [QUOTES[0]!]),
    { type: 'mark.add', mark: { id: id(5), kind: 'attribution', ...range(text, 'said Mara Quist') } },
    { type: 'mark.set', marks: [id(0)], set: { attribution: id(5) } },
  );
  const becomes = (now: string) => {
    const fresh = `${QUOTES[0]}, ${now}.`;
    const draft = after(linked, {
      ...{ type: 'draft.add', after: 1, length: text.length, text: fresh, formats: [], origin: 'paste' },
      marks: { [id(0)]: range(fresh, QUOTES[0]!), [id(5)]: range(fresh, now) },
      cleared: {},
    });
    return driftsNow(draft).flatMap(({ kinds }) => kinds);
  };
  it.each([
    ['names another', 'said Odd Berg', ['speaker']],
    ['names her otherwise', 'Quist said', []],
    ['says to whom', 'Quist told Odd Berg', []],
    ['names nobody', 'she said', []],
  ])('and %s', (_, now, kinds) => expect(becomes(now)).toEqual(kinds));
});

describe('who speaks, as the text itself says it', () => {
  const WORDS = '“The slipway was never ours to sell”';
  it.each([
    [`${WORDS}, said Mara Quist.`, 'Mara Quist'],
    [`${WORDS}, Mara Quist said.`, 'Mara Quist'],
    [`${WORDS}, says the mayor, Mara Quist.`, ''],
    [`${WORDS}, said Mayor Mara Quist.`, 'Mara Quist'],
    [`Quist, the mayor, told Odd Berg: ${WORDS}`, 'Quist'],
    [`Mara Quist: ${WORDS}`, 'Mara Quist'],
    [`${WORDS} — Mara Quist`, 'Mara Quist'],
    [`“We wait,” said Odd Berg. ${WORDS}, said Quist.`, 'Quist'],
    [`${WORDS}, she said in Bergen.`, ''],
    [`The Mayor said: ${WORDS}`, ''],
    [WORDS, ''],
  ])('%s', (text, name) => {
    const place = range(text, WORDS);
    expect(speakerBeside(text, { start: 0, end: text.length }, place)).toBe(name);
  });

  it('is the one person who is known and named there, where nothing else tells', () => {
    const text = `What Quist thinks: never. ${WORDS}`;
    const place = range(text, WORDS);
    const paragraph = { start: 0, end: text.length };
    expect(speakerBeside(text, paragraph, place, ['Mara Quist', 'Odd Berg'])).toBe('Mara Quist');
  });
});
