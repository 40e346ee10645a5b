import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec';
import { fromParts, toParts } from './page/wire';

const across = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))) as never);

describe('values on the wire', () => {
  it('come out as they went in', () => {
    const anything = fc.anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withBigInt: true,
      withTypedArray: true,
      withSparseArray: false,
      withNullPrototype: false,
      withUnboxedValues: true,
    } as fc.ObjectConstraints);
    fc.assert(
      fc.property(anything, (value) => {
        expect(across(value)).toEqual(value);
      }),
    );
  });

  it.each([
    ['undefined in an object', { a: undefined }],
    ['a hole', [undefined, 1]],
    ['not a number', NaN],
    ['minus zero', -0],
    ['endless', -Infinity],
    ['a key that is a tag', { $: 'date', v: 1 }],
    ['__proto__ as data', JSON.parse('{"__proto__": {"x": 1}}') as unknown],
    ['an empty date', new Date(NaN)],
    ['half a character', '\ud800'],
    ['a pattern', /a"b/giu],
    ['bytes in the middle', new Uint8Array([0, 1, 2, 3]).subarray(1, 3)],
  ])('keep %s', (_what, value) => {
    expect(across(value)).toStrictEqual(value);
  });

  it('keep an error’s name and message', () => {
    expect(across(new RangeError('too far'))).toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  it('are refused when they cannot be cloned', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const value of [() => 1, Symbol('x'), Promise.resolve(), new WeakMap(), circle, { deep: [() => 1] }])
      expect(() => encode(value)).toThrow('An object could not be cloned');
  });

  it('may share what does not contain itself', () => {
    const shared = new Date(1);
    expect(across([shared, shared])).toEqual([shared, shared]);
  });
});

describe('long messages', () => {
  it('come together again from their parts, and no part splits a character', () => {
    const unit = fc.constantFrom('a', '😀', 'é', '“');
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 9000 }),
        (units, times) => {
          const text = units.join('').repeat(times).slice(0, 300_000);
          const whole: string[] = [];
          const receive = fromParts((message) => whole.push(message));
          const parts = toParts(text);
          parts.forEach((part) => receive(part));
          expect(whole).toEqual([text]);
          for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/[\uD800-\uDBFF]$/);
        },
      ),
      { numRuns: 40 },
    );
  });
});
