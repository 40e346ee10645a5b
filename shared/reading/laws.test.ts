import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine } from './jsonl';
import { read, readInSteps } from './reading';
import type { Reading, Span } from './types';

/**
 * News in shreds: words, marks, cues, names and line breaks in any order, and now and then any characters at
 * all.
 */
const shreds = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    "''",
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '. ',
    ', ',
    ': ',
    '; ',
    '? ',
    ' – ',
    '[',
    ']',
    '(',
    ')',
    '...',
  ],
  ...[
    'Jane Roe',
    'Roe',
    'Mr Doe',
    'she',
    'He',
    'It',
    'they',
    'who',
    'the minister',
    'Experts',
    'WHO',
    'a spokesman for the port',
  ],
  ...[
    'said',
    'told the Post',
    'according to',
    'that',
    'added',
    'called',
    'wrote',
    'asked',
    'and',
    'but',
    'adding',
    'was',
    'is late',
    'the bridge fell',
  ],
  ...[
    '12',
    '30 per cent',
    'from 10 to 20',
    'last month',
    'Monday, March 18, 2015',
    'in 1998',
    'the largest',
    'accused of theft',
    '😀',
    'é',
    '中',
  ],
);
const news = fc.array(shreds, { maxLength: 60 }).map((parts) => parts.join(' '));
const anything = fc.oneof(
  { weight: 4, arbitrary: news },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const RUNS = { numRuns: 300 };

const spansOf = (reading: Reading): Span[] => [
  ...reading.quotes,
  ...reading.quotes.flatMap((quote) => [
    ...quote.quoted,
    ...(quote.speaker ? [quote.speaker] : []),
    ...(quote.cue ? [quote.cue] : []),
  ]),
  ...reading.quoted,
  ...reading.claims,
  ...reading.facts,
  ...reading.titles,
  ...reading.flags,
  ...reading.people.flatMap((person) => person.mentions),
];

const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

describe('laws of the first read', () => {
  it('every span lies in the text, is not empty, and splits no character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { start, end } of spansOf(read(text, { date: '2015-03-18' }))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('quotes do not cross: two of them are apart, or one holds the other', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { quotes } = read(text);
        for (const [i, a] of quotes.entries()) {
          for (const b of quotes.slice(i + 1)) {
            const apart = a.end <= b.start || b.end <= a.start;
            const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
            expect(apart || nested, text.slice(a.start, a.end) + ' | ' + text.slice(b.start, b.end)).toBe(
              true,
            );
          }
        }
      }),
      RUNS,
    );
  });

  it('what is said to be quoted stands between marks, inside its quote', () => {
    fc.assert(
      fc.property(news, (text) => {
        for (const quote of read(text).quotes) {
          for (const { start, end } of quote.quoted)
            expect(quote.start <= start && end <= quote.end).toBe(true);
          if (quote.kind === 'indirect') expect(quote.quoted).toEqual([]);
          else expect(quote.quoted.length).toBeGreaterThan(0);
          if (quote.carried) expect(quote.speaker).not.toBeNull();
          if (quote.speaker)
            expect(text.slice(quote.speaker.start, quote.speaker.end)).toBe(quote.speaker.text);
        }
      }),
      RUNS,
    );
  });

  it('the same text gets the same answer, whatever was read before', () => {
    fc.assert(
      fc.property(anything, news, (text, other) => {
        const first = read(text, { date: '2015-03-18' });
        read(other);
        expect(read(text, { date: '2015-03-18' })).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('facts and titles are in order and apart, and claims are scored from 0 to 1', () => {
    fc.assert(
      fc.property(news, (text) => {
        const { facts, titles, claims } = read(text);
        for (const list of [facts, titles])
          list.forEach((one, i) => expect(i === 0 || list[i - 1]!.end <= one.start).toBe(true));
        for (const { score } of claims) expect(score >= 0 && score <= 1).toBe(true);
      }),
      RUNS,
    );
  });

  it('in steps or at once is the same reading, and progress only grows', () => {
    fc.assert(
      fc.property(news, (text) => {
        const steps = readInSteps(text);
        let done = 0;
        for (;;) {
          const step = steps.next();
          if (step.done) {
            expect(step.value).toEqual(read(text));
            return;
          }
          expect(step.value).toBeGreaterThanOrEqual(done);
          expect(step.value).toBeLessThanOrEqual(1);
          done = step.value;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('bad input', () => {
  it.each([
    ['no text', ''],
    ['blanks', ' \n\t\r\n '],
    ['one word', 'Stet'],
    ['one mark', '"'],
    ['marks alone', '“”„«»\'"'],
  ])('%s', (_, text) => {
    expect(read(text).quotes).toEqual([]);
  });

  it('every control character, between words and inside them', () => {
    const controls = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i))
      .concat('\u007f', '\u0085', '\u200b', '\u2028', '\ufeff', '\ufffe')
      .join('');
    const reading = read(`Jane Roe${controls}said: "It is${controls}late."${controls}`);
    expect(reading.text).toContain(controls);
  });

  it.each(Array.from({ length: 32 }, (_, i) => i))('control character %i between every word', (code) => {
    const text = 'Jane Roe said : “ It is late . ” She left .'.replaceAll(' ', String.fromCharCode(code));
    for (const { start, end } of spansOf(read(text)))
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
  });

  it('ten thousand opening marks: one answer, and no flag for each', () => {
    const reading = read(`${'“'.repeat(10_000)}It is late, said Jane Roe.`);
    expect(reading.quotes.length).toBeLessThan(3);
    expect(reading.flags.length).toBeLessThan(500);
  });

  it('5 MB of news, to its last sentence', () => {
    const story =
      '“The bridge is safe,” Jane Roe told the Evening Post. It cost 3.5 million euros in 1998.\n\nShe said it would last.\n\n';
    const text = story.repeat(Math.ceil(5_000_000 / story.length));
    const { quotes, claims } = read(text);
    expect(quotes.length).toBe((text.length / story.length) * 2);
    expect(claims.at(-1)!.end).toBeGreaterThan(text.length - story.length);
  }, 120_000);

  it.each<[language: string, text: string, quote: string]>([
    [
      'French',
      'Le ministre a dit lundi que le pont ne serait pas fermé et que les travaux allaient continuer pendant toute l’année dans la ville et dans les villages : « Nous verrons bien. »',
      '« Nous verrons bien. »',
    ],
    [
      'German',
      'Der Minister sagte am Montag in der Stadt, dass er nicht mehr warten wolle und dass die Brücke bald gebaut werde, obwohl der Fluss noch hoch stehe: „Wir werden sehen.“',
      '„Wir werden sehen.“',
    ],
    [
      'Spanish',
      'El ministro dijo el lunes que el puente no se cerrará y que las obras van a continuar durante todo el año en la ciudad y en los pueblos de la comarca: «Ya veremos».',
      '«Ya veremos»',
    ],
    [
      'Polish',
      'Minister powiedział w poniedziałek, że most nie zostanie zamknięty i że prace potrwają przez cały rok w mieście oraz w okolicznych wsiach, choć rzeka nadal jest wysoka: „Zobaczymy”.',
      '„Zobaczymy”',
    ],
    [
      'Swedish',
      'Ministern sade på måndagen att bron inte kommer att stängas och att arbetet ska fortsätta under hela året i staden och i byarna runt omkring, trots att vattnet står högt: ”Vi får se.”',
      '”Vi får se.”',
    ],
    [
      'Danish',
      'Ministeren sagde mandag, at broen ikke bliver lukket, og at arbejdet skal fortsætte hele året i byen og i landsbyerne omkring den, selv om vandet stadig står højt: »Vi får se.«',
      '»Vi får se.«',
    ],
    [
      'Russian',
      'Министр сказал в понедельник, что мост не закроют и что работы будут продолжаться весь год в городе и в окрестных деревнях, хотя вода в реке всё ещё высокая: «Посмотрим».',
      '«Посмотрим»',
    ],
    [
      'Japanese',
      '大臣は月曜日に橋は閉鎖されないと述べ、工事は一年を通して続くと語った。「様子を見ましょう」',
      '「様子を見ましょう」',
    ],
  ])('%s: says it reads English, and finds the marks all the same', (_, text, quote) => {
    const reading = read(text);
    expect(reading.english).toBe(false);
    expect(reading.flags.map(({ rule }) => rule)).toContain('not-english');
    expect(reading.quotes.map(({ start, end }) => text.slice(start, end))).toEqual([quote]);
  });
});

// Ten thousand of anything nasty. Time is measured against itself: one long text against twelve short ones
// that together are as long, so that both take about as long on any machine. A quadratic walk would make the
// long one twelve times as slow. The two take turns, and where that looks slow it is tried again, three
// rounds at most: a busy machine disturbs single runs.
describe('time grows with the text, not with its square', () => {
  const PARTS = 12;
  const small = 400;
  it.each<[string, (n: number) => string]>([
    ['opening marks', (n) => '“'.repeat(n * 8)],
    ['opening marks before words', (n) => '" a'.repeat(n * 4)],
    ['apostrophes', (n) => "'a a' ".repeat(n * 4)],
    ['paragraphs left open', (n) => '"Hello there my friend\n\n'.repeat(n)],
    ['cues without end', (n) => 'Roe said '.repeat(n)],
    ['relative clauses without end', (n) => 'Mr Roe, who '.repeat(n)],
    ['one word', (n) => 'a'.repeat(n * 40)],
    ['full stops', (n) => '.'.repeat(n * 8)],
    [
      'a new name a sentence',
      (n) =>
        Array.from({ length: n }, (_, i) => `James Xy${i.toString(36)} said he left. She said it. `).join(''),
    ],
    ['namesakes', (n) => Array.from({ length: n }, (_, i) => `Ab${i.toString(36)} Smith said so. `).join('')],
    [
      'bodies that speak',
      (n) =>
        Array.from(
          { length: n },
          (_, i) =>
            `Xy${i.toString(36)} Council said it was late. Xy${i.toString(36)} said so. It said more. `,
        ).join(''),
    ],
    ['transcripts', (n) => 'ROE: It is late.\n\nDOE: It is not.\n\n'.repeat(n)],
    ['speakers carried on', (n) => 'Experts say it is so. "It is so now."\n\n'.repeat(n)],
  ])(
    '%s',
    (_, make) => {
      const [short, long] = [make(small), make(small * PARTS)];
      const time = (text: string, times: number): number => {
        const start = performance.now();
        for (let i = 0; i < times; i++) toLine('', read(text, { date: '2015-03-18' }));
        return performance.now() - start;
      };
      let [one, many] = [Infinity, Infinity];
      const growth = (): number => one / Math.max(many, 5);
      // The long one first: code that is not warm yet must not be what makes the short ones slow.
      for (let round = 0; round < 3 && !(growth() < 6); round++) {
        one = Math.min(one, time(long, 1));
        many = Math.min(many, time(short, PARTS));
      }
      expect(growth()).toBeLessThan(6);
    },
    120_000,
  );
});
