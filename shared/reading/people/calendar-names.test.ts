import { expect, it } from 'vitest';
import { read } from '../reading';

const speakers = (text: string) => read(text).quotes.map(({ speaker }) => speaker?.resolved);
const facts = (text: string) =>
  read(text).facts.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

it.each<[string, string[]]>([
  [
    'Nora May, the mayor, met Tom Roe, a vet. “It rained,” said Roe. “We are done,” said May.',
    ['Tom Roe', 'Nora May'],
  ],
  ['“I am sorry,” said Nora May. “We are done,” Mrs May told reporters.', ['Nora May', 'Nora May']],
  [
    'Will August, a poet, met Jane Roe, a vet. “It was I,” said Roe. “It is over,” said August.',
    ['Jane Roe', 'Will August'],
  ],
  ['“It is over,” said Gus Friday, a guard.', ['Gus Friday']],
  ['Will Roe, a vet, spoke. “It is over,” said Roe.', ['Will Roe']],
  ['Dr Jan van der Kamp, a vet, spoke. “It rained,” said Van der Kamp.', ['Jan van der Kamp']],
  ['Ana De Souza, a farmer, spoke. “It rained,” said De Souza.', ['Ana De Souza']],
  ['Paul St Clair, a farmer, spoke. “It rained,” said St Clair.', ['Paul St Clair']],
  ['Omar El Amin, a farmer, spoke. “It rained,” Mr El Amin said.', ['Omar El Amin']],
])('whose words: %s', (text, who) => expect(speakers(text)).toEqual(who));

it.each<[string, string[]]>([
  ['Nora May resigned. Friends wrote to May on Tuesday.', ['person Nora May', 'person May', 'date Tuesday']],
  ['Nora May resigned in May, at the end of May.', ['person Nora May', 'date May', 'date May']],
  ['In May Roe left.', ['date In May', 'name Roe']],
  ['Will Roe resign? He may, in March.', ['name Roe', 'date March']],
  ['She reads The Sunday Post and USA Today.', ['organisation The Sunday Post', 'organisation USA Today']],
  ['It was Black Friday.', ['name Black Friday']],
])('names and dates: %s', (text, all) =>
  expect(facts(text).filter((fact) => !fact.includes('Friends'))).toEqual(all),
);
