import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, newId, type Article, type Command } from '@shared/domain';
import { createArticle, sign } from '@shared/domain/testing';
import { documentOf, passagesOf, rowsOf, type SearchDocument } from './document';
import { passagesWith } from './find';
import { placesOf } from './places';
import { parseQuery } from './query';
import { document, query } from './testing';

function places(of: SearchDocument, asked: string) {
  const terms = parseQuery(asked);
  const passages = passagesOf(of);
  return placesOf((at) => passages[at], passagesWith(rowsOf(of), terms), terms);
}

/** Excerpts with what is highlighted in brackets. */
const shown = (of: SearchDocument, asked: string): string[] =>
  places(of, asked).map(({ label, excerpt, highlights }) => {
    const marked = highlights.reduceRight(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      excerpt,
    );
    return `${label}: ${marked}`;
  });

const TEXT = 'A river runs.\nThe mayor of Østerby said “the bridge is safe”.\nNobody else did.';
const [start, end] = [TEXT.indexOf('the bridge'), TEXT.indexOf('”')];

function articleWith(...commands: Command[]): Article {
  const create = createArticle(TEXT);
  return commands.reduce(
    (article, command) => {
      const outcome = apply(article, command);
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.article;
    },
    (
      apply(null, {
        ...create,
        details: { ...create.details, headline: 'Safe crossing', checker: 'Ilse Maier' },
      }) as { article: Article }
    ).article,
  );
}

const [mark, note] = [newId(), newId()];
const article = articleWith(
  sign({ type: 'mark.add', mark: { id: mark, kind: 'quote', start, end } }),
  sign({ type: 'mark.set', marks: [mark], set: { correction: 'the bridge was safe' } }),
  sign({ type: 'mark.set', marks: [mark], set: { assignee: 'Tom Ashdown' } }),
  sign({
    type: 'person.add',
    person: {
      id: newId(),
      name: 'Ditte Krag',
      title: 'Mayor',
      affiliation: 'City of Østerby',
      asked: '',
      answered: '',
    },
  }),
  sign({ type: 'note.add', mark, note, text: 'Rang the engineer: not safe at all.' }),
);

describe('of an article', () => {
  test.each<[query: string, shown: string[]]>([
    [
      'said osterb',
      [
        'Text: The mayor of [Østerby] [said] “the bridge is safe”.',
        'Person: Ditte Krag, Mayor, City of [Østerby]',
      ],
    ],
    ['maier', ['Checker: Ilse [Maier]']],
    [
      'safe',
      ['Headline: [Safe] crossing', 'Quote: the bridge is [safe]', 'Correction: the bridge was [safe]'],
    ],
    ['"bridge is"', ['Quote: the [bridge is] safe']],
    ['engineer river', ['Note by Ada: Rang the [engineer]: not safe at all.', 'Text: A [river] runs.']],
    ['ditte', ['Person: [Ditte] Krag, Mayor, City of Østerby']],
    [
      'mayor',
      [
        'Person: Ditte Krag, [Mayor], City of Østerby',
        'Text: The [mayor] of Østerby said “the bridge is safe”.',
      ],
    ],
    ['ashdown', ['Assigned to: Tom [Ashdown]']],
    ['nobody', ['Text: [Nobody] else did.']],
  ])('%s', (asked, expected) => expect(shown(documentOf(article), asked)).toEqual(expected));

  test('say where to open it', () => {
    expect(places(documentOf(article), 'engineer')).toMatchObject([{ where: 'note', mark, start, end }]);
    expect(places(documentOf(article), 'nobody')).toMatchObject([
      { where: 'text', start: TEXT.indexOf('Nobody'), end: TEXT.indexOf(' else') },
    ]);
    expect(places(documentOf(article), 'maier')[0]).not.toHaveProperty('start');
  });

  test('a lost mark has no place in the text any more', () => {
    const lost: Article = { ...article, marks: { [mark]: { ...article.marks[mark]!, lost: true } } };
    const [place] = places(documentOf(lost), 'engineer');
    expect(place).toMatchObject({ mark });
    expect(place).not.toHaveProperty('start');
  });
});

describe('excerpts', () => {
  const filler = 'Some other words go here and there and everywhere. '.repeat(20);

  test('of a long paragraph: whole words around what was found', () => {
    const [excerpt] = shown(
      { passages: [], text: `${filler}At last the harbour opened. ${filler}` },
      'harbour',
    );
    expect(excerpt).toMatch(/^Text: …\S.* the \[harbour\] opened\. .*\S…$/);
    expect(excerpt!.length).toBeLessThan(180);
    for (const word of excerpt!.slice('Text: …'.length, -1).split(' '))
      expect(`${filler}At last the [harbour] opened.`.split(' ')).toContain(word);
  });

  test('where the words asked for stand together', () => {
    expect(
      shown(
        { passages: [], text: `The mayor left. ${filler} The mayor opened the harbour. ${filler}` },
        'mayor harbour',
      )[0],
    ).toContain('The [mayor] opened the [harbour].');
  });

  test('of one endless word', () => {
    const [place] = places(
      { passages: [], text: `${'😀'.repeat(500)}harbour${'😀'.repeat(500)}` },
      'harbour',
    );
    expect(place!.excerpt.length).toBeLessThan(200);
    expect(place!.excerpt.isWellFormed()).toBe(true);
    const { start, end } = place!.highlights[0]!;
    expect(place!.excerpt.slice(start, end)).toBe('harbour');
  });

  test('any document, any query: at most three, each with something highlighted, and the words are those of the place', () => {
    fc.assert(
      fc.property(document, query, (each, asked) => {
        const passages = passagesOf(each);
        const found = places(each, asked);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { excerpt, highlights, where, start, end } of found) {
          expect(highlights.length).toBeGreaterThan(0);
          let last = 0;
          for (const range of highlights) {
            expect(range.start).toBeGreaterThanOrEqual(last);
            expect(range.end).toBeGreaterThan(range.start);
            last = range.end;
          }
          expect(last).toBeLessThanOrEqual(excerpt.length);
          expect(passages.some(({ words }) => words.includes(excerpt.replaceAll('…', '')))).toBe(true);
          if (where === 'text') expect(excerpt).toContain(each.text.slice(start, end));
        }
      }),
      { numRuns: 500 },
    );
  });
});
