import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../commands/apply';
import type { Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { newId } from '../model/ids';
import { nameIndex, peopleNamedIn, sameName } from './names';
import { isUnasked, marksByPerson, unlisted } from './people';
import { freshArticle, sign } from '../testing';

/** Who of `people` is named in `words`; "|" divides what stands before them from them. */
function named(people: readonly string[], words: string): string[] {
  const [before, exact] = words.includes('|') ? (words.split('|') as [string, string]) : ['', words];
  const index = nameIndex(
    people.map((name) => {
      const [plain, title = ''] = name.split(' / ');
      return { id: plain!, name: plain!, title };
    }),
  );
  return [...peopleNamedIn(exact, before, index)];
}

describe('a name in words', () => {
  test.each<[string, string, boolean]>([
    // the full name, the surname, and what may stand before it
    ['Ines Marlow', 'said Ines Marlow, who keeps the light', true],
    ['Ines Marlow', 'Marlow keeps the light', true],
    ['Ines Marlow', 'Ms Marlow said', true],
    ['Ines Marlow', 'said Dr. Marlow', true],
    ['Ines Marlow', 'I. Marlow', true],
    ['Ines Marlow', 'J. Marlow', false],
    ['J.R. Tolland', 'John Tolland', false],
    ['J.R. Tolland', 'J. R. Tolland', true],
    ['Ines Marlow / harbour master', 'harbour master Marlow', true],
    ['Dr Ines Marlow', 'Marlow said', true],
    ['Martin Luther King Jr.', 'when King spoke', true],
    ['Ines Marlow', 'On Monday Marlow said', true],
    ['Ines Marlow', 'INES MARLOW', true],
    // whole words only
    ['Ines Marlow', 'the town of Marlowe', false],
    ['Ines Marlow', 'Marlow-Jones resigned', false],
    ['Ann Lee', 'Leeds is a city, and so is Leominster', false],
    ['Ann Lee', 'the lee shore', false],
    // a possessive is no other name
    ['Ines Marlow', 'Marlow’s light', true],
    ['Ines Marlow', "Marlow's light", true],
    ['Ann Jones', 'Jones’ dog', true],
    // somebody else of that surname
    ['Ines Marlow', 'her brother Thomas Marlow', false],
    ['Ines Marlow', 'said Thomas |Marlow', false],
    ['Ines Marlow', 'said Ines |Marlow', true],
    ['Ines Marlow', 'van Marlow', false],
    // apostrophes, Mc, hyphens, particles
    ['Sean O’Brien', "O'Brien said", true],
    ["Sean O'Brien", 'O’Brien’s house', true],
    ['Sean O’Brien', 'Brien said', false],
    ['Isla McAllister', 'McAllister left', true],
    ['Isla McAllister', 'Allister left', false],
    ['Eve Smith-Jones', 'Smith-Jones won', true],
    ['Eve Smith-Jones', 'Smith won', false],
    ['Ursula von der Leyen', 'Von der Leyen said', true],
    ['Ursula von der Leyen', 'said von der Leyen', true],
    ['Bashar al-Assad', 'Assad fled', true],
    ['Bashar al-Assad', 'al-Assad fled', true],
    ['bell hooks', 'it hooks the reader', false],
    ['bell hooks', 'wrote bell hooks', true],
    // accents and scripts
    ['Viktor Orbán', 'Orban said', true],
    ['Pelé', 'when Pele played', true],
    ['Владимир Путин', 'заявил Путин', true],
    ['王小明', '昨天王小明说', true],
    ['王小明', '王说', false],
    ['محمد صلاح', 'قال صلاح', true],
    // words of the language
    ['Theresa May', 'May was cold', false],
    ['Theresa May', 'It rained. |May was cold', false],
    ['Theresa May', 'in May', false],
    ['Theresa May', 'on 5 May', false],
    ['Theresa May', 'it may rain', false],
    ['Theresa May', 'when May resigned', true],
    ['Theresa May', 'Mrs May resigned', true],
    ['Theresa May', 'Theresa May', true],
    ['Gordon Brown', '“Brown water came out,” she said', false],
    ['Gordon Brown', 'the Brown file', false],
    ['Gordon Brown', 'at Brown University', false],
    ['Gordon Brown', 'an aide of Brown’s', true],
    ['Jimmy Page', 'Page 4 says so', false],
    ['Coretta King', 'King Charles came', false],
  ])('%s in “%s”: %s', (name, words, expected) => {
    expect(named([name], words)).toEqual(expected ? [name.split(' / ')[0]] : []);
  });

  test('of two with one surname the given name decides, and without one it may be either', () => {
    const both = ['Ines Marlow', 'Tomas Marlow'];
    expect(named(both, 'said Tomas Marlow')).toEqual(['Tomas Marlow']);
    expect(named(both, 'said I. Marlow')).toEqual(['Ines Marlow']);
    expect(named(both, 'said Marlow')).toEqual(both);
  });

  test('a given name that no list has is known from the article', () => {
    expect(named(['Ines Marlow', 'Zbyrne Quist'], 'Zbyrne Marlow')).toEqual([]);
  });

  test('nobody is found in no words, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        expect(
          named(
            names.map((name) => name.replaceAll('|', '').replaceAll('/', '')),
            '',
          ),
        ).toEqual([]);
      }),
    );
  });

  test('whoever is in the words by the full name is found', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    fc.assert(
      fc.property(word, word, (given, surname) => {
        expect(named([`${given} ${surname}`], `it was ${given} ${surname} who said so`)).toEqual([
          `${given} ${surname}`,
        ]);
      }),
    );
  });
});

test.each<[string, string, boolean]>([
  ['Ines Marlow', 'Dr Ines Marlow', true],
  ['Ines Marlow', 'Marlow', true],
  ['Ines Marlow', 'I. Marlow', true],
  ['Ines Marlow', 'Tomas Marlow', false],
  ['Ines Marlow', 'Ines Wren', false],
  ['Sean O’Brien', "Sean O'Brien", true],
  ['Viktor Orbán', 'Viktor Orban', true],
  ['王小明', '王小明', true],
])('%s and %s may be one person: %s', (a, b, expected) => {
  expect([sameName(a, b), sameName(b, a)]).toEqual([expected, expected]);
});

test('whoever the text names and the list has not, each once', () => {
  const found = ['Ines Marlow', 'Tomas Wren', 'Wren', 'Dr Nkechi Lowther', ' '].map((name) => ({ name }));
  expect(unlisted([{ name: 'I. Marlow' }], found).map(({ name }) => name)).toEqual([
    'Tomas Wren',
    'Dr Nkechi Lowther',
  ]);
});

describe('the marks of a person', () => {
  const TEXT =
    'Ines Marlow heard it. “Nothing at all,” said Marlow. The log was forged, Mr Wren alleges. Nobody asked.';
  const [ines, wren] = [newId(), newId()];
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const [quote, said, forged, asked] = [newId(), newId(), newId(), newId()];
  const bodies: CommandBody[] = [
    ...[
      [ines, 'Ines Marlow'],
      [wren, 'Tomas Wren'],
    ].map(([id, name]): CommandBody => ({
      type: 'person.add',
      person: { id: id!, name: name!, title: '', affiliation: '', asked: '', answered: '' },
    })),
    { type: 'mark.add', mark: { id: said, kind: 'attribution', ...at('said Marlow') } },
    { type: 'mark.add', mark: { id: quote, kind: 'quote', attribution: said, ...at('“Nothing at all,”') } },
    { type: 'mark.add', mark: { id: forged, kind: 'claim', ...at('The log was forged, Mr Wren alleges') } },
    { type: 'mark.add', mark: { id: asked, kind: 'claim', ...at('Nobody asked') } },
    { type: 'mark.set', marks: [asked], set: { people: [ines] } },
  ];
  const article = bodies.reduce<Article>((before, body) => {
    const outcome = apply(before, sign(body));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.article;
  }, freshArticle(TEXT));

  const marksOf = (of: Article, person: string) => marksByPerson(of).get(person) ?? [];

  test('by link, by name, and the quotes whose attribution names them; in text order', () => {
    expect(marksOf(article, ines).map(({ mark, how }) => [mark.id, how])).toEqual([
      [quote, 'speaks'],
      [said, 'named'],
      [asked, 'linked'],
    ]);
    expect(marksOf(article, wren).map(({ mark }) => mark.id)).toEqual([forged]);
    expect(marksOf(article, newId())).toEqual([]);
  });

  test('who is criticised and was not asked stands out, until asked; what they say themselves does not count', () => {
    const risky = (mark: string) => {
      const outcome = apply(
        article,
        sign({ type: 'mark.set', marks: [mark], set: { facets: ['allegation'] } }),
      );
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome.article;
    };
    const unasked = (of: Article, person: string, when = '') =>
      isUnasked({ asked: when }, marksOf(of, person));
    expect(unasked(article, wren)).toBe(false);
    expect(unasked(risky(forged), wren)).toBe(true);
    expect(unasked(risky(forged), wren, '2026-03-01')).toBe(false);
    expect(unasked(risky(quote), ines)).toBe(false);
  });
});
