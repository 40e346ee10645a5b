import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../model/ids';
import { isNamed, termsOf, toldOf } from './terms';
import { TERMS } from '../../vocabulary';

const AT = '2026-03-01T10:00:00.000Z';

/** A mark with evidence from sources on any terms, and one source that is not there any more. */
const marked = fc
  .record({ terms: fc.array(fc.option(fc.constantFrom(...TERMS)), { maxLength: 5 }), notes: fc.nat(2) })
  .map(({ terms, notes }) => {
    const all = terms.map((each) => ({ id: newId(), terms: each }));
    const sources = Object.fromEntries(
      all.flatMap(({ id, terms: agreed }) =>
        agreed === null
          ? []
          : [
              [
                id,
                {
                  id,
                  terms: agreed,
                  title: `Title ${id}`,
                  kind: 'interview' as const,
                  where: '',
                  createdAt: AT,
                  createdBy: 'Ada',
                },
              ],
            ],
      ),
    );
    const evidence = all.map(({ id }) => ({
      id: newId(),
      source: id,
      locator: id,
      excerpt: id,
      bears: 'supports' as const,
      at: AT,
      by: 'Ada',
    }));
    const said = Array.from({ length: notes }, () => ({
      id: newId(),
      at: AT,
      by: 'Ada',
      text: 'Rang them.',
    }));
    return { sources, mark: { evidence, notes: said } };
  });

test('every piece of evidence is told or counted as withheld, and of one that is withheld nothing but its terms and bearing is said', () => {
  fc.assert(
    fc.property(marked, ({ sources, mark }) => {
      const told = toldOf(mark, sources);
      expect(told.evidence.length + told.withheld.length).toBe(mark.evidence.length);
      expect(told.evidence.every(({ source }) => sources[source]?.terms === 'on-the-record')).toBe(true);
      for (const { source } of mark.evidence) {
        if (sources[source]?.terms !== 'on-the-record') expect(JSON.stringify(told)).not.toContain(source);
      }
      expect(told.notes).toEqual(told.withheld.length > 0 ? [] : mark.notes);
    }),
  );
});

test('of a source that is not there the strictest terms are kept', () => {
  expect(termsOf(undefined)).toBe('confidential');
  expect(TERMS.filter((terms) => isNamed({ terms }))).toEqual(['on-the-record']);
});
