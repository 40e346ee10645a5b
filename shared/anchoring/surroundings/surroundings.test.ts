import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aroundOf, REACH } from './around';
import { CHANGES } from './changes.cases';
import { EDITS } from './edits.cases';
import { surroundingsChanged, SURROUNDINGS_RULES, type Beside, type SurroundingsRule } from './compare';
import { differingWords } from './shown';

/** The words in brackets, and what stands around them. */
function read(sentence: string) {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  const text = sentence.replace('[', '').replace(']', '');
  return { words: text.slice(start, end), around: aroundOf(text, { start, end }) };
}

function changed(was: string, is: string, rule: SurroundingsRule = 'facts'): Beside[] | null {
  const { words, around } = read(was);
  return surroundingsChanged(around, read(is).around, rule, words);
}

describe.each(Object.entries(CHANGES))('another %s', (_kind, pairs) => {
  test.each(pairs)('%s → %s', (was, is) => {
    expect(changed(was, is)).not.toBeNull();
    expect(changed(is, was)).not.toBeNull();
  });
});

describe('an ordinary copy edit', () => {
  test.each(EDITS)('%s → %s', (was, is) => {
    expect(changed(was, is)).toBeNull();
    expect(changed(is, was)).toBeNull();
  });
});

describe('what differs', () => {
  test.each<[was: string, is: string, kind: string, from: string, to: string]>([
    ['“[The dam is safe],” said Marlow.', '“[The dam is safe],” denied Marlow.', 'saying', 'said', 'denied'],
    ['“[The dam is safe],” said Marlow.', '“[The dam is safe],” said Teller.', 'name', 'Marlow', 'Teller'],
    ['The inspector said [it held].', 'The clerk said [it held].', 'speaker', 'inspector', 'clerk'],
    ['He [stole it].', 'He allegedly [stole it].', 'hedge', '', 'allegedly'],
    ['She did [sign].', 'She did not [sign].', 'denial', '', 'not'],
    ['[The road] is 12 miles long.', '[The road] is 12 km long.', 'unit', 'miles', 'km'],
    ['[The road] is 12 miles long.', '[The road] is 13 miles long.', 'number', '12', '13'],
    ['Damages of $[5 million].', 'Damages of £[5 million].', 'grown', '$', '£'],
    [
      '[300 workers] lost their jobs.',
      '[300 workers] were paid a bonus.',
      'another',
      'lost their jobs',
      'were paid a bonus',
    ],
  ])('%s → %s', (was, is, kind, from, to) => {
    expect(changed(was, is)).toContainEqual({ kind, was: from, is: to });
  });
});

describe('the rule', () => {
  test.each<[rule: SurroundingsRule, was: string, is: string, raised: boolean]>([
    ['off', 'He [stole it].', 'He never [stole it].', false],
    ['facts', 'The mill also [burned].', 'The mill [burned].', false],
    ['any', 'The mill also [burned].', 'The mill [burned].', true],
    ['any', 'The “old” mill – [burned].', 'The "old" mill, [burned].', false],
    ['any', 'The mill [burned].', 'The  mill [burned].', false],
  ])('%s: %s → %s', (rule, was, is, raised) => {
    expect(changed(was, is, rule) !== null).toBe(raised);
  });
});

describe('what stands around words', () => {
  test.each<[name: string, text: string, before: string, after: string]>([
    [
      'the rest of the sentence',
      'It rained. The old [bridge] fell down. Nobody came.',
      'The old ',
      ' fell down.',
    ],
    [
      'nothing of the paragraphs beside it',
      'It rained\nThe old [bridge] fell\nNobody came',
      'The old ',
      ' fell',
    ],
    [
      'of several sentences, what is before the first and behind the last',
      'The old [bridge fell. Nobody] came. It rained.',
      'The old ',
      ' came.',
    ],
    [
      'who says it, where the quotation began',
      'Roe said: “It rained. [It fell.] Nobody came.”',
      'Roe said: “… ',
      '',
    ],
    [
      'who says it, where the quotation ends',
      '“It rained. [It fell]. Nobody came,” said Roe.',
      '',
      '. …” said Roe.',
    ],
    [
      'who says it, in a short sentence behind it',
      '“[It fell.]” Roe said so. It rained.',
      '“',
      '” Roe said so.',
    ],
    [
      'who says it, in a short sentence before it',
      'Roe spoke on Monday. “[It fell.]” It rained.',
      'Roe spoke on Monday. “',
      '”',
    ],
    ['not who says the next thing', '“[It fell],” said Roe. “It rained,” said Doe.', '“', ',” said Roe.'],
  ])('%s', (_name, text, before, after) => {
    expect(read(text).around).toEqual({ before, after });
  });
});

test('law: what is the same changes nothing, and every part shown is there', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        'said',
        'Marlow',
        'not',
        '12',
        'miles',
        'about',
        'the',
        'mill',
        ',',
        '“',
        '”',
        '-',
        '£',
        'May',
        'rose',
        'un',
        '\u00ad',
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' '));
  const around = fc.record({
    before: fc.oneof(sentence, fc.string()),
    after: fc.oneof(sentence, fc.string()),
  });
  fc.assert(
    fc.property(around, around, fc.constantFrom(...SURROUNDINGS_RULES), (was, is, rule) => {
      expect(surroundingsChanged(was, was, rule)).toBeNull();
      const found = surroundingsChanged(was, is, rule);
      expect(found?.length).not.toBe(0);
      // What could be checked is some word: the stricter rule never misses what the milder one finds.
      if (rule === 'facts' && found) expect(surroundingsChanged(was, is, 'any')).not.toBeNull();
      const shown = differingWords(was.before, is.before);
      expect([shown.was, shown.is].map((parts) => parts.map(({ text }) => text).join(''))).toEqual([
        was.before,
        is.before,
      ]);
    }),
  );
});

test('law: what stands around words is bounded, within the text and total', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('a', 'Roe said ', '“', '”', '. ', '\n', '"', ' '), { maxLength: 400 })
        .map((all) => all.join('')),
      fc.nat(900),
      fc.nat(900),
      (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { before, after } = aroundOf(text, { start, end });
        expect(Math.max(before.length, after.length)).toBeLessThan(3 * REACH);
      },
    ),
  );
});

test.each([
  ['Ana Roe, the mayor, said [it held].', 'Ana Roe, the mayor, said quietly [it held].', undefined],
  ['Ana Roe, the clerk, said [it held].', 'Ana Roe, the cook, said [it held].', 'speaker'],
  ['The wall [held], said the harbour master.', 'The wall [held], said the ferry master.', 'speaker'],
  ['The wall [held], according to the clerk.', 'The wall [held], according to the cook.', 'speaker'],
])('who says it is found on either side of its verb: %s → %s', (was, is, kind) => {
  expect(changed(was, is)?.[0]?.kind).toBe(kind);
});
