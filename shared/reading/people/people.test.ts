import { describe, expect, it } from 'vitest';
import { read } from '../reading';

describe('people', () => {
  it('gathers name, title, affiliation and every mention', () => {
    const text = 'Dr. Jane Roe, a surgeon at Hill Hospital, spoke first. Roe left early. Paul Doe stayed.';
    const { people } = read(text);
    expect(people.map(({ name, title, gender }) => [name, title, gender])).toEqual([
      ['Jane Roe', 'Dr.', 'f'],
      ['Paul Doe', null, 'm'],
    ]);
    expect(people[0]!.affiliation).toBe('Hill Hospital');
    expect(people[0]!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dr. Jane Roe',
      'Roe',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'two people of one surname stay two',
      'Jane Roe and Paul Roe met. Jane Roe left.',
      ['Jane Roe', 'Paul Roe'],
    ],
    ['an initial is the same person', 'Jane Roe came. J. Roe spoke.', ['Jane Roe']],
    ['a place is nobody', 'New Zealand beat France in Paris.', []],
    ['an institution is nobody', 'Harvard University and the United Nations agreed.', []],
    [
      'hyphens and particles',
      'Ludwig van der Berg met Ahmed Al-Haddad, a doctor.',
      ['Ludwig van der Berg', 'Ahmed Al-Haddad'],
    ],
    ['a surname nobody introduced', 'Wexley said it was late.', ['Wexley']],
    ['a company that has an "its"', 'Wexley said its profit rose.', []],
  ])('%s', (_, text, names) => expect(read(text).people.map((person) => person.name)).toEqual(names));
});
