import { describe, expect, it } from 'vitest';
import { read } from '../reading';

const titles = (text: string): string[] => {
  const { titles: found, people } = read(text);
  return found.map(
    ({ start, end, person }) => `${people.find(({ id }) => id === person)!.name}: ${text.slice(start, end)}`,
  );
};

describe('titles', () => {
  it.each<[string, string, string[]]>([
    ['an address', 'Dr Jane Roe left.', ['Jane Roe: Dr']],
    ['an address with its full stop', 'Dr. Jane Roe left.', ['Jane Roe: Dr.']],
    ['an office in capitals', 'Home Secretary Jane Roe left.', ['Jane Roe: Home Secretary']],
    [
      'an office in small letters',
      'They rang county analyst Jane Roe at once.',
      ['Jane Roe: county analyst'],
    ],
    ['one that opens the sentence', 'County analyst Jane Roe left.', ['Jane Roe: County analyst']],
    [
      'before the name and a comma',
      'So said the harbour surveyor, Paul Wren.',
      ['Paul Wren: harbour surveyor'],
    ],
    ['after the name', 'Jane Roe, the county analyst, left.', ['Jane Roe: county analyst']],
    ['after the name and an age', 'Jane Roe, 67, a retired surgeon, left.', ['Jane Roe: retired surgeon']],
    ['after "who is"', 'Jane Roe, who is the town clerk, left.', ['Jane Roe: town clerk']],
    ['after "was"', 'Jane Roe was the mayor then.', ['Jane Roe: mayor']],
    ['of what', 'Jane Roe, the head of property services, signed.', ['Jane Roe: head of property services']],
    ['of a place, which is a fact of its own', 'Jane Roe, the mayor of Bergen, signed.', ['Jane Roe: mayor']],
    ['an owner is left out', "Jane Roe, the council's chief engineer, signed.", ['Jane Roe: chief engineer']],
    [
      'two offices',
      'Jane Roe, associate director at the Dam Institute and a senior geologist at Hill College, left.',
      ['Jane Roe: associate director', 'Jane Roe: senior geologist'],
    ],
    ['both sides', 'Dr Jane Roe, the county analyst, left.', ['Jane Roe: Dr', 'Jane Roe: county analyst']],
    [
      'said again without the name',
      'Jane Roe, the county analyst, left. A van of the county analyst came.',
      ['Jane Roe: county analyst', 'Jane Roe: county analyst'],
    ],
    ['a single word said again is not', 'Jane Roe, the mayor, left. A mayor came.', ['Jane Roe: mayor']],
    ['kin is no title', 'Jane Roe, the mother of Paul Doe, left.', []],
    ['an initial is no title', 'L. Jane Roe left.', []],
    ['what somebody did is no title', 'Jane Roe, leaving early, waved.', []],
    ['nobody named', 'The county analyst left.', []],
  ])('%s', (_, text, found) => expect(titles(text)).toEqual(found));
});
