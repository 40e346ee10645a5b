import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, applyWithPatches } from './apply';
import { Article } from '../model/article';
import { Command } from './command';
import { reportModel } from '../../reporting';
import { DEFAULT_RULES } from '../coverage/readiness';
import { restoring } from './restore';
import { summaryOf } from '../coverage/summary';
import { command, markedArticle, sign } from '../testing';

/*
 * Commands that a program with a fault, or somebody who means ill, might send: sound ones in which one value
 * or one name of a field is something else.
 */

/** What every object has, and what comes out of JSON and is no value anybody means. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '',
];
const VALUES: readonly unknown[] = [
  ...NAMES,
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  'a\ud800b',
  '\u0000',
  ' ',
  [],
  {},
  [[]],
  [null],
  { then: 1 },
  JSON.parse('{"__proto__":{"spoiled":true}}'),
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00.000Z',
];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...names.flatMap((name) => pathsIn((value as Record<string | number, unknown>)[name], [...path, name])),
  ];
}

type Spoil = { kind: 'value'; value: unknown } | { kind: 'name'; name: string } | { kind: 'missing' };

/** `whole` with what lies at `path` spoiled. */
function spoiled(whole: unknown, [name, ...rest]: Path, how: Spoil): unknown {
  if (name === undefined) return how.kind === 'value' ? how.value : whole;
  if (Array.isArray(whole))
    return whole.map((each, at) => (at === name ? spoiled(each, rest, how) : each) as unknown);
  const entries = Object.entries(whole as object).flatMap(([key, value]): [string, unknown][] => {
    if (key !== name) return [[key, value]];
    if (rest.length > 0 || how.kind === 'value') return [[key, spoiled(value, rest, how)]];
    return how.kind === 'missing' ? [] : [[how.name, value]];
  });
  // Not by assignment: `__proto__` is to be a name like any other.
  return Object.fromEntries(entries);
}

const how: fc.Arbitrary<Spoil> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALUES).map((value) => ({ kind: 'value' as const, value })) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => ({ kind: 'name' as const, name })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'missing' as const }) },
);
const bad = fc.tuple(command, fc.nat(), how).map(([sound, at, spoil]) => {
  const plain: unknown = JSON.parse(JSON.stringify(sound));
  const paths = pathsIn(plain);
  return JSON.stringify(spoiled(plain, paths[at % paths.length]!, spoil));
});

test('whatever is sent is refused or carried out, and what is left can be read, undone, listed and reported on', () => {
  const options = { at: '2026-11-22T10:00:00.000Z', by: 'Ada', appVersion: '1', rules: DEFAULT_RULES };
  const sent = fc.array(bad, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sent, (lines) => {
      let article = markedArticle();
      for (const line of lines) {
        const read = Command.safeParse(JSON.parse(line));
        if (!read.success) continue;
        const outcome = apply(article, read.data);
        expect(applyWithPatches(article, read.data).ok).toBe(outcome.ok);
        if (outcome.ok) {
          const back = apply(outcome.article, sign(restoring(article, outcome.article, read.data)));
          expect(back).toEqual({ ok: true, article });
          ({ article } = outcome);
        } else expect(outcome.refusal.message).toMatch(/\.$/);
      }
      expect(Article.safeParse(JSON.parse(JSON.stringify(article)))).toMatchObject({ success: true });
      expect(() => reportModel(article, options)).not.toThrow();
      expect(() => summaryOf({ article, changedAt: options.at })).not.toThrow();
      expect(Object.hasOwn(Object.prototype, 'spoiled')).toBe(false);
    }),
    { numRuns: Number(process.env.STET_SPOILED ?? 100) },
  );
});
